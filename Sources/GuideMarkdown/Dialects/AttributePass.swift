import Diagnostics

/// Takes the attribute lists out of a guide's text and gives them to the nodes that they qualify.
struct AttributePass {
  var tree: DraftTree
  var report: DialectReport
  var vocabulary: AttributeVocabulary
  let bytes: [UInt8]
  /// The blocks that are for one interface only, as `{: ui}` has it.
  var interfaceBlocks: [Int] = []
  private let dialect: Dialect
  /// The known class that was given last; the next one is often the same.
  private var lastClass = ""

  /// The longest list that is read without detours.
  private static let plainLimit = 40
  /// The most lists that are taken out of one text; each costs a copy of the rest of it.
  private static let listLimit = 64

  /// Where a list stands in a text node.
  struct Place {
    var text: Int
    /// The index in the node's literal.
    var index: Int
    var offset: Int
    var block: Int
  }

  /// Which node a list qualifies.
  enum Target {
    case inline(Int, isApart: Bool)
    case block(Int)
    case previousBlock
    /// None: the list is a definition.
    case definition(String)
    /// A label in quotes, which should be code.
    case quoted(QuotedLabel)
    /// None: it stands alone in a text.
    case nothing
  }

  /// Handles the text nodes that hold braces, in source order; returns the blocks that are for one
  /// interface only.
  static func run(
    on texts: [Int], of tree: inout DraftTree, report: inout DialectReport, dialect: Dialect
  ) -> [Int] {
    var pass = AttributePass(report.source, dialect: dialect)
    swap(&pass.tree, &tree)
    swap(&pass.report, &report)
    defer {
      swap(&pass.tree, &tree)
      swap(&pass.report, &report)
    }
    pass.run(on: texts)
    return pass.interfaceBlocks
  }

  private init(_ source: SourceFile, dialect: Dialect) {
    tree = DraftTree(document: Span(0, 0))
    report = DialectReport(source)
    self.dialect = dialect
    bytes = source.bytes
    vocabulary = AttributeVocabulary(dialect)
  }

  private mutating func run(on texts: [Int]) {
    for text in texts where startsWithColon(tree[text].text) {
      let list = readList(at: tree[text].span.start, before: bytes.count, isKramdown: true)
      guard let list, let name = list.definition ?? list.unmarkedDefinition else { continue }
      vocabulary.define(name, as: list.attributes)
    }
    for text in texts where tree[text].parent != nil {
      var current: Int? = text
      for _ in 0..<Self.listLimit {
        guard let node = current else { break }
        current = eraseFirstList(in: node)
      }
    }
  }

  /// Whether a text starts with `{:`.
  private func startsWithColon(_ text: String) -> Bool {
    text.utf8.first == Byte.openBrace && text.utf8.dropFirst().first == Byte.colon
  }

  /// Takes out the first list of a text node; returns the node in which to go on.
  private mutating func eraseFirstList(in text: Int) -> Int? {
    guard tree[text].parent != nil, !tree[text].text.isEmpty else { return nil }
    let string = tree[text].text
    let literal = string.utf8.span
    let span = tree[text].span
    if let length = takePlainClass(of: literal, in: text) {
      let rest = Span(min(span.start + length, span.end), span.end)
      guard length < literal.count else {
        tree.removeEmpty(text)
        return nil
      }
      tree[text].text = VerifiedText.string(literal.extracting(length...))
      tree[text].span = rest
      return text
    }
    guard literal[0] == Byte.openBracket || ByteWord.offset(of: Byte.openBrace, in: literal) != nil
    else { return nil }
    let block = tree.block(of: text)
    let aligner = LiteralAligner(scanner: SourceScanner(bytes, end: span.end))
    var position = LiteralAligner.Position(index: 0, offset: span.start)
    if literal[0] == Byte.openBracket {
      let place = Place(text: text, index: 0, offset: span.start, block: block)
      if let rest = eraseList(at: place) { return rest.node }
    }
    while let distance = ByteWord.offset(
      of: Byte.openBrace, in: literal.extracting(position.index...))
    {
      let index = position.index + distance
      guard let found = aligner.walk(literal, from: position, toIndex: index) else { return nil }
      if index + 1 < literal.count, literal[index + 1] == Byte.openBrace {
        position = found
        guard let next = aligner.walk(literal, from: found, toIndex: index + 2) else {
          return nil
        }
        position = next
        continue
      }
      if found.offset < bytes.count, bytes[found.offset] == Byte.openBrace {
        let place = Place(text: text, index: index, offset: found.offset, block: block)
        if let rest = eraseList(at: place) { return rest.node }
      }
      guard let next = aligner.walk(literal, from: found, toIndex: index + 1) else {
        return nil
      }
      position = next
    }
    return nil
  }

  /// Gives the class of `{.name}`, with which a text starts, to the inline node right before it:
  /// the list that guides are full of, read without detours.
  ///
  /// - Returns: The list's length; nil when the list is any other, or none.
  private mutating func takePlainClass(of literal: Swift.Span<UInt8>, in text: Int) -> Int? {
    guard literal.count > 3, literal[0] == Byte.openBrace, literal[1] == Byte.period else {
      return nil
    }
    var end = 2
    while end < literal.count, end < Self.plainLimit, Byte.isName(literal[end]) { end += 1 }
    let start = tree[text].span.start
    guard end > 2, end < literal.count, literal[end] == Byte.closeBrace,
      start + end + 1 <= min(tree[text].span.end, tree[tree.block(of: text)].span.end),
      ByteWord.isEqual(literal.extracting(...end), to: bytes.span, at: start),
      let host = tree[text].previous, tree[host].span.end == start, isDecorable(host)
    else { return nil }
    let name = VerifiedText.string(literal.extracting(2..<end))
    guard name == lastClass || vocabulary.knows(name, isKramdown: false) else { return nil }
    lastClass = name
    tree[host].attributes.append(
      GuideAttribute(kind: .class, name: name, span: Span(start + 1, start + end)))
    return end + 1
  }

  /// Takes out the list at a place; nil when there is none.
  private mutating func eraseList(at place: Place) -> (node: Int?, Void)? {
    let end = tree[place.block].span.end
    let isKramdown = dialect == .ibmcloud
    guard let list = readList(at: place.offset, before: end, isKramdown: isKramdown),
      let target = target(of: list, at: place)
    else { return nil }
    let trimsBlanks =
      switch target {
      case .inline, .quoted, .nothing: false
      case .block, .previousBlock, .definition: true
      }
    let host = give(list, to: target, at: place)
    var range = list.span
    var index = place.index
    if case .inline(_, true) = target {
      range.start = tree[place.text].span.start
      index = 0
    }
    let rest = tree.erase(
      range, from: place.text, index: index, trimsBlanks: trimsBlanks, in: bytes)
    if case .quoted(let label) = target { makeCode(of: label, in: place.text, list) }
    if let host {
      makeAdmonition(of: host)
      if list.attributes.contains(where: { InterfacePass.titles[$0.name] != nil }) {
        interfaceBlocks.append(host)
      }
    }
    if tree[place.block].firstChild == nil, tree[place.block].kind == .paragraph {
      tree.detach(place.block)
    }
    return (rest, ())
  }

  private func readList(at offset: Int, before end: Int, isKramdown: Bool) -> AttributeList? {
    let scanner = SourceScanner(bytes, end: end)
    let vocabulary = vocabulary
    return AttributeListReader.read(at: offset, in: scanner) { name in
      vocabulary.knows(name, isKramdown: isKramdown)
    }
  }
}
