import Diagnostics

/// Builds the draft of a guide from a walk over its CommonMark tree.
struct DraftBuilder {
  var tree: DraftTree
  var candidates = Candidates()
  private(set) var quotes: [Int] = []
  private(set) var headings: [Int] = []
  /// Where the first node stands that is nested too deep.
  private(set) var excess: Span?

  private let source: SourceFile
  private let scanner: SourceScanner
  private let depthLimit: Int
  private let lineMap: LineMap
  private var open: [Int] = []
  private var quoteDepth = 0
  /// Walks along the source of the paragraph or heading that is open.
  private var cursor: InlineCursor
  /// Where that one starts.
  private var inlineStart = 0

  init(source: SourceFile, lineMap: LineMap, depthLimit: Int) {
    self.source = source
    self.lineMap = lineMap
    self.depthLimit = depthLimit
    scanner = SourceScanner(source.bytes)
    tree = DraftTree(document: Span(0, source.bytes.count))
    cursor = InlineCursor(in: source.bytes, from: 0, to: 0, quoteDepth: 0)
  }

  mutating func add(_ node: borrowing CommonMarkNode, isEntering: Bool) {
    guard isEntering else {
      leave(node.kind)
      return
    }
    if node.kind == .document {
      open = [DraftTree.root]
      return
    }
    guard let parent = open.last else { return }
    switch node.kind {
    case .text: node.withLiteral { addText($0, to: parent) }
    case .softBreak: _ = tree.append(.softBreak, span: cursor.lineBreak(), to: parent)
    case .lineBreak: _ = tree.append(.lineBreak, span: cursor.lineBreak(), to: parent)
    case .code: node.withLiteral { addCode($0, to: parent) }
    case .inlineHTML: node.withLiteral { addHTML($0, to: parent) }
    case .emphasis: enterInline(.emphasis, node, in: parent)
    case .strong: enterInline(.strong, node, in: parent)
    case .link: enterInline(.link, node, in: parent)
    case .image: enterInline(.image, node, in: parent)
    case .codeBlock, .htmlBlock, .thematicBreak: addBlock(node, to: parent)
    default: enterBlock(node, in: parent)
    }
  }

  private mutating func addText(_ literal: Swift.Span<UInt8>, to parent: Int) {
    guard !literal.isEmpty else { return }
    let marks = LiteralMarks(in: literal)
    let span = cursor.text(literal, mayDiffer: marks.contains(.escape))
    let text = VerifiedText.string(literal, isASCII: !marks.contains(.nonASCII))
    let index = tree.append(.text, span: span, text: text, to: parent)
    candidates.add(text: index, literal, marks)
  }

  private mutating func addCode(_ literal: Swift.Span<UInt8>, to parent: Int) {
    let text = VerifiedText.string(literal)
    let index = tree.append(.code, span: cursor.code(), text: text, to: parent)
    if !literal.isEmpty, literal[0] == Byte.openBrace { candidates.bracedCodes.append(index) }
  }

  private mutating func addHTML(_ literal: Swift.Span<UInt8>, to parent: Int) {
    let text = Newlines.unified(literal)
    let index = tree.append(.inlineHTML, span: cursor.html(literal), text: text, to: parent)
    candidates.html.append(index)
  }

  private mutating func enterInline(
    _ kind: GuideNode.Kind, _ node: borrowing CommonMarkNode, in parent: Int
  ) {
    let start = cursor.enter(node.kind)
    let text = node.kind == .link || node.kind == .image ? node.destination : ""
    let index = tree.append(kind, span: Span(start, start), text: text, to: parent)
    push(index, at: inlineStart)
  }

  /// Adds a block without children.
  private mutating func addBlock(_ node: borrowing CommonMarkNode, to parent: Int) {
    let line = node.startLine
    let start = lineMap.start(line: line, column: node.startColumn)
    switch node.kind {
    case .codeBlock:
      var text = ""
      node.withLiteral { text = Newlines.unified($0) }
      let last =
        isFence(at: start)
        ? max(node.endLine, line) : line + max(Newlines.count(in: text), 1) - 1
      candidates.codeBlocks.append(
        addBlock(.codeBlock(info: node.fenceInfo), from: start, through: last, text, to: parent))
    case .htmlBlock:
      var text = ""
      node.withLiteral { text = Newlines.unified($0) }
      // libcmark ends a comment a line too early.
      let last = line + max(Newlines.count(in: text), 1) - 1
      candidates.html.append(addBlock(.htmlBlock, from: start, through: last, text, to: parent))
    default:
      _ = addBlock(.thematicBreak, from: start, through: line, "", to: parent)
    }
  }

  private mutating func addBlock(
    _ kind: GuideNode.Kind, from start: Int, through line: Int, _ text: String, to parent: Int
  ) -> Int {
    let end = max(start, lineMap.end(ofLine: line))
    let index = tree.append(kind, span: Span(start, end), text: text, to: parent)
    extendAncestors(to: end)
    return index
  }

  private mutating func enterBlock(_ node: borrowing CommonMarkNode, in parent: Int) {
    let line = node.startLine
    let start = lineMap.start(line: line, column: node.startColumn)
    let index: Int
    switch node.kind {
    case .list:
      // A list ends with its last item: libcmark counts the empty lines after it, too.
      let span = Span(start, lineMap.lineEnd(of: line, from: start))
      index = tree.append(.list(start: node.listStart), span: span, to: parent)
      candidates.lists.append(index)
    case .item:
      let span = Span(start, lineMap.lineEnd(of: line, from: start))
      index = tree.append(.item, span: span, to: parent)
    default:
      let end = max(start, lineMap.end(ofLine: max(node.endLine, line)))
      let span = Span(start, end)
      switch node.kind {
      case .quote:
        index = tree.append(.quote, span: span, to: parent)
        quotes.append(index)
        quoteDepth += 1
      case .heading:
        index = tree.append(.heading(level: node.headingLevel), span: span, to: parent)
        headings.append(index)
        startCursor(at: headingContent(from: start), to: end)
      default:
        index = tree.append(.paragraph, span: span, to: parent)
        startCursor(at: start, to: end)
        cursor.skipDefinitions()
      }
      inlineStart = start
    }
    push(index, at: start)
  }

  private mutating func leave(_ kind: CommonMarkNode.Kind) {
    guard open.count > 1, let index = open.popLast() else { return }
    switch kind {
    case .emphasis, .strong, .link, .image:
      tree[index].span = cursor.leave(kind, from: tree[index].span.start)
      if kind == .link, tree[index].firstChild == nil { candidates.emptyLinks.append(index) }
      return
    case .quote: quoteDepth -= 1
    case .heading: tree[index].span.end = headingEnd(of: index)
    case .paragraph:
      // Link reference definitions before the text are no part of the paragraph.
      if let first = tree[index].firstChild, tree[first].span.start > tree[index].span.start,
        source.line(at: tree[first].span.start) > source.line(at: tree[index].span.start)
      {
        tree[index].span.start = min(tree[first].span.start, tree[index].span.end)
      }
    default: break
    }
    extendAncestors(to: tree[index].span.end)
  }

  private mutating func push(_ index: Int, at start: Int) {
    open.append(index)
    if open.count > depthLimit, excess == nil { excess = Span(start, start) }
  }

  private mutating func extendAncestors(to end: Int) {
    guard let parent = open.last, tree[parent].span.end < end else { return }
    tree[parent].span.end = end
  }

  private mutating func startCursor(at start: Int, to end: Int) {
    cursor = InlineCursor(in: source.bytes, from: start, to: end, quoteDepth: quoteDepth)
  }

  private func isFence(at start: Int) -> Bool {
    scanner.matches("```", at: start) || scanner.matches("~~~", at: start)
  }

  /// Where a heading ends: an underlined one with the line after its text, which libcmark exceeds.
  private func headingEnd(of heading: Int) -> Int {
    let span = tree[heading].span
    guard scanner[span.start] != Byte.hash, let last = tree[heading].lastChild else {
      return span.end
    }
    let underline = source.line(at: tree[last].span.end) + 1
    return max(span.start, min(source.span(ofLine: underline).end, span.end))
  }

  /// Where a heading's text starts: after the `#` of an ATX heading.
  private func headingContent(from start: Int) -> Int {
    let marks = scanner.skip(from: start) { $0 == Byte.hash }
    return scanner.skip(from: marks, while: Byte.isBlank)
  }
}
