package import Diagnostics

/// One attribute: a class (`.action`, `shortdesc`), an id (`#managing`) or a key with a value.
package struct GuideAttribute: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case `class`
    case id
    case key
  }

  package var kind: Kind
  package var name: String
  /// The value of a key; empty for a class or an id.
  package var value: String
  package var span: Span

  package init(kind: Kind, name: String, value: String = "", span: Span) {
    self.kind = kind
    self.name = name
    self.value = value
    self.span = span
  }
}
