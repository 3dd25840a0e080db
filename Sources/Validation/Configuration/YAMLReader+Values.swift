import StrictYAML
import Values
import Yams

extension YAMLFileKind {
  static let configuration = YAMLFileKind("config", sizeLimit: 256 << 10, mayBeEmpty: true)
}

extension YAMLReader {
  /// A scalar as it is written; nil when there is no node, or one that says nothing.
  mutating func filledText(_ node: Node?) -> String? {
    guard let node else { return nil }
    guard let text = node.scalar?.string, !text.isEmpty else {
      reportShape(node, "text")
      return nil
    }
    return text
  }

  /// The texts of a list, or of a single scalar.
  mutating func filledTexts(_ node: Node?) -> [String] {
    items(node).compactMap { filledText($0) }
  }

  /// One of some words.
  mutating func choice<Value>(
    _ node: Node, _ make: (String) -> Value?, of words: [String]
  ) -> Value? {
    guard let text = filledText(node) else { return nil }
    if let value = make(text) { return value }
    report(
      "config.unknown-value",
      ["text": .label(text), "names": .list(words.map { .text($0) })], at: node)
    return nil
  }

  /// A whole number from 1 on.
  mutating func positiveNumber(_ node: Node) -> Int? {
    guard let text = filledText(node) else { return nil }
    if let number = Int(text), number > 0 { return number }
    report("config.not-positive", ["text": .label(text)], at: node)
    return nil
  }
}
