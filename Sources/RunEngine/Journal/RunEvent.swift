package import ControlPlane

/// Something that happened in a run, as its journal keeps it.
package enum RunEvent: Sendable {
  case answered(step: String?, question: String, reply: Reply)
  /// Written before the effect, so that a crash in between is seen.
  case attempt(OperationRequest)
  case effect(OperationRequest, Outcome)
  case refused(OperationRequest, Refusal)
  case observed(expectation: String, Announcement.Observation)
  /// What the operator did with another client.
  case seen(SeenEffect)
  case ended(status: RunSummary.Status)
}

/// The events of a run, in order.
package struct Journal: Sendable {
  package private(set) var events: [RunEvent] = []

  mutating func append(_ event: RunEvent) {
    events.append(event)
  }
}

extension Prompt.Question {
  /// What may be written down of a reply: a secret is recorded as "take what is suggested".
  func withoutSecret(_ reply: Reply) -> Reply {
    guard case .field(let field) = self, field.isSecret, case .text = reply else { return reply }
    return .no
  }

  /// The question's kind in one word, as journals and transcripts write it.
  package var name: String {
    switch self {
    case .proceed: "proceed"
    case .optional: "optional"
    case .choice: "choice"
    case .service: "service"
    case .control: "control"
    case .field: "field"
    case .confirm: "confirm"
    case .wait: "wait"
    case .refused: "refused"
    case .manual: "manual"
    case .attest: "attest"
    case .watched: "watched"
    case .group: "group"
    case .prerequisite: "prerequisite"
    }
  }
}
