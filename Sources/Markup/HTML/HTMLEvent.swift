/// A piece of HTML in reading order, with the bytes of the input in which it is written.
package struct HTMLEvent: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    /// A start tag; names are in lower case, entities in values are replaced.
    case start(name: String, attributes: [HTMLAttribute])
    /// An element's end. It is implied where the input has no end tag for it.
    case end(name: String, isImplied: Bool)
    /// Text with its entities replaced; a text may come in several events.
    case text(String)
    case comment
  }

  package var content: Content
  /// The bytes of the tag, the text or the comment; empty for what is implied.
  package var range: Range<Int>

  package init(content: Content, range: Range<Int>) {
    self.content = content
    self.range = range
  }
}

/// A name and a value in a start tag.
package struct HTMLAttribute: Hashable, Sendable {
  /// In lower case.
  package var name: String
  /// Empty for an attribute without a value.
  package var value: String

  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
