import Diagnostics

/// Makes tabs of the blocks and sections of an IBM Cloud guide that are for one interface only:
/// `{: ui}`, `{: cli}`, `{: api}`, `{: terraform}`.
struct InterfacePass {
  /// The titles of tabs, by the attribute's name; they are names and the same in every language.
  static let titles = ["api": "API", "cli": "CLI", "terraform": "Terraform", "ui": "UI"]

  private var tree: DraftTree
  /// The interface of each block that has one.
  private var interfaces: [Int: String] = [:]

  /// Handles the blocks that carry such an attribute.
  static func run(on blocks: [Int], of tree: inout DraftTree) {
    guard !blocks.isEmpty else { return }
    var pass = InterfacePass(tree: DraftTree(document: Span(0, 0)))
    swap(&pass.tree, &tree)
    defer { swap(&pass.tree, &tree) }
    pass.run(on: blocks)
  }

  private init(tree: DraftTree) {
    self.tree = tree
  }

  private mutating func run(on blocks: [Int]) {
    for block in blocks where tree[block].kind != .heading(level: 1) && isAmongBlocks(block) {
      let names = tree[block].attributes.filter { $0.kind == .class }.map(\.name)
      if let name = names.first(where: { Self.titles[$0] != nil }) { interfaces[block] = name }
    }
    let sorted = interfaces.keys.sorted {
      (tree[$0].span.start, $0) < (tree[$1].span.start, $1)
    }
    for block in sorted { collect(from: block) }
  }

  /// Whether a block stands where tabs may stand, which is not so of items, rows and cells.
  private func isAmongBlocks(_ block: Int) -> Bool {
    switch tree[block].parent.map({ tree[$0].kind }) {
    case nil, .list, .table, .tableRow, .definitionList: false
    default: !tree[block].kind.isInline
    }
  }

  /// Puts a block and those of interfaces that follow it into tabs.
  private mutating func collect(from first: Int) {
    guard let parent = tree[first].parent else { return }
    if case .tab = tree[parent].kind { return }
    var tabs: Int?
    var opened: [String: Int] = [:]
    var lastName = ""
    var current: Int? = first
    while let block = current, let name = interfaces[block] {
      let unit = unit(of: block)
      current = unit.last.flatMap { tree[$0].next }
      // The same interface again, or another section for it, is the next thing to do.
      let isAgain = opened[name] != nil && (name != lastName || tree[block].kind.isHeading)
      if tabs == nil || isAgain {
        tabs = tree.insert(.tabs, span: tree[block].span, before: block)
        opened = [:]
      }
      lastName = name
      guard let tabs else { return }
      let title = Self.titles[name] ?? name
      let tab =
        opened[name] ?? tree.append(.tab(title: title), span: tree[block].span, to: tabs)
      opened[name] = tab
      for node in unit {
        tree.move(node, to: tab)
        tree[tab].span.end = max(tree[tab].span.end, tree[node].span.end)
      }
      tree[tabs].span.end = max(tree[tabs].span.end, tree[tab].span.end)
    }
  }

  /// A block, or a heading with its section.
  private func unit(of block: Int) -> [Int] {
    guard case .heading(let level) = tree[block].kind else { return [block] }
    var unit = [block]
    var next = tree[block].next
    while let node = next {
      if case .heading(let other) = tree[node].kind, other <= level { break }
      unit.append(node)
      next = tree[node].next
    }
    return unit
  }
}
