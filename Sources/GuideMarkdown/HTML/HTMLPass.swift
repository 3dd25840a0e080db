import Diagnostics
import Markup
import Values

/// Makes ordinary nodes of raw HTML, and lets comments vanish.
///
/// HTML that CommonMark has cut at blank lines is read as one text, in which the Markdown between
/// keeps its place.
struct HTMLPass {
  private var tree: DraftTree
  private var report: DialectReport
  private var bracedTexts: [Int] = []
  /// Where the first element stands that is nested too deep.
  private(set) var excess: Int?
  private let source: SourceFile
  private let depthLimit: Int

  /// Handles the nodes of raw HTML, in source order; returns where they are nested too deep.
  static func run(
    on candidates: inout Candidates, of tree: inout DraftTree, report: inout DialectReport,
    depthLimit: Int
  ) -> Int? {
    guard !candidates.html.isEmpty else { return nil }
    var pass = HTMLPass(report.source, depthLimit: depthLimit)
    swap(&pass.tree, &tree)
    swap(&pass.report, &report)
    defer {
      swap(&pass.tree, &tree)
      swap(&pass.report, &report)
    }
    pass.run(on: candidates.html)
    candidates.add(bracedTexts: pass.bracedTexts, of: pass.tree)
    return pass.excess
  }

  private init(_ source: SourceFile, depthLimit: Int) {
    tree = DraftTree(document: Span(0, 0))
    report = DialectReport(source)
    self.source = source
    self.depthLimit = depthLimit
  }

  private mutating func run(on nodes: [Int]) {
    for node in nodes {
      guard let parent = tree[node].parent, excess == nil else { continue }
      switch tree[node].kind {
      case .htmlBlock: readBlocks(from: node, in: parent)
      case .inlineHTML: readInlines(from: node, in: parent)
      default: break
      }
    }
  }

  private mutating func readBlocks(from first: Int, in parent: Int) {
    guard !isComment(first) else {
      tree.detach(first)
      return
    }
    var html = HTMLSource()
    var siblings: [Int] = []
    var last = 0
    var next: Int? = first
    while let node = next {
      siblings.append(node)
      if tree[node].kind == .htmlBlock { last = siblings.count }
      next = tree[node].next
    }
    for node in siblings[..<last] {
      if tree[node].kind == .htmlBlock {
        html.add(block: tree[node].text, tree[node].span, of: source)
      } else {
        html.add(node: node)
      }
    }
    let root = tree.insert(.quote, span: tree[first].span, before: first)
    let end = tree[siblings[last - 1]].span.end
    for node in siblings[..<last] where tree[node].kind == .htmlBlock { tree.detach(node) }
    read(html, into: root, of: nil, end: end)
  }

  private mutating func readInlines(from first: Int, in parent: Int) {
    let block = tree.block(of: parent)
    var hasBlocks = false
    var remaining: [Int] = []
    var next: Int? = first
    while let node = next {
      let following = tree[node].next
      let isRead = tree[node].kind != .inlineHTML || readAlone(node)
      next = tree[node].parent == nil ? following : tree[node].next
      guard !isRead else { continue }
      remaining.append(node)
      hasBlocks = hasBlocks || HTMLTag(tree[node].text)?.element?.isBlock == true
    }
    guard let start = remaining.first, let end = remaining.last else {
      removeIfEmpty(block)
      return
    }
    let holdsBlocks = parent == block && hasBlocks && !tree[block].kind.isHeading
    let siblings =
      holdsBlocks ? tree.children(of: parent) : self.siblings(from: start, through: end)
    var html = HTMLSource()
    for node in siblings {
      if tree[node].kind == .inlineHTML {
        html.add(tag: tree[node].text, tree[node].span)
      } else {
        html.add(node: node)
      }
    }
    let isParagraph = tree[parent].kind == .paragraph
    let before = holdsBlocks && isParagraph ? parent : siblings[0]
    let root = tree.insert(.quote, span: tree[before].span, before: before)
    for node in remaining { tree.detach(node) }
    if holdsBlocks, isParagraph { tree.detach(parent) }
    read(html, into: root, of: holdsBlocks ? nil : block, end: tree[parent].span.end)
    if holdsBlocks {
      if !isParagraph { unwrap(parent) }
    } else {
      removeIfEmpty(block)
    }
  }

  /// A cell whose only child is a paragraph holds the inline nodes directly.
  private mutating func unwrap(_ cell: Int) {
    guard let child = tree[cell].firstChild, child == tree[cell].lastChild,
      tree[child].kind == .paragraph
    else { return }
    tree.dissolve(child)
  }

  private func siblings(from first: Int, through last: Int) -> [Int] {
    var result = [first]
    var current = first
    while current != last, let next = tree[current].next {
      result.append(next)
      current = next
    }
    return result
  }

  /// Reads a tag that needs no other one; false for any other tag.
  private mutating func readAlone(_ node: Int) -> Bool {
    guard let tag = HTMLTag(tree[node].text) else {
      tree.detach(node)
      return true
    }
    switch tag.element {
    case nil:
      tree[node].kind = .text
      tree[node].text = tree[node].text.replacing("\n", with: " ")
    case .lineBreak:
      guard tree[node].previous != nil, let next = tree[node].next else {
        tree.detach(node)
        return true
      }
      tree[node].kind = .lineBreak
      tree[node].text = ""
      if tree[next].kind == .softBreak { tree.detach(next) }
    default: return false
    }
    return true
  }

  /// Reads HTML into a node that stands for nothing, and puts what it received in its place.
  private mutating func read(_ html: HTMLSource, into root: Int, of block: Int?, end: Int) {
    let events = HTMLReader.events(of: html.bytes, depthLimit: depthLimit)
    guard let events else {
      excess = tree[root].span.start
      return
    }
    var builder = HTMLTreeBuilder(source)
    swap(&builder.tree, &tree)
    builder.read(html, events, into: root, of: block)
    swap(&builder.tree, &tree)
    bracedTexts += builder.bracedTexts
    var cut: [String: Bool] = [:]
    for (name, span) in builder.unclosed {
      let isCut = cut[name] ?? (isQuoted(root) && endsBelow(name, from: end))
      cut[name] = isCut
      if isCut {
        report.add(
          "dialect.unclosed-element", variant: "cut", .note, at: span, ["name": .text(name)])
        continue
      }
      report.add(
        "dialect.unclosed-element", .note, at: span, ["name": .text(name)],
        fix: Diagnostic.Fix(span: Span(end, end), replacement: "</\(name)>"))
    }
    if !builder.pendingIDs.isEmpty, let target = tree[root].next ?? tree[root].lastChild {
      tree[target].attributes = builder.pendingIDs + tree[target].attributes
    }
    tree.dissolve(root)
  }

  private func isQuoted(_ node: Int) -> Bool {
    var current = tree[node].parent
    while let parent = current {
      if tree[parent].kind == .quote { return true }
      current = tree[parent].parent
    }
    return false
  }

  /// Whether an element's end tag stands in the lines right below, before another start.
  private func endsBelow(_ name: String, from offset: Int) -> Bool {
    var line = source.line(at: max(offset - 1, 0)) + 1
    while line <= source.lineCount {
      let text = source.text(source.span(ofLine: line)).lowercased()
      guard !text.allSatisfy(\.isWhitespace) else { return false }
      if let end = text.firstRange(of: "</\(name)>")?.lowerBound {
        return !text[..<end].contains("<\(name)")
      }
      guard !text.contains("<\(name)") else { return false }
      line += 1
    }
    return false
  }

  /// Takes out a paragraph of which nothing is left; the block after it takes its ids.
  private mutating func removeIfEmpty(_ block: Int) {
    guard tree[block].kind == .paragraph, tree[block].firstChild == nil else { return }
    if let next = tree[block].next {
      tree[next].attributes = tree[block].attributes + tree[next].attributes
    }
    tree.detach(block)
  }

  /// Whether a block is one comment and nothing else.
  private func isComment(_ block: Int) -> Bool {
    let bytes = Array(tree[block].text.utf8)
    let scanner = SourceScanner(bytes)
    let start = scanner.skip(from: 0, while: Byte.isSpace)
    guard scanner.matches("<!--", at: start) else { return false }
    var offset = start + 4
    while offset < bytes.count, !scanner.matches("-->", at: offset) { offset += 1 }
    return scanner.skip(from: min(offset + 3, bytes.count), while: Byte.isSpace) == bytes.count
  }
}
