import CCommonMark

/// A tree that libcmark parsed; this file is the only place that touches libcmark.
///
/// All strings are copied out. The tree lies in memory of its own, which is freed with its owner.
@safe
struct CommonMarkTree: ~Copyable {
  private let tree: UnsafeMutablePointer<tree_memory>

  /// Parses bytes without NULs.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - isVerified: Whether it is known to be UTF-8; if not, bytes that are not are replaced.
  init(parsing bytes: ArraySlice<UInt8>, isVerified: Bool) {
    let options = isVerified ? CMARK_OPT_DEFAULT : CMARK_OPT_VALIDATE_UTF8
    let tree = unsafe bytes.withUnsafeBytes { buffer in
      unsafe tree_parse(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, options)
    }
    guard let tree = unsafe tree else {
      preconditionFailure("libcmark returns a document for every text")
    }
    unsafe self.tree = tree
  }

  deinit {
    unsafe tree_memory_free(tree)
  }

  /// Walks the tree in document order, without recursion; nodes without children are entered only.
  @inline(__always)
  func forEachStep(_ body: (_ node: borrowing CommonMarkNode, _ isEntering: Bool) -> Void) {
    guard let iterator = unsafe tree.pointee.iterator else { return }
    var step = CMARK_EVENT_ENTER
    unsafe cmark_iter_reset(iterator, tree.pointee.root, step)
    while step != CMARK_EVENT_DONE, let node = unsafe cmark_iter_get_node(iterator) {
      if let node = unsafe CommonMarkNode(node) { body(node, step == CMARK_EVENT_ENTER) }
      step = unsafe cmark_iter_next(iterator)
    }
  }
}

/// A node of a tree that libcmark parsed, as long as the tree lives.
///
/// It cannot be copied, so that it does not outlive the walk that lends it.
@safe
struct CommonMarkNode: ~Copyable {
  enum Kind: UInt8 {
    case document, quote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case text, softBreak, lineBreak, code, inlineHTML
    case emphasis, strong, link, image
  }

  let kind: Kind
  private let pointer: OpaquePointer

  /// Nil for a kind that CommonMark does not have.
  fileprivate init?(_ pointer: OpaquePointer) {
    guard let kind = unsafe Self.kind(of: pointer) else { return nil }
    self.kind = kind
    unsafe self.pointer = pointer
  }

  /// The line on which the node starts, from 1, of the text that libcmark was given.
  var startLine: Int { Int(unsafe cmark_node_get_start_line(pointer)) }
  var startColumn: Int { Int(unsafe cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(unsafe cmark_node_get_end_line(pointer)) }
  var headingLevel: Int { Int(unsafe cmark_node_get_heading_level(pointer)) }
  var fenceInfo: String { unsafe Self.string(cmark_node_get_fence_info(pointer)) }
  var literal: String { unsafe Self.string(cmark_node_get_literal(pointer)) }
  /// The destination of a link or an image.
  var destination: String { unsafe Self.string(cmark_node_get_url(pointer)) }

  /// The first number of an ordered list; nil for bullets.
  var listStart: Int? {
    guard unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST else { return nil }
    return Int(unsafe cmark_node_get_list_start(pointer))
  }

  /// Lends the bytes of the literal.
  @inline(__always)
  func withLiteral(_ body: (Swift.Span<UInt8>) -> Void) {
    unsafe body(Self.bytes(cmark_node_get_literal(pointer)).span)
  }

  private static func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text = unsafe text else { return unsafe UnsafeBufferPointer(start: nil, count: 0) }
    return unsafe UnsafeBufferPointer(
      start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: strlen(text))
  }

  private static func string(_ text: UnsafePointer<CChar>?) -> String {
    unsafe VerifiedText.string(bytes(text).span)
  }

  private static func kind(of pointer: OpaquePointer) -> Kind? {
    switch unsafe cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .inlineHTML
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    default: nil
    }
  }
}
