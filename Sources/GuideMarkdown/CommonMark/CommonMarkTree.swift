import CCommonMark

/// A tree that libcmark parsed; the only place that touches libcmark.
///
/// All strings are copied out, and the tree is freed with its owner.
@safe
struct CommonMarkTree: ~Copyable {
  private let root: OpaquePointer

  /// Parses UTF-8 bytes without NULs.
  init(parsing bytes: ArraySlice<UInt8>) {
    let parsed = unsafe bytes.withUnsafeBytes { buffer in
      unsafe cmark_parse_document(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count,
        CMARK_OPT_DEFAULT)
    }
    guard let parsed = unsafe parsed else {
      preconditionFailure("libcmark returns a document for every text")
    }
    unsafe root = parsed
  }

  deinit {
    unsafe cmark_node_free(root)
  }

  /// Walks the tree in document order, without recursion.
  func forEachEvent(_ body: (CommonMarkEvent) -> Void) {
    guard let iterator = unsafe cmark_iter_new(root) else { return }
    defer { unsafe cmark_iter_free(iterator) }
    while true {
      let step = unsafe cmark_iter_next(iterator)
      guard step != CMARK_EVENT_DONE, let node = unsafe cmark_iter_get_node(iterator) else {
        return
      }
      guard let kind = unsafe Self.kind(of: node) else { continue }
      let isEntering = step == CMARK_EVENT_ENTER
      let event = unsafe CommonMarkEvent(
        isEntering: isEntering, kind: kind, text: isEntering ? Self.text(of: node) : "",
        startLine: Int(cmark_node_get_start_line(node)),
        startColumn: Int(cmark_node_get_start_column(node)),
        endLine: Int(cmark_node_get_end_line(node)))
      body(event)
    }
  }

  private static func text(of node: OpaquePointer) -> String {
    let type = unsafe cmark_node_get_type(node)
    if type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE {
      return unsafe string(cmark_node_get_url(node))
    }
    return unsafe string(cmark_node_get_literal(node))
  }

  private static func string(_ pointer: UnsafePointer<CChar>?) -> String {
    guard let pointer = unsafe pointer else { return "" }
    return unsafe String(cString: pointer)
  }

  private static func kind(of node: OpaquePointer) -> GuideNode.Kind? {
    switch unsafe cmark_node_get_type(node) {
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
    case CMARK_NODE_LIST: .list(start: unsafe listStart(of: node))
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock(info: unsafe string(cmark_node_get_fence_info(node)))
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading(level: Int(unsafe cmark_node_get_heading_level(node)))
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    default: nil
    }
  }

  private static func listStart(of node: OpaquePointer) -> Int? {
    guard unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST else { return nil }
    return Int(unsafe cmark_node_get_list_start(node))
  }
}
