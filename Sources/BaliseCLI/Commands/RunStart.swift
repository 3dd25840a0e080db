import Console
import ControlPlane
import Diagnostics
import ProviderClient
import RunEngine
import RunbookModel
import Values

/// What a run begins with: the plan, the world at its moment, the values given beforehand.
struct RunStart {
  let plan: Plan
  let session: any ControlPlaneSession
  private let remote: (any HTTPSession)?
  /// The same session, where the operator acts and the walk watches.
  let watched: (any WatchedSession)?
  let options: Walk.Options
  let header: Transcript.Header

  /// Reads everything that a run needs.
  ///
  /// The header of a transcript that is replayed decides what the options leave open.
  init(
    _ command: RunCommand, recorded: Transcript.Header?, preparedProcedure: String?,
    context: Context
  ) throws {
    let runbook = try GuideLoader(context: context).compile(command.guide)
    guard !runbook.procedures.isEmpty else {
      throw CommandFailure(
        message: Message("cli.no-procedure", ["path": .text(runbook.source.path)]),
        status: .inconclusive)
    }
    let words = try GuideWords(runbook, context: context)
    let procedure = try Self.procedure(
      command.procedure ?? recorded?.procedure ?? preparedProcedure, of: runbook, words)
    let consoles = words.consoles
    let bindings = words.bindings
    plan = Plan(
      runbook: runbook, procedure: procedure, bindings: bindings,
      consoles: consoles.filter { $0.dialects.isEmpty || $0.dialects.contains(runbook.dialect) },
      consoleData: context.consoleFiles.map(\.bytes))
    let worldPath = command.world ?? recorded?.world
    let at = command.at ?? recorded?.at
    let seed = command.seed ?? recorded?.seed
    let isPreview = command.preview || (recorded?.isPreview ?? false)
    if command.endpoint == nil, let url = recorded?.endpoint {
      throw CommandFailure(message: Message("replay.endpoint", ["url": .text(url)]))
    }
    remote = try RunEndpoint(command, isPreview: isPreview, context: context)?.session()
    watched = command.handsOn ? remote : nil
    let before = recorded?.before ?? []
    session =
      try remote
      ?? InProcessSession(world: Self.world(context.world(worldPath, at: at, seed: seed), before))
    let values = try Self.values(command.values).merging(recorded?.values ?? [:]) { own, _ in own }
    options = Walk.Options(values: values, isPreview: isPreview)
    header = Transcript.Header(
      guide: command.guide, plan: plan.fingerprint, procedure: procedure.id, world: worldPath,
      at: at, seed: seed, values: Self.withoutSecrets(values), isPreview: isPreview,
      endpoint: command.endpoint.flatMap { EndpointAddress($0)?.origin },
      before: before.isEmpty ? nil : before)
    if let recorded, recorded.plan != plan.fingerprint {
      throw CommandFailure(message: Message("replay.other-plan"))
    }
  }

  /// The world in which a recorded run began.
  private static func world(_ world: World, _ before: [PriorEvent]) throws -> World {
    guard let world = world.after(before) else {
      throw CommandFailure(message: Message("replay.other-world"))
    }
    return world
  }

  /// Gives back what the session took.
  func close() { remote?.close() }

  /// Secrets are not written down; a replay takes what the simulated mails suggest.
  private static func withoutSecrets(_ values: [String: String]) -> [String: String] {
    let secrets = Set(
      OperationCatalogue.all.flatMap(\.parameters).filter(\.isSecret).map(\.name))
    return values.filter { !secrets.contains($0.key) }
  }

  /// By id, number from 1, or title in the guide's language or the person's; the only one needs no name.
  private static func procedure(
    _ name: String?, of runbook: Runbook, _ words: GuideWords
  ) throws -> Procedure {
    let procedures = runbook.procedures
    let titles = procedures.map { words.translate($0.title).text }
    let list = titles.enumerated().map { "\n  \($0 + 1)  \($1)" }.joined()
    guard let name else {
      guard procedures.count == 1 else {
        throw CommandFailure(message: Message("cli.which-procedure", ["list": .text(list)]))
      }
      return procedures[0]
    }
    if let number = Int(name), procedures.indices.contains(number - 1) {
      return procedures[number - 1]
    }
    let wanted = name.lowercased()
    func isCalled(_ index: Int, _ matches: (String) -> Bool) -> Bool {
      matches(procedures[index].title.lowercased()) || matches(titles[index].lowercased())
    }
    for index in procedures.indices
    where procedures[index].id == name || isCalled(index, { $0 == wanted }) {
      return procedures[index]
    }
    let matches = procedures.indices.filter { isCalled($0) { $0.hasPrefix(wanted) } }
    guard matches.count == 1 else {
      throw CommandFailure(
        message: Message("cli.no-such-procedure", ["name": .text(name), "list": .text(list)]))
    }
    return procedures[matches[0]]
  }

  private static func values(_ assignments: [String]) throws -> [String: String] {
    var values: [String: String] = [:]
    for assignment in assignments {
      guard let equals = assignment.firstIndex(of: "="), equals != assignment.startIndex else {
        throw CommandFailure(message: Message("cli.bad-set", ["text": .text(assignment)]))
      }
      values[String(assignment[..<equals])] = String(assignment[assignment.index(after: equals)...])
    }
    return values
  }
}
