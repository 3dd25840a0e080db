package import Console
package import ControlPlane
package import RunbookModel
package import Values

/// Something that the walk shows.
///
/// It holds values, never prose of the program: whoever shows it finds the words.
package enum Announcement: Sendable {
  case opening(Plan, world: Instant)
  case prerequisite(Prerequisite, PrerequisiteState)
  case step(PlanStep, position: Int, count: Int)
  /// An action is about to be performed.
  case action(Action)
  /// The label is not exactly what the console shows.
  case inexactLabel(written: String, Control, MatchKind)
  /// The console asks for something that the guide does not tell.
  case untold(Control)
  /// A value goes in before the control that submits it, though the guide tells it after.
  case reordered(Action)
  case selected(ServiceReference)
  case filled(Control?, name: String, value: String, isSecret: Bool)
  case preview(Preview)
  case performed(OperationRequest, Outcome)
  case shown(Control, FactValue)
  case waited(from: Instant, to: Instant)
  case taskDone(WorldTask)
  case mail(Mail)
  case observed(Expectation, Observation)
  case refused(Message, remedy: Message?)
  case skipped(Action, reason: String)
  case stepSkipped(PlanStep, reason: String)
  case manualDone(Action)
  case leftOut(Action)
  case chosen(Choice.Option)
  /// None of the options was taken.
  case choiceLeft(Choice)
  case ending(RunSummary)
  /// The services on which the operator's own doing is looked for.
  case watching([ServiceReference])
  /// What was told so far is waited for.
  case awaiting(ServiceReference?)
  /// What was told is done: the last of it was seen, or the operator says so.
  case ticked([Action], SeenEffect?)
  /// Something was done that no step asks for.
  case unasked(SeenEffect)
  /// The control plane cannot be looked at for the moment.
  case unreachable(Message)

  package enum PrerequisiteState: Sendable {
    case met(ServiceReference?)
    case unmet
    /// Only the operator can tell.
    case unknown
  }

  /// Whether what the guide promised was seen.
  package enum Observation: Hashable, Sendable {
    case seen
    case missing
    case unobservable
  }
}

/// What a run did, at its end.
package struct RunSummary: Hashable, Sendable {
  package enum Status: Hashable, Sendable {
    case completed
    case stopped
    case failed
    /// Nothing was to be done.
    case nothing
  }

  package var status: Status
  package var done: Int
  /// What was left out, with the reason that was given.
  package var skipped: [Skipped]
  package var failed: [Message]
  /// What was seen to be done and no step asked for.
  package var unasked: [SeenEffect] = []
  package var difference: [Change]
  package var elapsed: CalendarDuration
  package var isPreview: Bool

  package struct Skipped: Hashable, Sendable {
    package var text: String
    package var reason: String
  }
}
