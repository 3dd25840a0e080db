import Diagnostics

/// Makes footnotes: `[^name]` becomes a link to the paragraph `[^name]: text`.
struct FootnotePass {
  /// A mark in a text node: the bytes of the literal and of the source.
  private struct Mark {
    var name: String
    var literal: Range<Int>
    var span: Span
  }

  private var tree: DraftTree
  private let scanner: SourceScanner
  private var names: Set<String> = []

  /// Handles the text nodes that hold `[^`, in source order.
  static func run(on texts: [Int], of tree: inout DraftTree, _ source: SourceFile) {
    guard !texts.isEmpty else { return }
    var pass = FootnotePass(source)
    swap(&pass.tree, &tree)
    defer { swap(&pass.tree, &tree) }
    for text in texts { pass.readNote(text) }
    guard !pass.names.isEmpty else { return }
    for text in texts { pass.readReferences(text) }
  }

  private init(_ source: SourceFile) {
    tree = DraftTree(document: Span(0, 0))
    scanner = SourceScanner(source.bytes)
  }

  /// Makes a paragraph that starts with a mark and a colon the note of that name.
  private mutating func readNote(_ text: Int) {
    guard let paragraph = tree[text].parent, tree[paragraph].kind == .paragraph,
      tree[paragraph].firstChild == text,
      let mark = marks(in: text).first, mark.literal.lowerBound == 0
    else { return }
    let bytes = Array(tree[text].text.utf8)
    guard mark.literal.upperBound < bytes.count, bytes[mark.literal.upperBound] == Byte.colon else {
      return
    }
    let blanks = bytes[(mark.literal.upperBound + 1)...].prefix(while: Byte.isBlank).count
    let length = mark.literal.upperBound + 1 + blanks
    tree[text].text = String(decoding: bytes[length...], as: UTF8.self)
    tree[text].span.start = min(mark.span.end + 1 + blanks, tree[text].span.end)
    tree[paragraph].attributes += [
      GuideAttribute(kind: .id, name: "fn:\(mark.name)", span: mark.span),
      GuideAttribute(kind: .class, name: "footnote", span: mark.span),
    ]
    names.insert(mark.name)
  }

  private mutating func readReferences(_ text: Int) {
    // From the last to the first, so that what stands before keeps its place.
    for mark in marks(in: text).reversed() where names.contains(mark.name) {
      let bytes = Array(tree[text].text.utf8)
      if mark.literal.upperBound < bytes.count {
        _ = tree.split(text, at: mark.literal.upperBound, offset: mark.span.end)
      }
      let link = tree.insert(.link, span: mark.span, text: "#fn:\(mark.name)", after: text)
      tree[link].attributes.append(
        GuideAttribute(kind: .class, name: "note-ref", span: mark.span))
      let name = Span(mark.span.start + 2, max(mark.span.start + 2, mark.span.end - 1))
      _ = tree.append(.text, span: name, text: mark.name, to: link)
      tree[text].text = String(decoding: bytes[..<mark.literal.lowerBound], as: UTF8.self)
      tree[text].span.end = max(tree[text].span.start, mark.span.start)
    }
    if tree[text].text.isEmpty, tree[text].parent != nil { tree.detach(text) }
  }

  /// The most marks that are read in one text; each costs a copy of it.
  private static let markLimit = 64

  private func marks(in text: Int) -> [Mark] {
    let literal = tree[text].text.utf8.span
    let aligner = LiteralAligner(scanner: scanner)
    var position = LiteralAligner.Position(index: 0, offset: tree[text].span.start)
    var marks: [Mark] = []
    var index = 0
    while index + 2 < literal.count, marks.count < Self.markLimit {
      guard literal[index] == Byte.openBracket, literal[index + 1] == Byte.caret else {
        index += 1
        continue
      }
      var end = index + 2
      while end < literal.count, Byte.isName(literal[end]), end - index < 66 { end += 1 }
      guard end > index + 2, end < literal.count, literal[end] == Byte.closeBracket,
        let start = aligner.walk(literal, from: position, toIndex: index),
        let stop = aligner.walk(literal, from: start, toIndex: end + 1),
        stop.offset - start.offset == end + 1 - index
      else {
        index += 1
        continue
      }
      let name = scanner.text(start.offset + 2, stop.offset - 1)
      marks.append(
        Mark(
          name: name, literal: index..<(end + 1), span: Span(start.offset, stop.offset)))
      position = stop
      index = end + 1
    }
    return marks
  }
}
