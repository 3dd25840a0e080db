import Diagnostics
import Markup

/// Makes nodes of some HTML, and puts the nodes that stand between its pieces where they belong.
struct HTMLTreeBuilder {
  /// Where nodes are being added, and of which sort they may be.
  struct Context {
    enum Kind {
      case blocks
      case cell
      case paragraph
      /// A heading or a term: inline nodes, but no paragraph that blocks could end.
      case line
      case inline
      case table
      /// Whether all cells so far are header cells.
      case row(isHeader: Bool)
      case list
      case definitions
      /// Text that becomes the code of a block.
      case preformatted
      case code
      case caption
      case summary
      case dropped
    }

    var kind: Kind
    var node: Int
    /// Whether no tag of its own opened it.
    var isImplicit = false
    /// What a context that takes text only has taken.
    var text = ""
  }

  /// An element that is open.
  struct Frame {
    /// Nil for an unknown one.
    var element: HTMLElement?
    /// How many contexts were open before it.
    var depth: Int
    /// Whether the source has an end tag for it.
    var isClosed: Bool
  }

  var tree: DraftTree
  let source: SourceFile
  /// The text nodes with braces that were made.
  var bracedTexts: [Int] = []
  /// Ids of anchors for the block that comes next.
  var pendingIDs: [GuideAttribute] = []
  /// The names of elements that lack their end, with the places of their starts.
  var unclosed: [(name: String, span: Span)] = []

  var html = HTMLSource()
  var contexts: [Context] = []
  var frames: [Frame] = []
  /// Whether nothing stands on the line yet, so that blanks are none.
  var isAtStart = true
  /// Blanks or a line ending before what comes next.
  var pendingSpace: Int?
  var pendingBreak: Span?
  /// The block that takes the ids of anchors at once; nil where each block of HTML is one.
  var block: Int?

  init(_ source: SourceFile) {
    tree = DraftTree(document: Span(0, 0))
    self.source = source
  }

  /// Reads some HTML into a node of the tree.
  ///
  /// - Parameters:
  ///   - html: The HTML, with the nodes between.
  ///   - events: What it consists of.
  ///   - root: The node that receives everything.
  ///   - block: The block whose inline nodes are read; nil where blocks are.
  mutating func read(_ html: HTMLSource, _ events: [HTMLEvent], into root: Int, of block: Int?) {
    self.html = html
    self.block = block
    contexts = [Context(kind: block == nil ? .blocks : .line, node: root)]
    frames = []
    resetLine()
    isAtStart = block == nil || tree[root].previous == nil
    let closed = Self.closedStarts(of: events)
    var placed: Set<Int> = []
    for (index, event) in events.enumerated() {
      switch event.content {
      case .start(let name, let attributes):
        let span = html.span(of: event.range)
        frames.append(
          Frame(element: nil, depth: contexts.count, isClosed: closed.contains(index)))
        let needsEnd = HTMLElement(name)?.needsEnd == true && !closed.contains(index)
        guard let element = HTMLElement(name),
          !needsEnd || !isPlaceholder(event.range, attributes)
        else {
          addVerbatim(event.range)
          continue
        }
        if needsEnd { unclosed.append((name, span)) }
        frames[frames.count - 1].element = element
        start(element, attributes, span)
      case .end(_, let isImplied): end(isImplied ? nil : event.range)
      case .text(let text): addText(text, event.range)
      case .comment:
        guard let node = html.nodes[event.range.upperBound] else { continue }
        placed.insert(node)
        place(node)
      }
    }
    close(downTo: 1, end: nil)
    // What a broken tag has swallowed stays.
    for node in html.nodes.sorted(by: { $0.key < $1.key }).map(\.value)
    where !placed.contains(node) {
      tree.move(node, to: root)
    }
  }

  private mutating func end(_ range: Range<Int>?) {
    guard let frame = frames.popLast() else { return }
    guard let element = frame.element else {
      if let range { addVerbatim(range) }
      return
    }
    close(downTo: frame.depth, end: range.map { html.span(of: $0).end })
    if element.isBlock, !takesText { closeParagraph() }
  }

  /// The starts of elements that have an end tag of their own.
  private static func closedStarts(of events: [HTMLEvent]) -> Set<Int> {
    var open: [Int] = []
    var closed: Set<Int> = []
    for (index, event) in events.enumerated() {
      switch event.content {
      case .start: open.append(index)
      case .end(_, let isImplied):
        if let start = open.popLast(), !isImplied { closed.insert(start) }
      default: break
      }
    }
    return closed
  }
}
