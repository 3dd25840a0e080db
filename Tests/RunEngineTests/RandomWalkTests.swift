import ControlPlane
import RunEngine
import RunbookModel
import Testing
import Values

@Suite struct RandomWalkTests {
  @Test(arguments: EmbeddedGuides.walkable)
  func `whatever is answered, a walk ends and the world keeps its rules`(
    _ walkable: EmbeddedGuides.Walkable
  ) throws {
    let plan = try EmbeddedGuides.plan(walkable.guide, procedure: walkable.procedure)
    for seed in 0..<UInt64(Self.seeds) {
      var generator = SeededGenerator(state: seed)
      var count = 0
      let session = InProcessSession(world: try EmbeddedGuides.world())
      let walked = walk(plan, on: session) { prompt in
        count += 1
        return count > Self.promptLimit ? .stop : Self.reply(to: prompt, &generator)
      }
      let name = "\(walkable), seed \(seed)"
      #expect(count <= Self.promptLimit + 1, "\(name): stopping did not end it")
      guard case .success(let summary) = walked.result else {
        Issue.record("\(name): \(walked.result)")
        continue
      }
      #expect(summary.done >= 0)
      #expect(
        session.world.fingerprint == session.world.fingerprintFromScratch(),
        "\(name): the fingerprint that was kept is not the one of the records")
      Self.expectSnapshots(walked, name)
    }
  }

  @Test func `equal answers give equal walks`() throws {
    let plan = try EmbeddedGuides.plan("vps-snapshot")
    func once() throws -> (events: [String], fingerprint: Fingerprint) {
      var generator = SeededGenerator(state: 42)
      var count = 0
      let walked = walk(plan, on: InProcessSession(world: try EmbeddedGuides.world())) { prompt in
        count += 1
        return count > Self.promptLimit ? .stop : Self.reply(to: prompt, &generator)
      }
      return (walked.events, walked.world.fingerprint)
    }
    let first = try once()
    let second = try once()
    #expect(first.events == second.events)
    #expect(first.fingerprint == second.fingerprint)
  }

  private static let seeds = 40
  private static let promptLimit = 120

  /// At most one snapshot for each VPS, by what was done to it.
  private static func expectSnapshots(_ walked: Walked, _ name: String) {
    var counts: [String: Int] = [:]
    if let world = try? EmbeddedGuides.world() {
      for service in world.services(ofKind: "ovhcloud.vps") {
        counts[service.name] = world.facts(about: service)["snapshot.exists"] == .bool(true) ? 1 : 0
      }
    }
    for case .effect(let request, _) in walked.journal.events {
      guard let service = request.service?.name else { continue }
      switch request.operation {
      case "ovhcloud.vps.createSnapshot": counts[service, default: 0] += 1
      case "ovhcloud.vps.deleteSnapshot": counts[service, default: 0] -= 1
      default: continue
      }
      #expect((0...1).contains(counts[service] ?? 0), "\(name): \(service) has \(counts)")
    }
  }

  /// Any reply that somebody could give, sensible or not.
  private static func reply(to prompt: Prompt, _ generator: inout SeededGenerator) -> Reply {
    let general: [Reply] = [
      .yes, .yes, .yes, .no, .skip(reason: "hasard"), .retry, .back, .leave, .text("hasard"),
      .text(""), .advance(CalendarDuration(hours: Int.random(in: 0...100, using: &generator))),
      .advance(CalendarDuration(months: 1)),
    ]
    // Most of the time what is asked for, so that walks get anywhere.
    guard Int.random(in: 0..<4, using: &generator) == 0 else {
      return ScriptedDialogue.agreeable(prompt)
    }
    let count =
      switch prompt.question {
      case .choice(let choice, _, _): choice.options.count
      case .service(_, let services): services.count
      case .control(_, let controls): controls.count
      case .field(let field): field.values.count
      default: 0
      }
    if count > 0, Bool.random(using: &generator) {
      return .pick(Int.random(in: 0..<count, using: &generator))
    }
    return general.randomElement(using: &generator) ?? .yes
  }
}
