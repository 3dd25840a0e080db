import Console
import Diagnostics
import GuideMarkdown
import RunbookModel

/// Drops, repeats and exchanges steps.
struct StepMutations {
  let guide: MutableGuide

  func all() -> [GuideMutant] {
    let steps = guide.steps
    let changed = steps.flatMap { [dropping($0), repeating($0)] }
    let swapped = zip(steps, steps.dropFirst()).compactMap { swapping($0, $1) }
    return changed + swapped
  }

  private func dropping(_ step: GuideStep) -> GuideMutant {
    var dropped = step.lines
    // A paragraph goes with the empty line after it.
    if !step.isItem, dropped.upperBound < guide.source.lineCount,
      guide.source.span(ofLine: dropped.upperBound + 1).isEmpty
    {
      dropped = dropped.lowerBound...(dropped.upperBound + 1)
    }
    let around = guide.neighbourhood(of: step.lines)
    let isRead = step.actions.allSatisfy { $0.kind == .read }
    return guide.mutant(
      .stepDropped, of: .steps([step.lines.lowerBound]),
      [TextEdit(guide.span(of: dropped), [])] + renumbering(after: step),
      lines: around.lowerBound...max(around.lowerBound, around.upperBound - dropped.count),
      equivalence: isRead ? .readDropped : nil, change: excerpt(step))
  }

  /// The numbers of the items after a dropped one, each that of the item before it.
  private func renumbering(after step: GuideStep) -> [TextEdit] {
    guard step.isItem, case .list(.some) = guide.document.nodes[guide.parents[step.node]].kind
    else { return [] }
    let items = guide.document.children(of: guide.parents[step.node])
    let marks = items.map { number(ofLine: guide.lines(of: $0).lowerBound) }
    return items.indices.dropFirst().filter { items[$0] > step.node }.map { position in
      let before = marks[position - 1]
      return TextEdit(marks[position], guide.source.bytes[before.start..<before.end])
    }
  }

  /// The digits with which a line begins.
  private func number(ofLine line: Int) -> Span {
    let whole = guide.source.span(ofLine: line)
    let bytes = guide.source.bytes[whole.start..<whole.end]
    let start = bytes.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? whole.end
    let end = bytes[start...].firstIndex { $0 < 0x30 || $0 > 0x39 } ?? whole.end
    return Span(start, end)
  }

  private func repeating(_ step: GuideStep) -> GuideMutant {
    let span = guide.span(of: step.lines)
    var copy = Array(guide.source.bytes[span.start..<span.end])
    let isEnded = copy.last == 0x0A
    if !isEnded { copy.insert(0x0A, at: 0) }
    if !step.isItem { copy.insert(0x0A, at: 0) }
    let isIdle = step.actions.allSatisfy { [.read, .check, .wait, .navigate].contains($0.kind) }
    return guide.mutant(
      .stepRepeated, of: .steps([step.lines.lowerBound]),
      [TextEdit(Span(span.end, span.end), copy)],
      lines: step.lines.lowerBound...(step.lines.upperBound + step.lines.count + 1),
      equivalence: isIdle ? .idempotentRepeated : nil, change: excerpt(step))
  }

  private func swapping(_ step: GuideStep, _ next: GuideStep) -> GuideMutant? {
    guard guide.document.nodes[step.node].subtreeEnd == next.node, step.isItem == next.isItem,
      guide.parents[step.node] == guide.parents[next.node]
    else { return nil }
    let (one, other) = (guide.source.text(step.content), guide.source.text(next.content))
    guard one != other else { return nil }
    let areFields = (step.actions + next.actions).allSatisfy { action in
      switch guide.bindings.actions[action.id]?.target {
      case .field?, .fieldValue?: true
      default: action.kind == .enter
      }
    }
    return guide.mutant(
      .stepsSwapped, of: .steps([step.lines.lowerBound, next.lines.lowerBound]),
      [TextEdit(step.content, other.utf8), TextEdit(next.content, one.utf8)],
      lines: step.lines.lowerBound...next.lines.upperBound,
      equivalence: areFields ? .fieldsSwapped : nil, change: "\(excerpt(step)) ↔ \(excerpt(next))")
  }

  private func excerpt(_ step: GuideStep) -> String {
    let text = guide.source.text(step.content)
    return text.count > 50 ? text.prefix(49) + "…" : text
  }
}
