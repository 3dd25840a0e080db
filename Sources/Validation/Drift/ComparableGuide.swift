import Console
import Diagnostics
import GuideMarkdown
import RunbookModel

/// A guide as a row of blocks, for the comparison with its twin.
struct ComparableGuide: Sendable {
  let document: GuideDocument
  let runbook: Runbook
  let bindings: Bindings
  /// In the order of the text.
  let blocks: [ComparableBlock]
  let admonitions: [ComparableAdmonition]

  var source: SourceFile { document.source }

  init(
    document: GuideDocument, runbook: Runbook, bindings: Bindings,
    translations: WordTranslations? = nil
  ) {
    self.document = document
    self.runbook = runbook
    self.bindings = bindings
    var reader = ComparableGuideReader(document, translations)
    reader.read(ActionLines(runbook), bindings)
    blocks = reader.blocks
    admonitions = reader.admonitions
  }

  /// The section that a heading opens: the block and all up to the next heading of its level.
  func section(of heading: Int) -> Range<Int> {
    guard let level = blocks[heading].headingLevel else { return heading..<(heading + 1) }
    var end = heading + 1
    while end < blocks.count, blocks[end].headingLevel.map({ $0 > level }) ?? true { end += 1 }
    return heading..<end
  }
}

/// A boxed remark, with the blocks in it.
struct ComparableAdmonition: Sendable {
  var kind: String
  var node: Int
  var span: Span
  var blocks: Range<Int>

  /// Whether the box holds a remark, and not a route or parts to unfold.
  var isRemark: Bool { !["api", "carousel", "faq", "tabs"].contains(kind) }
}

/// The actions of a runbook by the lines on which they stand.
struct ActionLines: Sendable {
  /// In the order of the lines.
  private var actions: [Action] = []

  init(_ runbook: Runbook) {
    for step in runbook.prelude { collect(step) }
    for procedure in runbook.procedures {
      for step in procedure.steps { collect(step) }
    }
    // The order of actions on one line stays: the sort by index makes it so.
    let order = actions.indices.sorted { (actions[$0].line, $0) < (actions[$1].line, $1) }
    actions = order.map { actions[$0] }
  }

  private mutating func collect(_ step: Step) {
    var stack = [step]
    while let step = stack.popLast() {
      actions += step.actions
      stack += step.steps.reversed()
    }
  }

  subscript(lines: ClosedRange<Int>) -> ArraySlice<Action> {
    let start = firstIndex(from: lines.lowerBound)
    var end = start
    while end < actions.count, actions[end].line <= lines.upperBound { end += 1 }
    return actions[start..<end]
  }

  private func firstIndex(from line: Int) -> Int {
    var low = 0
    var high = actions.count
    while low < high {
      let middle = (low + high) / 2
      if actions[middle].line < line { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
