package import Diagnostics

/// One node of a guide.
package struct GuideNode: Hashable, Sendable {
  package var kind: Kind
  /// Where the node stands in the source; exact in lines, and in columns for inline nodes.
  package var span: Span
  /// The index after the node's last descendant.
  package var subtreeEnd: Int
  /// The literal of text, code and HTML; the destination of a link or an image; else empty.
  package var text: String
  /// The node's attributes in `GuideDocument.attributes`.
  package var attributes: Range<Int>

  package init(
    kind: Kind, span: Span, subtreeEnd: Int, text: String = "", attributes: Range<Int> = 0..<0
  ) {
    self.kind = kind
    self.span = span
    self.subtreeEnd = subtreeEnd
    self.text = text
    self.attributes = attributes
  }

  package enum Kind: Hashable, Sendable {
    case document
    case heading(level: Int)
    case paragraph
    /// `start` is the first number of an ordered list, nil for bullets.
    case list(start: Int?)
    case item
    case quote
    /// `kind` is the dialect's own word, lower-cased: `warning`, `primary`, `note`…
    case admonition(kind: String)
    /// A documented API route (`@api`). Indirect: the compiler (Swift 6.3.1, debug) copies the enumeration
    /// wrongly when this payload of optional strings lies in line.
    indirect case apiRoute(APIRoute)
    /// `info` is the fence's info string; `text` the code.
    case codeBlock(info: String)
    /// HTML that was not read; the parser makes ordinary nodes of all that it knows.
    case htmlBlock
    case thematicBreak
    /// Holds rows only.
    case table
    /// Holds cells only.
    case tableRow(isHeader: Bool)
    /// Holds inline nodes as a paragraph does; a cell of HTML may hold blocks instead.
    case tableCell
    /// Holds terms, each with the definitions that follow it.
    case definitionList
    /// Holds inline nodes.
    case term
    /// Holds blocks.
    case definition
    /// Alternatives, or steps, of which a reader sees one at a time; holds tabs only.
    case tabs
    case tab(title: String)
    /// Blocks that a reader unfolds.
    case details(title: String)
    case text
    case softBreak
    case lineBreak
    case code
    case emphasis
    case strong
    case link
    case image
    case inlineHTML

    package var isInline: Bool {
      switch self {
      case .text, .softBreak, .lineBreak, .code, .emphasis, .strong, .link, .image, .inlineHTML:
        true
      default: false
      }
    }

    package var isList: Bool {
      if case .list = self { true } else { false }
    }

    package var isHeading: Bool {
      if case .heading = self { true } else { false }
    }
  }
}
