import Console
import ControlPlane
package import Diagnostics
import RunbookModel
import Values

/// A dialogue that answers from a file first, then by the rules of `--yes`, then from another dialogue.
package final class AnsweringDialogue: Dialogue {
  private let inner: any Dialogue
  private let path: String
  private var answers: [PreparedAnswer]
  private let isAutomatic: Bool
  private let confirms: Bool
  private let asksFields: Bool

  /// - Parameters:
  ///   - inner: Shows everything; asked for what is left, where it can be.
  ///   - answers: In the order in which they are to be used.
  ///   - path: The file of the answers, for messages.
  ///   - isAutomatic: Whether what has no answer is answered by the rules of `--yes`.
  ///   - confirms: False where only a person may confirm: the other dialogue is asked then.
  ///   - asksFields: False where values are put in elsewhere: one that is given with an optional action only says yes.
  package init(
    inner: any Dialogue, answers: [PreparedAnswer], path: String, isAutomatic: Bool,
    confirms: Bool = true, asksFields: Bool = true
  ) {
    self.inner = inner
    self.answers = answers
    self.path = path
    self.isAutomatic = isAutomatic
    self.confirms = confirms
    self.asksFields = asksFields
  }

  package func show(_ announcement: Announcement) {
    inner.show(announcement)
  }

  package func ask(_ prompt: Prompt) throws(DialogueEnded) -> Reply {
    if !confirms, case .confirm = prompt.question { return try inner.ask(prompt) }
    if let next = answers.first, next.isMeant(for: prompt.step) {
      switch next.fit(prompt) {
      case .reply(let reply):
        answers.removeFirst()
        return reply
      case .replyAndKeep(let reply):
        if !asksFields { answers.removeFirst() }
        return reply
      case .later: break
      case .misfit where isAutomatic: break
      case .misfit:
        throw .wrongAnswer(
          Message(
            "answers.misfit",
            [
              "path": .text(path), "line": .number(next.location.line),
              "question": .message(Message("question.\(prompt.question.name)")),
            ]))
      }
    }
    if isAutomatic { return try AutomaticAnswers.reply(to: prompt) }
    return try inner.ask(prompt)
  }

  /// Only what was prepared answers; everything else waits.
  package func listen(to prompt: Prompt) throws(DialogueEnded) -> Reply? {
    if let next = answers.first, next.isMeant(for: prompt.step),
      case .reply(let reply) = next.fit(prompt)
    {
      answers.removeFirst()
      return reply
    }
    return try inner.listen(to: prompt)
  }

  /// What was prepared and never asked for, as diagnostics.
  package var unused: [Diagnostic] {
    answers.map { answer in
      Diagnostic(
        rule: "answers.unused", severity: .error,
        message: Message("answers.unused", ["step": .text(answer.step)]), path: path,
        location: answer.location)
    }
  }
}

extension PreparedAnswer {
  /// How an answer and a question go together.
  enum Fit {
    case reply(Reply)
    /// Answers this question and the next one ("do it", then the value).
    case replyAndKeep(Reply)
    /// Meant for a later question of the same step.
    case later
    case misfit
  }

  /// The name under which prerequisites are answered, before the first step.
  static let prerequisites = "prerequisites"

  func isMeant(for step: PlanStep?) -> Bool {
    guard let step else { return self.step == Self.prerequisites }
    return self.step == step.number || step.number.hasPrefix(self.step + ".")
      || self.step == step.step.id
      || step.titles.contains { $0.lowercased() == self.step.lowercased() }
  }

  func fit(_ prompt: Prompt) -> Fit {
    switch content {
    case .advance(let duration): return .reply(.advance(duration))
    case .stop: return .reply(.stop)
    case .back: if case .proceed = prompt.question { return .reply(.back) }
    case .skip(let reason): return fitSkip(reason, prompt)
    case .confirm(let text):
      if case .confirm(let expected, _) = prompt.question, text == expected {
        return .reply(.text(text))
      }
    case .choose(let text): return fitChoice(text, prompt)
    case .set(let name, let value):
      if case .field(let field) = prompt.question, field.isCalled(name) {
        return fit(value, field)
      }
      if case .optional(let action) = prompt.question,
        action.kind == .enter || action.kind == .choose
      {
        return .replyAndKeep(.yes)
      }
    case .answer(let text): return fitAnswer(text, prompt)
    }
    if case .proceed = prompt.question { return .later }
    return .misfit
  }

  private func fitSkip(_ reason: String, _ prompt: Prompt) -> Fit {
    switch prompt.question {
    case .proceed, .manual, .attest, .refused, .field, .watched, .group:
      .reply(.skip(reason: reason))
    case .optional: .reply(.no)
    default: .misfit
    }
  }

  private func fitChoice(_ text: String, _ prompt: Prompt) -> Fit {
    switch prompt.question {
    case .proceed: return .later
    case .choice(let choice, let offersLeaving, _):
      if text == "leave", offersLeaving { return .reply(.leave) }
      return pick(text, among: choice.options.map { [$0.id, $0.text] })
    case .service(_, let services): return pick(text, among: services.map { [$0.name] })
    case .control(_, let controls): return pick(text, among: controls.map { [$0.id] })
    case .field(let field) where !field.values.isEmpty:
      return pick(
        text,
        among: field.values.map { [$0.value] + $0.labels.entries.flatMap { $0.names.map(\.text) } })
    default: return .misfit
    }
  }

  /// A value for a field: one of those that it lists, where it lists some.
  private func fit(_ text: String, _ field: Prompt.Field) -> Fit {
    guard !field.values.isEmpty else { return .reply(.text(text)) }
    return pick(
      text,
      among: field.values.map { [$0.value] + $0.labels.entries.flatMap { $0.names.map(\.text) } })
  }

  /// By number from 1, by a whole name, else by the words with which exactly one begins.
  private func pick(_ text: String, among names: [[String]]) -> Fit {
    if let number = Int(text), names.indices.contains(number - 1) {
      return .reply(.pick(number - 1))
    }
    let wanted = text.lowercased()
    if let index = names.firstIndex(where: { $0.contains { $0.lowercased() == wanted } }) {
      return .reply(.pick(index))
    }
    let matches = names.indices.filter { names[$0].contains { $0.lowercased().hasPrefix(wanted) } }
    return matches.count == 1 ? .reply(.pick(matches[0])) : .misfit
  }

  private func fitAnswer(_ text: String, _ prompt: Prompt) -> Fit {
    switch (prompt.question, text) {
    case (.proceed, _): return .later
    case (.field(let field), _): return fit(text, field)
    case (.optional, "yes"), (.wait, "yes"), (.prerequisite, "yes"), (.attest, "done"),
      (.manual, "done"), (.refused, "wait"), (.watched, "done"), (.group, "done"):
      return .reply(.yes)
    case (.optional, "no"), (.wait, "no"), (.prerequisite, "no"), (.confirm, "no"):
      return .reply(.no)
    case (.refused, "retry"): return .reply(.retry)
    case (.optional(let action), _) where action.kind == .enter || action.kind == .choose:
      return .replyAndKeep(.yes)
    default: return .misfit
    }
  }
}

extension Prompt.Field {
  /// Whether an answers file or `--set` means this field.
  package func isCalled(_ wanted: String) -> Bool {
    func bare(_ text: String) -> Substring {
      let folded = Substring(text.lowercased())
      let end = folded.lastIndex { !$0.isWhitespace && $0 != ":" }
      return end.map { folded[...$0] } ?? folded
    }
    return bare(name) == bare(wanted) || control?.id == wanted
  }
}
