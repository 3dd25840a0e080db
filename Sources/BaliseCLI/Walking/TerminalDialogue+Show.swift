import Console
import ControlPlane
import RunEngine
import RunbookModel
import Values

extension TerminalDialogue {
  func show(_ announcement: Announcement) {
    switch announcement {
    case .opening(let plan, let now): open(plan, now)
    case .prerequisite(let prerequisite, let state): show(prerequisite, state)
    case .step(let step, _, _): show(step)
    case .action(let action): line(nil, guideInstruction(action), indent: "    ", first: "  → ")
    case .inexactLabel(let written, let control, let match): show(written, control, match)
    case .untold(let control):
      line(
        .muted, text("walk.untold", ["control": .label(words.name(control))]), indent: "    ",
        first: "  + ")
    case .reordered(let action):
      note("walk.reordered", ["action": .text(guideInstruction(action))])
    case .selected(let service):
      note("walk.selected", ["service": .text(service.name)])
    case .filled(let control, let name, let value, let isSecret):
      let picked = control?.values.first { $0.value == value }
      note(
        "walk.filled",
        [
          "name": .text(control.map { words.name($0) } ?? guideText(name)),
          "value": .text(isSecret ? "••••••" : picked.map { valueName($0) } ?? value),
        ])
    case .preview(let preview): show(preview)
    case .performed(_, let outcome): performed(outcome)
    case .shown(let control, let value):
      note(
        "walk.shown",
        [
          "name": .label(words.name(control)),
          "value": WorldText(speech: speech).value(value),
        ])
    case .waited(let from, let to):
      let seconds = to.secondsSince1970 - from.secondsSince1970
      note(
        "walk.waited",
        ["duration": .duration(CalendarDuration(seconds: seconds)), "now": .instant(to)])
    case .taskDone(let task):
      line(
        .success,
        text(
          "walk.taskDone",
          ["task": .message(Message("task.\(task.type)")), "service": .text(task.service.name)]),
        indent: "    ", first: "  ✓ ")
    case .mail(let mail): note("walk.mail", ["subject": .text(mail.subject)])
    case .observed(let expectation, let observation): show(expectation, observation)
    case .refused(let reason, let remedy):
      line(
        .danger, text("walk.refused", ["reason": .message(reason)]), indent: "    ", first: "  ✗ ")
      if let remedy { line(nil, speech.text(remedy), indent: "    ") }
    case .skipped(_, let reason):
      note(reason.isEmpty ? "walk.skipped" : "walk.skippedBecause", ["reason": .text(reason)])
    case .stepSkipped(_, let reason):
      note(reason.isEmpty ? "walk.stepSkipped" : "walk.skippedBecause", ["reason": .text(reason)])
    case .manualDone: note("walk.manualDone", [:])
    case .leftOut(let action):
      line(
        .muted, text("walk.leftOut", ["action": .text(guideInstruction(action))]),
        indent: "    ", first: "  · ")
    case .chosen(let option):
      line(nil, guideText(option.text), indent: "    ", first: "  ⦿ ")
    case .choiceLeft: line(.muted, text("walk.choiceLeft"), indent: "    ", first: "  · ")
    case .ending(let summary): show(summary)
    case .watching(let services): show(watched: services)
    case .awaiting(let service):
      note(
        service == nil ? "walk.awaitingAny" : "walk.awaiting",
        ["service": .text(service?.name ?? "")])
    case .ticked(let actions, let effect): show(actions, effect)
    case .unasked(let effect): line(.danger, unasked(effect), indent: "    ", first: "  ! ")
    case .unreachable(let reason):
      line(.warning, text("walk.unreachable", ["reason": .message(reason)]), indent: "    ")
    }
  }

  private func note(_ key: String, _ arguments: [String: MessageArgument]) {
    line(.muted, text(key, arguments), indent: "    ")
  }

  // MARK: Beginning and steps

  private func open(_ plan: Plan, _ now: Instant) {
    remember(plan)
    line(.title, guideText(plan.runbook.title))
    if plan.procedure.title != plan.runbook.title {
      line(.heading, guideText(plan.procedure.title))
    }
    let goal =
      plan.procedure.description.isEmpty ? plan.runbook.objective : plan.procedure.description
    if !goal.isEmpty { line(nil, guideText(goal)) }
    say("\n")
    line(.muted, text("walk.clock", ["now": .instant(now)]))
    for remarks in plan.remarks { show(remarks) }
  }

  private func show(_ prerequisite: Prerequisite, _ state: Announcement.PrerequisiteState) {
    let text = guideText(prerequisite.text)
    switch state {
    case .met(let service):
      let named = service.map { " (\($0.name))" } ?? ""
      line(nil, text + named, indent: "    ", first: "  ✓ ")
    case .unmet: line(.danger, text, indent: "    ", first: "  ✗ ")
    case .unknown: line(nil, text, indent: "    ", first: "  ? ")
    }
  }

  private func show(_ step: PlanStep) {
    say("\n")
    let content = step.step
    let title = content.title.isEmpty ? "" : guideText(content.title)
    let margin = step.number + "  "
    line(.heading, title, indent: String(repeating: " ", count: margin.count), first: margin)
    show(content.remarks)
    for paragraph in content.text.split(separator: "\n") where !isBoxed(String(paragraph), content)
    {
      let translated = words.translate(String(paragraph))
      // What the actions carry is told by their own sentences below.
      guard translated.isTranslated || content.actions.isEmpty else { continue }
      line(nil, guideText(String(paragraph)), indent: "  ")
    }
  }

  /// Whether a paragraph stands in a box that was shown already.
  private func isBoxed(_ paragraph: String, _ step: Step) -> Bool {
    step.remarks.admonitions.contains { $0.text.contains(paragraph) }
  }

  private func show(_ remarks: Remarks) {
    for admonition in remarks.admonitions {
      let warns = ["warning", "alert", "attention", "important", "caution"].contains(
        admonition.kind)
      line(
        warns ? .warning : .muted, guideText(admonition.text), indent: "  │ ",
        first: warns ? "  ⚠ " : "  ℹ ")
    }
    for caution in remarks.cautions
    where !remarks.admonitions.contains(where: { $0.text.contains(caution.text) }) {
      line(.warning, guideText(caution.text), indent: "    ", first: "  ⚠ ")
    }
  }

  private func show(_ written: String, _ control: Control, _ match: MatchKind) {
    let name = MessageArgument.label(words.name(control))
    switch match {
    case .former(let until):
      note("walk.formerLabel", ["written": .label(written), "now": name, "until": .instant(until)])
    default: note("walk.inexactLabel", ["written": .label(written), "now": name])
    }
  }

  // MARK: Effects

  private func show(_ preview: Preview) {
    if let caveat = preview.caveat {
      line(.warning, speech.text(caveat), indent: "    ", first: "  ⚠ ")
    }
    for hazard in preview.hazards {
      let role: Style.Role = hazard.kind == .outage ? .warning : .danger
      line(role, speech.text(hazard.message), indent: "    ", first: "  ⚠ ")
    }
    if !preview.duration.isZero {
      note("walk.takes", ["duration": .duration(preview.duration)])
    }
  }

  private func performed(_ outcome: Outcome) {
    line(.success, text("walk.performed"), indent: "    ", first: "  ✓ ")
    for service in outcome.created { note("walk.created", ["service": .text(service.name)]) }
    if let order = outcome.order { note("walk.order", ["order": .number(order)]) }
  }

  private func show(_ expectation: Expectation, _ observation: Announcement.Observation) {
    // In another language what was seen is told by its kind where nothing translates the guide's words.
    let translated = words.translate(expectation.text)
    let words =
      translated.isTranslated ? translated.text : text("expectation.\(expectation.kind.rawValue)")
    switch observation {
    case .seen:
      line(.success, text("walk.seen", ["text": .text(words)]), indent: "    ", first: "  ✓ ")
    case .missing:
      line(.warning, text("walk.missing", ["text": .text(words)]), indent: "    ", first: "  ? ")
    case .unobservable: return
    }
  }

  // MARK: What the operator does elsewhere

  private func show(watched services: [ServiceReference]) {
    let names = services.map { MessageArgument.text($0.name) }
    line(
      .muted,
      text(names.isEmpty ? "walk.watchingNothing" : "walk.watching", ["names": .list(names)]))
  }

  private func show(_ actions: [Action], _ effect: SeenEffect?) {
    if let effect {
      note(
        "walk.effectSeen",
        ["effect": .message(effect.name), "service": .text(effect.service?.name ?? "")])
    }
    for action in actions {
      line(.success, guideInstruction(action), indent: "    ", first: "  ✓ ")
    }
  }

  private func unasked(_ effect: SeenEffect) -> String {
    text(
      "walk.unasked",
      ["effect": .message(effect.name), "service": .text(effect.service?.name ?? "")])
  }

  // MARK: End

  private func show(_ summary: RunSummary) {
    say("\n")
    let role: Style.Role =
      summary.status == .completed && summary.failed.isEmpty && summary.unasked.isEmpty
      ? .success : .danger
    let key: String =
      switch summary.status {
      case .completed: summary.failed.isEmpty ? "end.completed" : "end.failed"
      case .stopped: "end.stopped"
      case .failed: "end.failed"
      case .nothing: "end.nothing"
      }
    line(role, text(key, ["count": .number(summary.done)]))
    if !summary.elapsed.isZero {
      note("end.elapsed", ["duration": .duration(summary.elapsed)])
    }
    for skipped in summary.skipped {
      let reason = skipped.reason.isEmpty ? "" : " (\(skipped.reason))"
      line(
        .muted, text("end.skipped", ["text": .text(guideText(skipped.text) + reason)]),
        indent: "    ", first: "  · ")
    }
    for failure in summary.failed {
      line(.danger, speech.text(failure), indent: "    ", first: "  ✗ ")
    }
    for effect in summary.unasked {
      line(.danger, unasked(effect), indent: "    ", first: "  ! ")
    }
    let difference = WorldText(speech: speech).difference(summary.difference)
    if !difference.isEmpty {
      say(
        "\n" + style.apply(.heading, text(summary.isPreview ? "end.wouldChange" : "end.changed"))
          + "\n")
      for row in difference { line(nil, row, indent: "      ", first: "  • ") }
    }
    if !untranslated.isEmpty {
      line(.muted, text("end.untranslated", ["count": .number(untranslated.count)]))
    }
  }
}
