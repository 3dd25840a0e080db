import GuideMarkdown

extension ComparedSide {
  /// Less alike, the blocks of a pair may stand together by chance.
  private static let leastLikeness: Float = 0.25
  /// How much of a step a neighbour's partner may be longer without telling it.
  private static let leastSurplus: Float = 0.4

  /// Whether the guides are the same around some steps, so that nothing there can tell them.
  ///
  /// The blocks before and after have partners that follow one another, are like them, and tell no
  /// more than they do. Nothing that has no partner is like a step.
  func isCertain(_ steps: [Int]) -> Bool {
    guard let first = steps.first, let last = steps.last else { return false }
    // Only one of the same two is in the other guide, whatever stands around them.
    if steps.allSatisfy({ isRepeated[$0] }) { return true }
    let before = own.blocks[..<first].indices.last { !own.isImage($0) }
    let after = own.blocks[(last + 1)...].indices.first { !own.isImage($0) }
    guard let start = before.map({ equal(of: $0, besides: steps) }) ?? -1,
      let end = after.map({ equal(of: $0, besides: steps) }) ?? other.blocks.count, start < end,
      ((start + 1)..<end).allSatisfy(other.isImage)
    else { return false }
    let free = other.blocks.indices.filter { !isPaired[$0] }
    return !steps.contains { step in
      isStrange(around: step..<(step + 1)) || free.contains { coverage(step, $0) }
    }
  }

  /// The one block that stands for another and tells nothing besides; nil where there is none.
  private func equal(of index: Int, besides steps: [Int]) -> Int? {
    guard let partner = partners[index], partner.count == 1, let only = partner.first,
      index == 0 || partners[index - 1] != partner,
      index + 1 == partners.count || partners[index + 1] != partner
    else { return nil }
    let (block, equal) = (own.blocks[index], other.blocks[only])
    guard own.box(around: index) == other.box(around: only) else { return nil }
    // Headings are too short to be measured.
    if block.headingLevel != nil, equal.headingLevel != nil { return only }
    let surplus = Float(equal.length) - Float(block.length) * pairedExpansion
    let shortest = steps.reduce(Int.max) { min($0, own.blocks[$1].length) }
    return block.form == equal.form && likeness(index, only) >= Self.leastLikeness
      && equal.actions.count <= block.actions.count
      && other.linkCount(in: only) <= own.linkCount(in: index)
      && surplus < Self.leastSurplus * Float(shortest)
      && !steps.contains { coverage($0, only) }
      ? only : nil
  }
}

extension ComparableGuide {
  fileprivate func isImage(_ index: Int) -> Bool { blocks[index].form == .image }

  /// The kind of the box that holds a block.
  fileprivate func box(around index: Int) -> String? {
    blocks[index].admonition.map { admonitions[$0].kind }
  }

  fileprivate func linkCount(in index: Int) -> Int {
    let node = blocks[index].node
    return document.nodes[node..<document.nodes[node].subtreeEnd].count {
      if case .link = $0.kind { true } else { false }
    }
  }
}
