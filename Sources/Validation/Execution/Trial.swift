import ControlPlane
package import RunEngine
package import RunbookModel

/// One walk of a procedure, on a fork of a world, and what came of it.
package struct Trial: Sendable {
  package let trace: [TraceEntry]
  package let decisions: [Decision]
  /// The prerequisites that did not hold: then nothing was walked.
  package let unmet: [Prerequisite]
  package let summary: RunSummary
  /// The answers, for a transcript.
  package let journal: Journal
  /// The values given beforehand, for a transcript.
  let values: [String: String]

  /// Walks a plan along a way.
  ///
  /// - Parameters:
  ///   - plan: What is walked.
  ///   - world: It is left as it is.
  ///   - way: The decisions.
  ///   - service: The service that is taken; nil for the first that the walk finds fitting.
  init(_ plan: Plan, in world: World, along way: Way, on service: ServiceReference? = nil) {
    let session = InProcessSession(world: world)
    let person = ScriptedOperator(plan, way: way, session: session)
    values = service.map { [$0.kind: $0.name] } ?? [:]
    let walk = Walk(
      plan: plan, session: session, dialogue: person,
      options: Walk.Options(values: values))
    do throws(WalkFailure) {
      summary = try walk.run()
    } catch {
      preconditionFailure("an operator in the process answers every question: \(error)")
    }
    trace = person.trace
    decisions = person.decisions
    unmet = person.unmet
    journal = walk.journal
  }

  /// Whether an operation was performed or refused: else there was nothing to see.
  package var isTelling: Bool {
    trace.contains { entry in
      switch entry.event {
      case .performed, .refused: true
      default: false
      }
    }
  }

  /// How many things went otherwise than the guide says; one whose prerequisites do not hold is the worst.
  var failures: Int {
    guard unmet.isEmpty else { return .max }
    return trace.count { entry in
      switch entry.event {
      case .refused: entry.action?.because != .condition
      case .observed(_, .missing): true
      default: false
      }
    }
  }
}
