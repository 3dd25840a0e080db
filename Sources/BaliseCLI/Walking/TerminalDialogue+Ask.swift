import Console
import ControlPlane
import Localization
import ProviderClient
import RunEngine
import RunbookModel
import Values

extension TerminalDialogue {
  func ask(_ prompt: Prompt) throws(DialogueEnded) -> Reply {
    guard context.terminal.isInteractive else {
      // Showing a step asks for nothing when nobody is there to read it.
      if case .proceed = prompt.question { return .yes }
      let isLiveConfirmation = isLive && prompt.question.name == "confirm"
      throw .unanswered(
        Message(
          isLiveConfirmation ? "unanswered.confirmLive" : "unanswered.\(prompt.question.name)",
          [
            "name": .text(subject(of: prompt.question)),
            "kind": .text(subject(of: prompt.question)),
            "names": .text(subject(of: prompt.question)),
          ]))
    }
    while true {
      context.error.write(style.apply(.prompt, question(prompt)) + " ")
      guard let typed = context.terminal.readLine() else {
        context.error.write("\n")
        throw .unanswered(Message("unanswered.end"))
      }
      if let reply = reply(typed, prompt.question) { return reply }
    }
  }

  /// The pause between two looks at what the operator does elsewhere, in seconds.
  private static let pause = 1.0

  func listen(to prompt: Prompt) throws(DialogueEnded) -> Reply? {
    guard context.terminal.isInteractive else {
      context.terminal.network.pace.sleep(Self.pause)
      return nil
    }
    if !isListening {
      context.error.write(style.apply(.prompt, question(prompt)) + " ")
      isListening = true
    }
    guard context.terminal.waitForInput(Self.pause) else { return nil }
    isListening = false
    guard let typed = context.terminal.readLine() else {
      context.error.write("\n")
      throw .unanswered(Message("unanswered.end"))
    }
    return reply(typed, prompt.question)
  }

  /// What was typed means as an answer; nil when the question stays.
  private func reply(_ typed: String, _ question: Prompt.Question) -> Reply? {
    let input = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return switch command(input, question) {
    case .reply(let reply): reply
    case .handled: nil
    case .none: answer(input, question)
    }
  }

  private enum Command {
    case reply(Reply)
    /// Something was shown; the question is asked again.
    case handled
    case none
  }

  /// The commands that may be typed at every question; where a text is asked for, after a colon.
  private func command(_ input: String, _ question: Prompt.Question) -> Command {
    let parts = input.split(separator: " ", maxSplits: 1).map(String.init)
    guard let word = parts.first?.lowercased() else { return .none }
    guard word.hasPrefix(":") || !isFreeText(question) else { return .none }
    let bare = word.hasPrefix(":") ? String(word.dropFirst()) : word
    let rest = parts.count > 1 ? parts[1] : ""
    if means(bare, "quit") { return .reply(.stop) }
    if means(bare, "back") { return .reply(.back) }
    if means(bare, "skip") { return .reply(.skip(reason: rest)) }
    if means(bare, "clock") {
      if let duration = CalendarDuration(iso8601: rest.uppercased()) {
        return .reply(.advance(duration))
      }
      line(.warning, text("ask.clockForm"))
    } else if means(bare, "world") {
      showWorld()
    } else if means(bare, "mail") {
      showMailbox()
    } else if means(bare, "help") {
      line(nil, text("ask.commands"))
    } else {
      return .none
    }
    return .handled
  }

  private func isFreeText(_ question: Prompt.Question) -> Bool {
    switch question {
    case .field(let field): field.values.isEmpty
    case .confirm: true
    default: false
    }
  }

  private func means(_ word: String, _ command: String) -> Bool {
    text("command.\(command)").split(separator: " ").contains(Substring(word))
  }

  private func showWorld() {
    looking { () throws(SessionFailure) in
      for row in try WorldText(speech: speech).overview(session) {
        line(nil, row.text, indent: String(repeating: "  ", count: row.depth + 1))
      }
    }
  }

  private func showMailbox() {
    looking { () throws(SessionFailure) in
      for mail in try session.mailbox() {
        say(style.apply(.heading, PlainText.clean(mail.subject)) + "\n")
        line(.muted, speech.text(.instant(mail.date)))
        line(nil, mail.body, indent: "  ")
      }
    }
  }

  /// Shows something of the control plane; one that does not answer is told of, and the question stays.
  private func looking(_ body: () throws(SessionFailure) -> Void) {
    do throws(SessionFailure) {
      try body()
    } catch {
      line(.warning, speech.text(error.message))
    }
  }

  /// What an input means for a question; nil when it has to be asked again.
  private func answer(_ input: String, _ question: Prompt.Question) -> Reply? {
    let language = speech.catalogue.language(for: speech.language)
    let isYes = input.isEmpty || (language?.yes ?? []).contains(input.lowercased())
    let isNo = (language?.no ?? []).contains(input.lowercased())
    switch question {
    case .proceed: return input.isEmpty || isYes ? .yes : unknown()
    case .optional, .wait, .prerequisite(_, isUnmet: false):
      return isYes ? .yes : isNo ? .no : unknown()
    case .prerequisite(_, isUnmet: true):
      return input.isEmpty || isNo ? .no : isYes ? .yes : unknown()
    case .watched:
      if input.isEmpty { return nil }
      return isYes ? .yes : unknown()
    case .group: return isYes ? .yes : isNo ? .skip(reason: "") : unknown()
    case .manual, .attest: return isYes ? .yes : isNo ? .skip(reason: "") : unknown()
    case .refused:
      if means(input.lowercased(), "retry") { return .retry }
      return input.isEmpty || isNo ? .skip(reason: "") : unknown()
    case .choice(let choice, let offersLeaving, _):
      if input.isEmpty, offersLeaving { return .leave }
      return number(input, choice.options.count)
    case .service(_, let services): return number(input, services.count)
    case .control(_, let controls): return number(input, controls.count)
    case .field(let field):
      if !field.values.isEmpty, !input.isEmpty { return number(input, field.values.count) }
      if !input.isEmpty { return .text(input) }
      if let value = field.defaultValue { return .text(value) }
      return field.isRequired ? unknown() : .no
    case .confirm(let expected, _):
      if input == expected { return .text(input) }
      if input.isEmpty || isNo { return .no }
      line(.warning, text("ask.confirmAgain", ["name": .text(expected)]))
      return nil
    }
  }

  private func unknown() -> Reply? {
    line(.warning, text("ask.unknown"))
    return nil
  }

  private func number(_ input: String, _ count: Int) -> Reply? {
    guard let number = Int(input), (1...max(1, count)).contains(number), count > 0 else {
      line(.warning, text("ask.number", ["count": .number(count)]))
      return nil
    }
    return .pick(number - 1)
  }

  // MARK: Questions in words

  private func question(_ prompt: Prompt) -> String {
    switch prompt.question {
    case .proceed: return text("ask.proceed")
    case .optional(let action):
      return text(
        "ask.optional.\(action.because?.rawValue ?? "invited")",
        ["action": .text(clean(guideInstruction(action)))])
    case .choice(let choice, let offersLeaving, _):
      let rows = choice.options.map { clean(guideText($0.text)) }
      return numbered(clean(guideText(choice.prompt)), rows, offersLeaving: offersLeaving)
    case .service(_, let services): return numbered(text("ask.service"), services.map(\.name))
    case .control(let action, let controls):
      return numbered(
        text("ask.control", ["action": .text(clean(guideInstruction(action)))]),
        controls.map { words.name($0) })
    case .field(let field):
      let name = clean(guideText(field.name))
      if !field.values.isEmpty {
        return numbered(name, field.values.map { valueName($0) })
      }
      return field.defaultValue.map {
        text(
          "ask.fieldDefault", ["name": .text(name), "value": .text(field.isSecret ? "••••••" : $0)])
      } ?? text(field.isRequired ? "ask.field" : "ask.fieldOptional", ["name": .text(name)])
    case .confirm(let expected, _): return text("ask.confirm", ["name": .text(expected)])
    case .wait(let moment, let reason):
      let seconds = moment.secondsSince1970 - session.now.secondsSince1970
      return text(
        "ask.wait",
        [
          "reason": .message(reason), "until": .instant(moment),
          "duration": .duration(CalendarDuration(seconds: seconds)),
        ])
    case .refused: return text("ask.refused")
    case .manual(let action):
      return text("ask.manual", ["action": .text(clean(guideInstruction(action)))])
    case .watched: return text("ask.watched")
    case .group(let actions):
      let rows = actions.map { "  · " + clean(guideInstruction($0)) }
      return text("ask.group", ["list": .text("\n" + rows.joined(separator: "\n") + "\n")])
    case .attest(let action):
      return text("ask.attest", ["action": .text(clean(guideInstruction(action)))])
    case .prerequisite(let prerequisite, let isUnmet):
      return text(
        isUnmet ? "ask.prerequisiteUnmet" : "ask.prerequisite",
        ["text": .text(clean(guideText(prerequisite.text)))])
    }
  }

  private func numbered(_ title: String, _ rows: [String], offersLeaving: Bool = false) -> String {
    var lines = [title]
    for (index, row) in rows.enumerated() { lines.append("  \(index + 1)  \(row)") }
    if offersLeaving { lines.append("  ⏎  " + text("ask.leave")) }
    return lines.joined(separator: "\n") + "\n>"
  }

  func valueName(_ value: FieldValue) -> String {
    value.labels[speech.language.language].first?.text
      ?? value.terms[speech.language.language].first?.text ?? value.value
  }

  private func clean(_ text: String) -> String {
    PlainText.clean(text)
  }

  /// What a question is about, for a message that says that it has no answer.
  private func subject(of question: Prompt.Question) -> String {
    switch question {
    case .proceed, .refused, .watched: ""
    case .group(let actions): actions.map(guideInstruction).joined(separator: ", ")
    case .optional(let action), .manual(let action), .attest(let action), .control(let action, _):
      guideInstruction(action)
    case .choice(let choice, _, _): guideText(choice.prompt)
    case .service(_, let services): services.map(\.name).joined(separator: ", ")
    case .field(let field): field.name
    case .confirm(let expected, _): expected
    case .wait(let moment, _): speech.text(.instant(moment))
    case .prerequisite(let prerequisite, _): guideText(prerequisite.text)
    }
  }
}
