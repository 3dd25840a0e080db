package import Console
package import ControlPlane
package import RunbookModel
package import Values

/// A question that the walk puts to the person.
package struct Prompt: Sendable {
  /// The step at which it is asked; nil before the first one.
  package var step: PlanStep?
  package var question: Question

  package init(step: PlanStep?, question: Question) {
    self.step = step
    self.question = question
  }

  package enum Question: Sendable {
    /// The step is shown: go on, or look around first.
    case proceed
    /// Something that the guide leaves to the operator.
    case optional(Action)
    /// One of several ways; `harmless` tells of each option whether it destroys nothing.
    case choice(Choice, offersLeaving: Bool, harmless: [Bool])
    /// Several services fit.
    case service(kind: String, [ServiceReference])
    /// Several controls fit.
    case control(Action, [Control])
    /// A value for a field.
    case field(Field)
    /// The preview found a loss, an end or a cost: the service's name must be typed.
    case confirm(expected: String, Preview)
    /// Something takes time: wait for it?
    case wait(until: Instant, Message)
    /// An operation was refused, or a control is hidden.
    case refused(Message, remedy: Message?, resolvesAt: Instant?)
    /// Something that only the operator can do.
    case manual(Action)
    /// Something on the operator's own side that the world remembers: a backup taken.
    case attest(Action)
    /// What the operator does with another client is waited for.
    case watched(ServiceReference?, Action?)
    /// What the operator did with another client and nothing showed.
    case group([Action])
    /// A prerequisite that does not hold, or that only the operator can judge.
    case prerequisite(Prerequisite, isUnmet: Bool)
  }

  /// A value that the operator supplies.
  package struct Field: Sendable {
    /// The name by which `--set` and an answers file give the value.
    package var name: String
    package var control: Control?
    package var action: Action?
    package var defaultValue: String?
    package var isSecret: Bool
    package var isRequired: Bool
    package var values: [FieldValue]

    package init(
      name: String, control: Control?, action: Action?, defaultValue: String?, isSecret: Bool,
      isRequired: Bool, values: [FieldValue]
    ) {
      self.name = name
      self.control = control
      self.action = action
      self.defaultValue = defaultValue
      self.isSecret = isSecret
      self.isRequired = isRequired
      self.values = values
    }
  }
}

/// What the person answered.
package enum Reply: Hashable, Sendable {
  /// Go on, do it, wait, it is done.
  case yes
  /// Leave it.
  case no
  /// The option, service or control at a position, from 0.
  case pick(Int)
  /// Take none of the options.
  case leave
  case text(String)
  case skip(reason: String)
  case retry
  case back
  case stop
  /// Move the clock, then ask again.
  case advance(CalendarDuration)
}

/// The end of a dialogue without an answer.
package enum DialogueEnded: Error, Sendable {
  /// The input ended, or there is no terminal and no answer; the message names what would answer.
  case unanswered(Message)
  /// An answer that does not fit; the message says where it stands.
  case wrongAnswer(Message)
  case interrupted
}

/// Whoever shows the walk and answers its questions: a terminal, a file of answers, a recording.
package protocol Dialogue: AnyObject {
  func show(_ announcement: Announcement)
  func ask(_ prompt: Prompt) throws(DialogueEnded) -> Reply
  /// Waits a moment for an answer, and does not insist: nil when there is none.
  func listen(to prompt: Prompt) throws(DialogueEnded) -> Reply?
}

extension Dialogue {
  package func listen(to prompt: Prompt) throws(DialogueEnded) -> Reply? { try ask(prompt) }
}
