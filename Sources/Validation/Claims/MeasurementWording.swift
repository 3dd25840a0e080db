import Console
import ControlPlane
import Values

/// How what a guide tells and what an experiment measures are said.
struct MeasurementWording {
  /// Whether a told value is a yes or a no, which reads badly as a value.
  func isStatement(_ told: ToldValue) -> Bool {
    if case .value(.bool) = told { true } else { false }
  }

  func words(_ told: ToldValue) -> MessageArgument {
    switch told {
    case .value(let value): words(value)
    case .between(let least, let most):
      .message(Message("value.between", ["least": .duration(least), "most": .duration(most)]))
    case .moreThan(let amount): .message(Message("value.moreThan", ["amount": .money(amount)]))
    }
  }

  func words(_ value: FactValue) -> MessageArgument {
    switch value {
    case .bool(let value): .message(Message("value.\(value)"))
    case .integer(let number): .number(number)
    case .text(let text): .text(text)
    case .instant(let instant): .instant(instant)
    case .duration(let duration): .duration(duration)
    case .money(let money): .money(money)
    }
  }

  func message(for entry: ExperimentLog.Entry) -> Message {
    switch entry {
    case .performed(let operation): Message("experiment.performed", ["operation": .text(operation)])
    case .accepted(let operation): Message("experiment.accepted", ["operation": .text(operation)])
    case .refused(let operation, let refusal):
      Message(
        "experiment.refused",
        ["operation": .text(operation), "reason": .message(refusal.reason)])
    case .previewed(let operation): Message("experiment.previewed", ["operation": .text(operation)])
    case .waited(let duration): Message("experiment.waited", ["duration": .duration(duration)])
    }
  }
}
