import Console
import Diagnostics
import GuideMarkdown
import RunbookModel

/// Cuts a document into the blocks that are compared.
struct ComparableGuideReader {
  private let document: GuideDocument
  private(set) var blocks: [ComparableBlock] = []
  private(set) var admonitions: [ComparableAdmonition] = []
  private var features = FeatureSet()

  init(_ document: GuideDocument, _ translations: WordTranslations?) {
    self.document = document
    features.translations = translations
  }

  /// Reads the whole document: one pass over its nodes, which stand in the order of the text.
  mutating func read(_ actions: ActionLines, _ bindings: Bindings) {
    let nodes = document.nodes
    var item: (node: Int, end: Int)?
    var openedItem: Int?
    var index = 1
    while index < nodes.count {
      let node = nodes[index]
      if let open = item, index >= open.end { item = nil }
      var form: ComparableBlock.Form?
      switch node.kind {
      case .item:
        if item == nil { item = (index, node.subtreeEnd) }
        openedItem = index
      case .admonition(let kind):
        closeAdmonitions(before: index)
        admonitions.append(
          ComparableAdmonition(
            kind: kind, node: index, span: node.span, blocks: blocks.count..<blocks.count))
      case .heading(let level): form = .heading(level: level)
      case .paragraph: form = holdsImagesOnly(index) ? .image : .text
      case .term: form = .text
      case .codeBlock: form = .code
      case .apiRoute: form = .route
      case .tableRow: form = .row
      case .tab, .details: form = .title
      default: break
      }
      guard let form else {
        index += 1
        continue
      }
      closeAdmonitions(before: index)
      var block = self.block(form, index, actions, bindings)
      block.item = item?.node
      block.opensItem = openedItem != nil
      block.admonition = admonitions.last.flatMap {
        index < nodes[$0.node].subtreeEnd ? admonitions.count - 1 : nil
      }
      openedItem = nil
      blocks.append(block)
      index = form == .title ? index + 1 : node.subtreeEnd
    }
    closeAdmonitions(before: nodes.count)
  }

  private mutating func closeAdmonitions(before index: Int) {
    guard let last = admonitions.indices.last else { return }
    let end = document.nodes[admonitions[last].node].subtreeEnd
    let start = admonitions[last].blocks.lowerBound
    // All blocks so far came before the end, or it was closed already.
    if admonitions[last].blocks.isEmpty || blocks.last.map({ $0.node < end }) ?? false {
      admonitions[last].blocks = start..<blocks.count
    }
  }

  private func holdsImagesOnly(_ index: Int) -> Bool {
    var hasImage = false
    for child in document.children(of: index) {
      switch document.nodes[child].kind {
      case .image: hasImage = true
      case .softBreak, .lineBreak, .inlineHTML: break
      case .text where document.nodes[child].text.utf8.allSatisfy({ $0 == 0x20 }): break
      default: return false
      }
    }
    return hasImage
  }

  private mutating func block(
    _ form: ComparableBlock.Form, _ index: Int, _ actions: ActionLines, _ bindings: Bindings
  ) -> ComparableBlock {
    let node = document.nodes[index]
    let source = document.source
    let first = source.line(at: node.span.start)
    let last =
      form == .title ? first : max(first, source.line(at: max(node.span.start, node.span.end - 1)))
    var block = ComparableBlock(form: form, node: index, span: node.span, lines: first...last)
    if form == .title {
      block.span = Span(node.span.start, max(node.span.start, source.span(ofLine: first).end))
    }
    features.removeAll()
    readText(of: index, form)
    block.actions = Array(actions[block.lines])
    for action in block.actions {
      features.add(action.kind)
      if let binding = bindings.actions[action.id] { features.add(binding.target) }
    }
    block.length = features.length
    block.features = features.sorted()
    return block
  }

  private mutating func readText(of index: Int, _ form: ComparableBlock.Form) {
    let node = document.nodes[index]
    switch node.kind {
    case .codeBlock: features.addLines(of: node.text)
    case .apiRoute(let route): features.add(whole: route.method + " " + route.path)
    case .tab(let title), .details(let title): features.addWords(of: title)
    default:
      for child in document.nodes[(index + 1)..<max(index + 1, node.subtreeEnd)] {
        switch child.kind {
        case .text: features.addWords(of: child.text)
        case .code:
          features.add(whole: child.text)
          features.addWords(of: child.text)
        case .image: features.addImage(child.text)
        case .link: features.addTarget(child.text)
        case .codeBlock: features.addLines(of: child.text)
        default: break
        }
      }
    }
  }
}
