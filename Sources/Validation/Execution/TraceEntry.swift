package import Console
package import ControlPlane
package import RunEngine
package import RunbookModel
package import Values

/// Something that happened on a walk, at its line of the guide.
package struct TraceEntry: Sendable {
  package enum Event: Sendable {
    case step(PlanStep)
    case action(Action)
    /// The operator does something that nothing shows.
    case manual(Action)
    case leftOut(Action)
    case chosen(Choice.Option)
    case choiceLeft(Choice)
    case selected(ServiceReference)
    /// The console asks for something that the guide does not tell.
    case untold(Control)
    case preview(Preview)
    case performed(OperationRequest, Outcome, effects: Int)
    case refused(Message, remedy: Message?)
    case waited(CalendarDuration)
    case mail(Mail)
    case observed(Expectation, Announcement.Observation)
  }

  package var event: Event
  package var line: Int
  /// The action that the operator is at; nil between them.
  package var action: Action?
  /// The number of the step that the operator is at; empty before the first one.
  package var step = ""
}
