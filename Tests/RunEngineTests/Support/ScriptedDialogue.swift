import Console
import ControlPlane
import RunEngine
import RunbookModel
import Values

/// A dialogue that writes down what it is shown and answers from a closure.
///
/// What the closure has no answer for is answered agreeably: yes, the expected name, the first option.
final class ScriptedDialogue: Dialogue {
  private let script: (Prompt) throws(DialogueEnded) -> Reply?
  private(set) var announcements: [Announcement] = []
  private(set) var prompts: [Prompt] = []
  /// Announcements and prompts, one a line, in order (`step 2.1`, `? confirm 2.2`).
  private(set) var log: [String] = []

  init(_ script: @escaping (Prompt) throws(DialogueEnded) -> Reply? = { _ in nil }) {
    self.script = script
  }

  func show(_ announcement: Announcement) {
    announcements.append(announcement)
    log.append(announcement.summary)
  }

  func ask(_ prompt: Prompt) throws(DialogueEnded) -> Reply {
    prompts.append(prompt)
    log.append("? \(prompt.question.name)" + (prompt.step.map { " \($0.number)" } ?? ""))
    guard prompts.count < 1_000 else { return .stop }
    return try script(prompt) ?? Self.agreeable(prompt)
  }

  /// What somebody answers who agrees with everything.
  static func agreeable(_ prompt: Prompt) -> Reply {
    switch prompt.question {
    case .proceed, .optional, .wait, .manual, .attest, .prerequisite, .group: .yes
    case .choice, .service, .control: .pick(0)
    case .field(let field) where !field.values.isEmpty: .pick(0)
    case .field(let field) where field.control?.id.hasSuffix("/domain") == true:
      .text("example.com")
    case .field(let field): .text(field.defaultValue ?? "app02")
    case .confirm(let expected, _): .text(expected)
    case .refused, .watched: .stop
    }
  }

  /// The prompts of a kind.
  func prompts(_ name: String) -> [Prompt] {
    prompts.filter { $0.question.name == name }
  }
}

extension Announcement {
  /// What it tells, in a few words that no language changes.
  var summary: String {
    switch self {
    case .opening: "opening"
    case .prerequisite(_, let state):
      switch state {
      case .met: "prerequisite met"
      case .unmet: "prerequisite unmet"
      case .unknown: "prerequisite unknown"
      }
    case .step(let step, _, _): "step \(step.number)"
    case .action(let action): "action \(action.kind.rawValue) \(action.label ?? action.text)"
    case .inexactLabel(let written, let control, _): "inexact \(written) = \(control.id)"
    case .untold(let control): "untold \(control.id)"
    case .reordered(let action): "reordered \(action.kind.rawValue)"
    case .selected(let service): "selected \(service.name)"
    case .filled(_, let name, let value, _): "filled \(name) = \(value)"
    case .preview(let preview):
      "preview " + preview.hazards.map(\.kind.rawValue).joined(separator: " ")
    case .performed(let request, _): "performed \(request.operation)"
    case .shown(let control, _): "shown \(control.id)"
    case .waited(let from, let to): "waited \(to.secondsSince1970 - from.secondsSince1970)"
    case .taskDone(let task): "task done \(task.type)"
    case .mail(let mail): "mail \(mail.subject)"
    case .observed(let expectation, let observation):
      "observed \(expectation.kind.rawValue) \(observation)"
    case .refused(let reason, _): "refused \(reason.key)"
    case .skipped(_, let reason): "skipped \(reason)"
    case .stepSkipped(let step, let reason): "step skipped \(step.number) \(reason)"
    case .manualDone: "manual done"
    case .leftOut(let action): "left out \(action.text)"
    case .chosen(let option): "chosen \(option.text)"
    case .choiceLeft: "choice left"
    case .watching(let services): "watching \(services.map(\.name).joined(separator: " "))"
    case .awaiting(let service): "awaiting \(service?.name ?? "")"
    case .ticked(let actions, let effect):
      "ticked \(actions.count) \(effect.map { $0.name.key } ?? "by word")"
    case .unasked(let effect): "unasked \(effect.name.key) \(effect.service?.name ?? "")"
    case .unreachable(let reason): "unreachable \(reason.key)"
    case .ending(let summary): "ending \(summary.status)"
    }
  }
}
