import Console
import Diagnostics
import GuideMarkdown
import RunbookModel

/// A guide as the program read it, of which mutants are made.
struct MutableGuide: Sendable {
  let document: GuideDocument
  let runbook: Runbook
  let bindings: Bindings
  /// By node: the node around it.
  let parents: [Int]
  /// In the guide's order.
  let actions: [Action]

  var source: SourceFile { document.source }

  init(_ source: SourceFile) throws {
    let read = try Examining.read(source)
    self.init(document: read.0, runbook: read.1, bindings: read.2)
  }

  init(document: GuideDocument, runbook: Runbook, bindings: Bindings) {
    self.document = document
    self.runbook = runbook
    self.bindings = bindings
    var parents = Array(repeating: 0, count: document.nodes.count)
    var open: [Int] = []
    for index in document.nodes.indices {
      while let last = open.last, index >= document.nodes[last].subtreeEnd { open.removeLast() }
      parents[index] = open.last ?? 0
      open.append(index)
    }
    self.parents = parents
    var actions: [Action] = []
    var stack = Array((runbook.prelude + runbook.procedures.flatMap(\.steps)).reversed())
    while let step = stack.popLast() {
      actions += step.actions
      stack += step.steps.reversed()
    }
    self.actions = actions.sorted { $0.line < $1.line }
  }

  /// The actions that the guide tells on some lines.
  func actions(on lines: ClosedRange<Int>) -> [Action] {
    actions.filter { lines.contains($0.line) }
  }

  /// The lines of a node, without blank ones after it.
  func lines(of node: Int) -> ClosedRange<Int> {
    let span = document.nodes[node].span
    var end = min(span.end, source.bytes.count)
    while end > span.start, [0x20, 0x0A, 0x0D, 0x09].contains(source.bytes[end - 1]) { end -= 1 }
    let first = source.line(at: span.start)
    return first...max(first, source.line(at: max(span.start, end - 1)))
  }

  /// The bytes of whole lines, with their ends.
  func span(of lines: ClosedRange<Int>) -> Span {
    Span(source.start(ofLine: lines.lowerBound), source.start(ofLine: lines.upperBound + 1))
  }

  func ancestors(of node: Int) -> some Sequence<GuideNode.Kind> {
    sequence(first: parents[node]) { $0 == 0 ? nil : parents[$0] }.lazy.map {
      document.nodes[$0].kind
    }
  }

  /// From the first line of the block of text before some lines to the last line of the one after.
  func neighbourhood(of lines: ClosedRange<Int>) -> ClosedRange<Int> {
    var first = lines.lowerBound
    var last = lines.upperBound
    for index in document.nodes.indices {
      switch document.nodes[index].kind {
      case .paragraph, .heading, .codeBlock, .tableRow, .apiRoute, .term: break
      default: continue
      }
      let block = self.lines(of: index)
      if block.upperBound < lines.lowerBound { first = block.lowerBound }
      if block.lowerBound > lines.upperBound {
        last = block.upperBound
        break
      }
    }
    return first...last
  }

  /// The guide with some edits, which do not overlap.
  func mutant(
    _ mutation: MutationClass, of subject: MutantSubject, _ edits: [TextEdit],
    lines: ClosedRange<Int>, equivalence: Equivalence? = nil, change: String
  ) -> GuideMutant {
    var bytes = source.bytes
    for edit in edits.sorted(by: { $0.span.start > $1.span.start }) {
      bytes.replaceSubrange(edit.span.start..<edit.span.end, with: edit.replacement)
    }
    return GuideMutant(
      mutation: mutation, equivalence: equivalence, subject: subject,
      source: SourceFile(path: source.path, bytes: bytes), lines: lines, change: change)
  }

  /// Where a text stands in a span of the source; nil where it is written otherwise.
  func span(of text: String, in span: Span) -> Span? {
    let wanted = Array(text.utf8)
    let last = min(span.end, source.bytes.count) - wanted.count
    guard !wanted.isEmpty, last >= span.start else { return nil }
    for start in span.start...last
    where source.bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
      return Span(start, start + wanted.count)
    }
    return nil
  }
}
