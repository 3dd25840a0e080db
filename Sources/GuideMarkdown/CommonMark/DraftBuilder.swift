import Diagnostics

/// Builds the draft of a guide from the events of its CommonMark tree.
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
  private var cursor: InlineCursor?

  init(source: SourceFile, lineMap: LineMap, depthLimit: Int) {
    self.source = source
    self.lineMap = lineMap
    self.depthLimit = depthLimit
    scanner = SourceScanner(source.bytes)
    tree = DraftTree(document: Span(0, source.bytes.count))
  }

  mutating func add(_ event: CommonMarkEvent) {
    if event.kind == .document {
      if event.isEntering { open = [DraftTree.root] } else { open = [] }
    } else if !event.isEntering {
      leave(event.kind)
    } else if event.kind.isInline {
      enterInline(event)
    } else {
      enterBlock(event)
    }
  }

  private mutating func enterBlock(_ event: CommonMarkEvent) {
    guard let parent = open.last else { return }
    let start = startOffset(event)
    let literal = literal(event)
    var end = endOffset(event, literal: literal, start: start)
    // A list ends with its last item: libcmark counts the empty lines after it, too.
    switch event.kind {
    case .list, .item: end = scanner.lineEnd(from: start)
    default: break
    }
    let index = tree.append(event.kind, span: Span(start, end), text: literal, to: parent)
    switch event.kind {
    case .codeBlock, .htmlBlock, .thematicBreak:
      switch event.kind {
      case .htmlBlock: candidates.html.append(index)
      case .codeBlock: candidates.codeBlocks.append(index)
      default: break
      }
      extendAncestors(to: end)
      return
    case .quote:
      quotes.append(index)
      quoteDepth += 1
    case .list: candidates.lists.append(index)
    case .heading:
      headings.append(index)
      startCursor(at: headingContent(from: start), to: end)
    case .paragraph:
      startCursor(at: start, to: end)
      cursor?.skipDefinitions()
    default: break
    }
    push(index, at: start)
  }

  private mutating func enterInline(_ event: CommonMarkEvent) {
    guard let parent = open.last else { return }
    switch event.kind {
    case .emphasis, .strong, .link, .image:
      cursor?.enter(event.kind)
      let start = tree[parent].span.start
      let text = event.text
      let index = tree.append(event.kind, span: Span(start, start), text: text, to: parent)
      push(index, at: start)
    default:
      if event.kind == .text, event.text.isEmpty { return }
      let text = event.kind == .inlineHTML ? Newlines.unified(event.text) : event.text
      let span = cursor?.leaf(event.kind, event.text) ?? tree[parent].span
      let index = tree.append(event.kind, span: span, text: text, to: parent)
      switch event.kind {
      case .text: candidates.add(text: index, text.utf8.span)
      case .inlineHTML: candidates.html.append(index)
      case .code where text.utf8.first == Byte.openBrace: candidates.bracedCodes.append(index)
      default: break
      }
    }
  }

  private mutating func leave(_ kind: GuideNode.Kind) {
    guard open.count > 1, let index = open.popLast() else { return }
    switch kind {
    case .emphasis, .strong, .link, .image:
      if let span = cursor?.leave(kind) { tree[index].span = span }
      if kind == .link, tree[index].firstChild == nil { candidates.emptyLinks.append(index) }
      return
    case .quote: quoteDepth -= 1
    case .heading:
      cursor = nil
      tree[index].span.end = headingEnd(of: index)
    case .paragraph:
      cursor = nil
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

  private func literal(_ event: CommonMarkEvent) -> String {
    switch event.kind {
    case .codeBlock, .htmlBlock: Newlines.unified(event.text)
    default: ""
    }
  }

  private func startOffset(_ event: CommonMarkEvent) -> Int {
    let start = lineMap.offset(line: event.startLine, column: 1)
    let offset = lineMap.offset(line: event.startLine, column: event.startColumn)
    return min(offset, scanner.lineEnd(from: start))
  }

  private func endOffset(_ event: CommonMarkEvent, literal: String, start: Int) -> Int {
    var line = max(event.endLine, event.startLine)
    switch event.kind {
    case .htmlBlock:
      // libcmark ends a comment a line too early.
      line = event.startLine + max(Newlines.count(in: literal), 1) - 1
    case .thematicBreak: line = event.startLine
    case .codeBlock where !isFence(at: start):
      line = event.startLine + max(Newlines.count(in: literal), 1) - 1
    default: break
    }
    return max(start, lineMap.end(ofLine: line))
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
