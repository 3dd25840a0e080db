import Diagnostics
import Markup

extension HTMLTreeBuilder {
  /// Opens an element; what holds nothing is added at once.
  mutating func start(_ element: HTMLElement, _ attributes: [HTMLAttribute], _ span: Span) {
    guard !takesText else {
      if case .lineBreak = element { contexts[contexts.count - 1].text += "\n" }
      if case .span = element { startTerminalLine(attributes) }
      markDepth()
      return
    }
    noteID(of: element, attributes, span)
    if !element.isBlock {
      startInline(element, attributes, span)
    } else if isInLine {
      markDepth()
    } else {
      startBlock(element, attributes, span)
    }
  }

  /// Whether a tag that nothing closes is words in angle brackets: `<code HTTP>`.
  func isPlaceholder(_ tag: Range<Int>, _ attributes: [HTMLAttribute]) -> Bool {
    !html.bytes[tag].contains(Byte.equals)
      && attributes.contains { !Self.switches.contains($0.name) }
  }

  /// The attributes without a value of the elements that need their end.
  private static let switches: Set<String> = ["compact", "hidden", "open", "reversed"]

  /// Older OVHcloud guides write each line of a terminal as a span, and what is typed behind a prompt that
  /// their style sheet makes.
  private mutating func startTerminalLine(_ attributes: [HTMLAttribute]) {
    guard case .preformatted = top.kind,
      let name = attributes.first(where: { $0.name == "class" })?.value,
      ["prompt", "output", "blank"].contains(name)
    else { return }
    let last = contexts.count - 1
    while contexts[last].text.utf8.last == UInt8(ascii: " ") { contexts[last].text.removeLast() }
    if !contexts[last].text.isEmpty { contexts[last].text += "\n" }
    if name == "prompt" { contexts[last].text += "# " }
  }

  /// What is opened from here on ends with the element.
  private mutating func markDepth() {
    frames[frames.count - 1].depth = contexts.count
  }

  private mutating func startBlock(
    _ element: HTMLElement, _ attributes: [HTMLAttribute], _ span: Span
  ) {
    switch element {
    case .division, .section: closeParagraph()
    case .row: prepareForRow(span)
    case .cell(let isHeader): prepareForCell(span, isHeader: isHeader)
    case .item: prepare(span, for: .list(start: nil), as: .list, Self.isListKind)
    case .term, .definition:
      prepare(span, for: .definitionList, as: .definitions, Self.isDefinitionsKind)
    case .caption, .summary: closeParagraph()
    default:
      guard blockParent(at: span) != nil else {
        markDepth()
        return
      }
    }
    markDepth()
    switch element {
    case .paragraph: open(.paragraph, as: .paragraph, at: span)
    case .quote: open(.quote, as: .blocks, at: span)
    case .heading(let level): open(.heading(level: level), as: .line, at: span)
    case .rule: _ = tree.append(.thematicBreak, span: span, to: top.node)
    case .preformatted: open(.codeBlock(info: language(attributes)), as: .preformatted, at: span)
    case .list(let isOrdered):
      let first = attributes.first { $0.name == "start" }.flatMap { Int($0.value) } ?? 1
      open(.list(start: isOrdered ? first : nil), as: .list, at: span)
    case .item: open(.item, as: .blocks, at: span)
    case .table: open(.table, as: .table, at: span)
    case .row: open(.tableRow(isHeader: false), as: .row(isHeader: true), at: span)
    case .cell: open(.tableCell, as: .cell, at: span)
    case .definitionList: open(.definitionList, as: .definitions, at: span)
    case .term: open(.term, as: .line, at: span)
    case .definition: open(.definition, as: .blocks, at: span)
    case .details: open(.details(title: ""), as: .blocks, at: span)
    case .caption: openText(.caption) { $0 == .table }
    case .summary:
      openText(.summary) { if case .details = $0 { true } else { false } }
    default: break
    }
  }

  private mutating func startInline(
    _ element: HTMLElement, _ attributes: [HTMLAttribute], _ span: Span
  ) {
    func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    switch element {
    case .dropped:
      markDepth()
      push(.dropped, top.node)
    case .lineBreak:
      addLineBreak(span)
      markDepth()
    case .image:
      guard let source = value("src"), let parent = inlineParent(at: span) else {
        return markDepth()
      }
      let image = tree.append(.image, span: span, text: source, to: parent)
      if let text = value("alt"), !text.isEmpty {
        _ = tree.append(.text, span: span, text: text, to: image)
      }
      isAtStart = false
      markDepth()
    case .strong: openInline(.strong, as: .inline, span)
    case .emphasis: openInline(.emphasis, as: .inline, span)
    case .code: openInline(.code, as: .code, span)
    case .anchor:
      guard let destination = value("href") else { return markDepth() }
      openInline(.link, as: .inline, span, text: destination)
    default: markDepth()
    }
  }

  private mutating func openInline(
    _ kind: GuideNode.Kind, as context: Context.Kind, _ span: Span, text: String = ""
  ) {
    let parent = inlineParent(at: span)
    markDepth()
    guard let parent else { return }
    push(context, tree.append(kind, span: span, text: text, to: parent))
  }

  /// Collects the text of a caption or a summary for the node that it names.
  private mutating func openText(
    _ kind: Context.Kind, for isOwner: (GuideNode.Kind) -> Bool
  ) {
    guard let owner = contexts.last(where: { isOwner(tree[$0.node].kind) }) else { return }
    push(kind, owner.node)
  }

  private mutating func addLineBreak(_ span: Span) {
    switch top.kind {
    case .paragraph, .line, .inline:
      guard !isAtStart else { return }
      _ = tree.append(.lineBreak, span: span, to: top.node)
      resetLine()
    default: break
    }
  }

  /// The language that a block of code or its highlighting names.
  private func language(_ attributes: [HTMLAttribute]) -> String {
    let classes = attributes.first { $0.name == "class" }?.value ?? ""
    let prefix = "language-"
    let word = classes.split(separator: " ").first { $0.hasPrefix(prefix) }
    return word.map { String($0.dropFirst(prefix.count)) } ?? ""
  }

  /// Keeps the id of an anchor or a heading.
  private mutating func noteID(
    of element: HTMLElement, _ attributes: [HTMLAttribute], _ span: Span
  ) {
    let names: [String]
    switch element {
    case .anchor: names = ["name", "id"]
    case .heading, .table: names = ["id"]
    default: return
    }
    guard let name = attributes.first(where: { names.contains($0.name) && !$0.value.isEmpty })
    else { return }
    let id = GuideAttribute(kind: .id, name: name.value, span: span)
    if let block { tree[block].attributes.append(id) } else { pendingIDs.append(id) }
  }

  private static func isListKind(_ kind: Context.Kind) -> Bool {
    if case .list = kind { true } else { false }
  }

  private static func isDefinitionsKind(_ kind: Context.Kind) -> Bool {
    if case .definitions = kind { true } else { false }
  }
}
