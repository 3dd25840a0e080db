package import Diagnostics

/// The block of metadata at a guide's head, in the guide's order.
package struct FrontMatter: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package var key: String
    package var value: Value
    /// Where the entry stands.
    package var span: Span

    package init(key: String, value: Value, span: Span) {
      self.key = key
      self.value = value
      self.span = span
    }
  }

  package indirect enum Value: Hashable, Sendable {
    /// A scalar as it is written, without its quotes: `order: 09` stays `09`.
    case scalar(String)
    case list([Value])
    case mapping([Pair])
  }

  package struct Pair: Hashable, Sendable {
    package var key: String
    package var value: Value

    package init(key: String, value: Value) {
      self.key = key
      self.value = value
    }
  }

  package var entries: [Entry]

  package init(entries: [Entry] = []) {
    self.entries = entries
  }

  /// The scalar of the first entry with a key; nil when there is none.
  package func scalar(_ key: String) -> String? {
    for entry in entries where entry.key == key {
      if case .scalar(let text) = entry.value { return text }
    }
    return nil
  }
}
