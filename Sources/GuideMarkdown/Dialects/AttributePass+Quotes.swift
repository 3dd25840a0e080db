import Diagnostics
import Values

extension AttributePass {
  /// A label in quotes right before an attribute list: `'IP'{.action}`.
  struct QuotedLabel {
    var text: String
    /// The byte of the text node's literal at which the opening quote stands.
    var index: Int
    /// Where the label stands in the source, with its quotes.
    var span: Span
  }

  /// The opening quote for each closing one.
  private static let quotes: [Character: Character] = [
    "'": "'", "\"": "\"", "”": "“", "’": "‘", "»": "«",
  ]
  private static let lengthLimit = 80

  /// The label in quotes that ends at a place of a text node.
  func quotedLabel(before place: Place) -> QuotedLabel? {
    let bytes = Array(tree[place.text].text.utf8)
    let before = String(decoding: bytes[..<place.index], as: UTF8.self)
    guard let close = before.last, let open = Self.quotes[close],
      let start = before.dropLast().suffix(Self.lengthLimit).lastIndex(of: open)
    else { return nil }
    let text = before[before.index(after: start)...].dropLast()
    let label = HTMLTreeBuilder.collapsed(String(text)).trimming("\u{A0}")
    let index = before.utf8.distance(from: before.startIndex, to: start)
    let aligner = LiteralAligner(scanner: SourceScanner(self.bytes))
    let origin = LiteralAligner.Position(index: 0, offset: tree[place.text].span.start)
    guard !label.isEmpty,
      let found = aligner.walk(bytes.span, from: origin, toIndex: index),
      found.offset < place.offset
    else { return nil }
    return QuotedLabel(text: label, index: index, span: Span(found.offset, place.offset))
  }

  /// Makes code of a label in quotes at the end of a text node.
  mutating func makeCode(of label: QuotedLabel, in text: Int, _ list: AttributeList) {
    let bytes = Array(tree[text].text.utf8)
    let code = tree.insert(.code, span: label.span, text: label.text, after: text)
    tree[code].attributes = list.attributes
    tree[text].text = String(decoding: bytes[..<label.index], as: UTF8.self)
    tree[text].span.end = max(tree[text].span.start, label.span.start)
    if label.index == 0 { tree.detach(text) }
    report.add(
      "dialect.quoted-label", at: label.span, ["label": .text(label.text)],
      fix: Diagnostic.Fix(span: label.span, replacement: "`\(label.text)`"))
  }
}

extension String {
  /// The text without a character at its ends.
  fileprivate func trimming(_ character: Character) -> String {
    var text = self[...]
    while text.first == character { text.removeFirst() }
    while text.last == character { text.removeLast() }
    return String(text)
  }
}
