import Diagnostics

extension HTMLTreeBuilder {
  var top: Context { contexts[contexts.count - 1] }

  /// Whether the current context takes text only, or nothing.
  var takesText: Bool {
    switch top.kind {
    case .preformatted, .code, .caption, .summary, .dropped: true
    default: false
    }
  }

  /// Whether a heading or a term is open, which holds no blocks.
  var isInLine: Bool {
    var base = contexts.count - 1
    while base > 0, case .inline = contexts[base].kind { base -= 1 }
    if case .line = contexts[base].kind { return true }
    return false
  }

  mutating func push(_ kind: Context.Kind, _ node: Int, isImplicit: Bool = false) {
    contexts.append(Context(kind: kind, node: node, isImplicit: isImplicit))
  }

  /// Adds a block and opens it.
  mutating func open(
    _ kind: GuideNode.Kind, as context: Context.Kind, at span: Span, isImplicit: Bool = false
  ) {
    let start = Span(span.start, span.start)
    let node = tree.append(kind, span: start, to: top.node)
    if !isImplicit {
      tree[node].attributes += pendingIDs
      pendingIDs = []
    }
    push(context, node, isImplicit: isImplicit)
    resetLine()
  }

  mutating func resetLine() {
    isAtStart = true
    pendingSpace = nil
    pendingBreak = nil
  }

  /// The node for a block to come; nil where only inline nodes or texts may stand.
  mutating func blockParent(at span: Span) -> Int? {
    closeParagraph()
    while top.isImplicit, isList(top.kind) { close(downTo: contexts.count - 1, end: nil) }
    switch top.kind {
    case .blocks, .cell: return top.node
    case .table:
      open(.tableRow(isHeader: false), as: .row(isHeader: false), at: span, isImplicit: true)
      return blockParent(at: span)
    case .row:
      markRow(isHeader: false)
      open(.tableCell, as: .cell, at: span, isImplicit: true)
    case .list: open(.item, as: .blocks, at: span, isImplicit: true)
    case .definitions: open(.definition, as: .blocks, at: span, isImplicit: true)
    default: return nil
    }
    return top.node
  }

  /// The node for an inline node to come; nil where only texts may stand.
  mutating func inlineParent(at span: Span) -> Int? {
    switch top.kind {
    case .paragraph, .line, .inline: break
    default:
      guard !takesText, blockParent(at: span) != nil else { return nil }
      open(.paragraph, as: .paragraph, at: span, isImplicit: true)
    }
    flushSpace()
    return top.node
  }

  /// Closes the inline elements and the paragraph that are open, where a block may end them.
  mutating func closeParagraph() {
    var base = contexts.count - 1
    while base > 0, case .inline = contexts[base].kind { base -= 1 }
    if case .paragraph = contexts[base].kind { close(downTo: base, end: nil) }
  }

  /// Closes implicit contexts until one of a kind is reached, or no more may be closed.
  mutating func closeImplicit(until isWanted: (Context.Kind) -> Bool) {
    closeParagraph()
    while contexts.count > 1, top.isImplicit, !isWanted(top.kind) {
      close(downTo: contexts.count - 1, end: nil)
    }
  }

  mutating func close(downTo depth: Int, end: Int?) {
    while contexts.count > max(depth, 1) {
      closeLast(end: contexts.count == depth + 1 ? end : nil)
    }
  }

  private mutating func closeLast(end: Int?) {
    let context = contexts.removeLast()
    let node = context.node
    switch context.kind {
    case .paragraph, .line: trimEnd(of: node)
    case .row(let isHeader):
      tree[node].kind = .tableRow(isHeader: isHeader && tree[node].firstChild != nil)
    case .cell: unwrapCell(node)
    case .preformatted, .code, .caption, .summary: finishText(context)
    case .dropped: return
    default: break
    }
    guard !isVoid(context) else {
      tree.detach(node)
      return
    }
    if let child = tree[node].lastChild {
      tree[node].span.end = max(tree[node].span.end, tree[child].span.end)
    }
    if let end { tree[node].span.end = max(tree[node].span.end, end) }
    switch context.kind {
    case .inline, .code: isAtStart = false
    default: resetLine()
    }
  }

  /// Whether a node holds nothing and so is none.
  private func isVoid(_ context: Context) -> Bool {
    guard tree[context.node].firstChild == nil else { return false }
    switch context.kind {
    case .paragraph, .inline, .list, .definitions, .table, .row, .line: return true
    case .code: return tree[context.node].text.isEmpty
    default: return false
    }
  }

  /// Takes the blanks off the end of a paragraph.
  private mutating func trimEnd(of node: Int) {
    guard let last = tree[node].lastChild, tree[last].kind == .text,
      tree[last].text.utf8.last == Byte.space
    else { return }
    while tree[last].text.utf8.last == Byte.space {
      tree[last].text.unicodeScalars.removeLast()
      tree[last].span.end = max(tree[last].span.start, tree[last].span.end - 1)
    }
    if tree[last].text.isEmpty { tree.detach(last) }
  }

  /// A cell whose only child is a paragraph holds the inline nodes directly.
  private mutating func unwrapCell(_ cell: Int) {
    guard let child = tree[cell].firstChild, child == tree[cell].lastChild,
      tree[child].kind == .paragraph
    else { return }
    tree[cell].attributes += tree[child].attributes
    tree.dissolve(child)
  }

  private func isList(_ kind: Context.Kind) -> Bool {
    switch kind {
    case .list, .definitions: true
    default: false
    }
  }
}
