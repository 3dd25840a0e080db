import Diagnostics

/// Makes definition lists of lines that start with a colon below a term (kramdown, "Definition
/// Lists").
struct DefinitionPass {
  private var tree: DraftTree
  private let source: SourceFile

  /// Handles the text nodes that start with a colon and a blank, in source order.
  static func run(on texts: [Int], of tree: inout DraftTree, _ source: SourceFile) {
    guard !texts.isEmpty else { return }
    var pass = DefinitionPass(source)
    swap(&pass.tree, &tree)
    defer { swap(&pass.tree, &tree) }
    for text in texts {
      guard let paragraph = pass.tree[text].parent, pass.tree[paragraph].kind == .paragraph else {
        continue
      }
      pass.convert(paragraph)
    }
  }

  private init(_ source: SourceFile) {
    tree = DraftTree(document: Span(0, 0))
    self.source = source
  }

  private mutating func convert(_ paragraph: Int) {
    let lines = lines(of: paragraph)
    guard let first = lines.firstIndex(where: isDefinition) else { return }
    let start = tree[paragraph].span.start
    let list: Int
    if first == 0 {
      // An empty line may stand between a term and its definition.
      guard let term = tree[paragraph].previous, tree[term].kind == .paragraph,
        !tree.children(of: term).contains(where: isBreak)
      else { return }
      list = tree.insert(.definitionList, span: tree[term].span, before: term)
      tree.move(term, to: list)
      tree[term].kind = .term
    } else {
      list = tree.insert(.definitionList, span: Span(start, start), before: paragraph)
    }
    var body: Int?
    for (index, line) in lines.enumerated() {
      let isTerm =
        index + 1 < lines.count && isDefinition(lines[index + 1])
        && column(of: line) <= source.location(at: start).column
      if isDefinition(line) {
        body = addDefinition(line, to: list)
      } else if let open = body, !isTerm {
        add(line, to: open)
      } else {
        body = nil
        let term = tree.append(.term, span: span(of: line), to: list)
        for node in line where !isBreak(node) { tree.move(node, to: term) }
      }
    }
    tree[list].span.end = max(tree[list].span.end, tree[paragraph].span.end)
    tree[list].attributes += tree[paragraph].attributes
    tree.detach(paragraph)
  }

  /// Adds a definition with the paragraph that its line starts; returns the paragraph.
  private mutating func addDefinition(_ line: ArraySlice<Int>, to list: Int) -> Int {
    let span = span(of: line)
    let definition = tree.append(.definition, span: span, to: list)
    if let text = line.first {
      let bytes = Array(tree[text].text.utf8)
      let blanks = bytes.dropFirst().prefix(while: Byte.isBlank).count
      tree[text].text = String(decoding: bytes.dropFirst(1 + blanks), as: UTF8.self)
      tree[text].span.start = min(tree[text].span.start + 1 + blanks, tree[text].span.end)
    }
    let body = tree.append(.paragraph, span: self.span(of: line), to: definition)
    for node in line where !isBreak(node) && !isEmpty(node) { tree.move(node, to: body) }
    return body
  }

  /// Adds a line to a definition's paragraph, with the line break before it.
  private mutating func add(_ line: ArraySlice<Int>, to body: Int) {
    if let first = line.first, let end = tree[first].previous, isBreak(end) {
      tree.move(end, to: body)
    }
    for node in line where !isBreak(node) { tree.move(node, to: body) }
    let end = span(of: line).end
    tree[body].span.end = max(tree[body].span.end, end)
    if let definition = tree[body].parent {
      tree[definition].span.end = max(tree[definition].span.end, end)
    }
  }

  /// The lines of a paragraph, each without the break after it.
  private func lines(of paragraph: Int) -> [ArraySlice<Int>] {
    tree.children(of: paragraph).split(whereSeparator: isBreak)
  }

  private func span(of line: ArraySlice<Int>) -> Span {
    let start = line.first.map { tree[$0].span.start } ?? 0
    return Span(start, max(start, line.last.map { tree[$0].span.end } ?? start))
  }

  private func column(of line: ArraySlice<Int>) -> Int {
    source.location(at: span(of: line).start).column
  }

  private func isDefinition(_ line: ArraySlice<Int>) -> Bool {
    guard let text = line.first, tree[text].kind == .text else { return false }
    let bytes = tree[text].text.utf8
    return bytes.first == Byte.colon && bytes.dropFirst().first.map(Byte.isBlank) == true
  }

  private func isEmpty(_ node: Int) -> Bool {
    tree[node].kind == .text && tree[node].text.isEmpty
  }

  private func isBreak(_ node: Int) -> Bool {
    tree[node].kind == .softBreak
  }
}
