import Console
import ControlPlane
import Diagnostics
import RunEngine
import RunbookModel
import Values

/// What a run begins with: the plan, the world at its moment, the values given beforehand.
struct RunStart {
  let plan: Plan
  let session: InProcessSession
  let options: Walk.Options
  let header: Transcript.Header

  /// Reads everything that a run needs.
  ///
  /// The header of a transcript that is replayed decides what the options leave open.
  init(_ command: RunCommand, recorded: Transcript.Header?, context: Context) throws {
    let runbook = try GuideLoader(context: context).compile(command.guide)
    guard !runbook.procedures.isEmpty else {
      throw CommandFailure(
        message: Message("cli.no-procedure", ["path": .text(runbook.source.path)]),
        status: .inconclusive)
    }
    let procedure = try Self.procedure(
      command.procedure ?? recorded?.procedure, of: runbook, context)
    let consoles = try context.consoles()
    let bindings = Binder(consoles: consoles).bind(runbook)
    plan = Plan(
      runbook: runbook, procedure: procedure, bindings: bindings,
      consoles: consoles.filter { $0.dialects.isEmpty || $0.dialects.contains(runbook.dialect) })
    let worldPath = command.world ?? recorded?.world
    let at = command.at ?? recorded?.at
    let seed = command.seed ?? recorded?.seed
    var world = try context.world(worldPath)
    if let seed { world.reseed(seed) }
    if let at {
      guard let instant = Instant(iso8601: at), instant >= world.now else {
        throw CommandFailure(
          message: Message("cli.bad-instant", ["text": .text(at), "now": .instant(world.now)]))
      }
      world.advance(to: instant)
    }
    session = InProcessSession(world: world)
    let values = try Self.values(command.values).merging(recorded?.values ?? [:]) { own, _ in own }
    let isPreview = command.preview || (recorded?.isPreview ?? false)
    options = Walk.Options(values: values, isPreview: isPreview)
    header = Transcript.Header(
      guide: command.guide, plan: plan.fingerprint, procedure: procedure.id, world: worldPath,
      at: at, seed: seed, values: values, isPreview: isPreview)
    if let recorded, recorded.plan != plan.fingerprint {
      throw CommandFailure(message: Message("replay.other-plan"))
    }
  }

  /// By id, number from 1, or title; the only one needs no name.
  private static func procedure(
    _ name: String?, of runbook: Runbook, _ context: Context
  ) throws -> Procedure {
    let procedures = runbook.procedures
    guard let name else {
      guard procedures.count == 1 else {
        throw CommandFailure(
          message: Message(
            "cli.which-procedure",
            ["list": .text(list(procedures))]))
      }
      return procedures[0]
    }
    if let number = Int(name), procedures.indices.contains(number - 1) {
      return procedures[number - 1]
    }
    let wanted = name.lowercased()
    if let match = procedures.first(where: { $0.id == name || $0.title.lowercased() == wanted }) {
      return match
    }
    let matches = procedures.filter { $0.title.lowercased().hasPrefix(wanted) }
    guard matches.count == 1 else {
      throw CommandFailure(
        message: Message(
          "cli.no-such-procedure", ["name": .text(name), "list": .text(list(procedures))]))
    }
    return matches[0]
  }

  private static func list(_ procedures: [Procedure]) -> String {
    procedures.enumerated().map { "\n  \($0 + 1)  \($1.title)" }.joined()
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
