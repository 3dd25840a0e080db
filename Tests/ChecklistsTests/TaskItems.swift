import CCommonMark

/// The task items of a Markdown text, found by a CommonMark parser.
struct TaskItems {
  /// The bold numbers that task items begin with.
  private(set) var numbers: [String] = []
  /// How many task items begin with no number.
  private(set) var unnumberedCount = 0
  /// The types of all block nodes and links.
  private(set) var nodeTypes: Set<String> = []

  init(parsing text: String) {
    var text = text
    let root = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
      }
    }
    defer { cmark_node_free(root) }
    cmark_consolidate_text_nodes(root)
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return }
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
      nodeTypes.insert(String(cString: cmark_node_get_type_string(node)))
      if cmark_node_get_type(node) == CMARK_NODE_ITEM { add(item: node) }
    }
  }

  private mutating func add(item: OpaquePointer) {
    guard let first = cmark_node_first_child(item).flatMap({ cmark_node_first_child($0) }),
      let literal = cmark_node_get_literal(first), String(cString: literal).hasPrefix("[ ]")
    else { return }
    guard let strong = cmark_node_next(first), cmark_node_get_type(strong) == CMARK_NODE_STRONG,
      String(cString: literal) == "[ ] ",
      let number = cmark_node_first_child(strong).flatMap({ cmark_node_get_literal($0) })
    else {
      unnumberedCount += 1
      return
    }
    numbers.append(String(cString: number))
  }
}
