import Diagnostics
import GuideMarkdown
import RunbookModel

/// A list item or a paragraph that tells to do something.
struct GuideStep: Sendable {
  var node: Int
  var lines: ClosedRange<Int>
  /// Its words, without the list's mark.
  var content: Span
  var actions: [Action]
  var isItem: Bool
}

extension MutableGuide {
  /// The steps, in the guide's order; what stands in boxes, quotes and tables is none.
  var steps: [GuideStep] {
    document.nodes.indices.compactMap { index in
      switch document.nodes[index].kind {
      case .item where !holdsList(index): return step(index, isItem: true)
      case .paragraph where isFree(index): return step(index, isItem: false)
      default: return nil
      }
    }
  }

  private func step(_ node: Int, isItem: Bool) -> GuideStep? {
    let lines = lines(of: node)
    let actions = actions(on: lines)
    guard !actions.isEmpty, isItem ? isFree(parents[node]) : true else { return nil }
    var start = source.start(ofLine: lines.lowerBound)
    let end = source.span(ofLine: lines.upperBound).end
    func skip(_ isSkipped: (UInt8) -> Bool) {
      while start < end, isSkipped(source.bytes[start]) { start += 1 }
    }
    skip { $0 == 0x20 || $0 == 0x09 }
    if isItem {
      skip { $0 >= 0x30 && $0 <= 0x39 }
      skip { [0x2A, 0x2B, 0x2D, 0x2E, 0x29].contains($0) }
      skip { $0 == 0x20 || $0 == 0x09 }
    }
    return GuideStep(
      node: node, lines: lines, content: Span(start, end), actions: actions, isItem: isItem)
  }

  private func holdsList(_ item: Int) -> Bool {
    document.nodes[item..<document.nodes[item].subtreeEnd].contains { $0.kind.isList }
  }

  /// Whether a block stands in the guide's text itself, or in lists of it.
  private func isFree(_ node: Int) -> Bool {
    var isInItem = false
    for kind in ancestors(of: node) {
      switch kind {
      case .document, .list, .tabs, .tab, .details: break
      case .item: isInItem = true
      default: return false
      }
    }
    return document.nodes[node].kind.isList || !isInItem
  }
}
