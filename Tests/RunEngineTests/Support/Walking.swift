import ControlPlane
import RunEngine
import Testing
import Values

/// A walk that is over, with everything that it left behind.
struct Walked {
  var result: Result<RunSummary, WalkFailure>
  var dialogue: ScriptedDialogue
  var journal: Journal
  var session: InProcessSession

  var log: [String] { dialogue.log }
  var world: World { session.world }

  /// - Throws: The failure of a walk that ended with one.
  var summary: RunSummary {
    get throws { try result.get() }
  }

  /// The operations that were performed, in order.
  var operations: [String] {
    journal.events.compactMap {
      if case .effect(let request, _) = $0 { request.operation } else { nil }
    }
  }

  /// The requests that were attempted, in order.
  var attempts: [OperationRequest] {
    journal.events.compactMap { if case .attempt(let request) = $0 { request } else { nil } }
  }

  /// The journal's events, one a line.
  var events: [String] { journal.events.map { "\($0)" } }

  /// Expects the log to hold some lines in this order, other lines between them or not.
  func expectInOrder(_ lines: String..., sourceLocation: SourceLocation = #_sourceLocation) {
    var rest = log[...]
    for line in lines {
      guard let found = rest.firstIndex(of: line) else {
        let isEarlier = log.contains(line)
        Issue.record(
          """
          “\(line)” \(isEarlier ? "comes too early" : "is missing") in:
          \(log.joined(separator: "\n"))
          """, sourceLocation: sourceLocation)
        return
      }
      rest = rest[(found + 1)...]
    }
  }
}

/// Walks a guide that the program carries, or another plan, in a world.
func walk(
  _ guide: String, procedure: Int = 1, in world: World, options: Walk.Options = Walk.Options(),
  answering script: @escaping (Prompt) throws(DialogueEnded) -> Reply? = { _ in nil }
) throws -> Walked {
  walk(
    try EmbeddedGuides.plan(guide, procedure: procedure), on: InProcessSession(world: world),
    options: options, answering: script)
}

func walk(
  _ plan: Plan, on session: InProcessSession, options: Walk.Options = Walk.Options(),
  answering script: @escaping (Prompt) throws(DialogueEnded) -> Reply? = { _ in nil }
) -> Walked {
  let dialogue = ScriptedDialogue(script)
  let (result, journal) = walk(plan, on: session, options: options, through: dialogue)
  return Walked(result: result, dialogue: dialogue, journal: journal, session: session)
}

/// Walks a plan with any dialogue.
func walk(
  _ plan: Plan, on session: InProcessSession, options: Walk.Options = Walk.Options(),
  through dialogue: any Dialogue
) -> (result: Result<RunSummary, WalkFailure>, journal: Journal) {
  let walk = Walk(plan: plan, session: session, dialogue: dialogue, options: options)
  let result = Result { () throws(WalkFailure) in try walk.run() }
  return (result, walk.journal)
}
