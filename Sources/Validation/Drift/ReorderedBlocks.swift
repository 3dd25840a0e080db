import Diagnostics
import GuideMarkdown

extension GuideComparison {
  /// Less alike, the blocks of a pair may stand together by chance.
  private static let leastLikeness: Float = 0.25

  /// The blocks that stand at another place in the twin, the first of each group.
  ///
  /// Blocks that moved together are told once.
  func reorderedBlocks() -> [MovedBlock] {
    var result: [MovedBlock] = []
    for bead in beads
    where bead.isSwap && bead.pairs.allSatisfy(isExchange) && !staysByAddress(bead) {
      result.append(MovedBlock(guide: bead.guide.lowerBound, twin: bead.twin.upperBound - 1))
    }
    let (own, other) = (ComparedSide(self, owner: .guide), ComparedSide(self, owner: .twin))
    // So are the two of an exchange over a short distance.
    var previous: MovedBlock?
    for move in moves where isSameAddress(move) && crossesPair(move) {
      defer { previous = move }
      if let previous, move.guide - previous.guide <= 3 { continue }
      // Where the guides differ all around, there is no order to compare.
      guard !own.isStrange(around: move.guide..<(move.guide + 1)),
        !other.isStrange(around: move.twin..<(move.twin + 1))
      else { continue }
      result.append(move)
    }
    return result.sorted { $0.guide < $1.guide }
  }

  /// Whether two blocks are of one form, and no headings: what follows a heading moves with it.
  private func isExchange(_ pair: (guide: Range<Int>, twin: Range<Int>)) -> Bool {
    zip(pair.guide, pair.twin).allSatisfy { left, right in
      let form = guide.blocks[left].form
      return form == twin.blocks[right].form && guide.blocks[left].headingLevel == nil
        && mayBeSame(guide.bareAddresses(in: left), twin.bareAddresses(in: right))
    }
  }

  /// Whether two blocks may show the same addresses: the same pages, or each its own site.
  private func mayBeSame(_ own: [String], _ other: [String]) -> Bool {
    func host(_ address: String) -> Substring? {
      address.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first
    }
    return own.count == other.count
      && zip(own, other).allSatisfy { $0 == $1 || host($0) != host($1) }
  }

  /// Whether a block of an exchange shows the addresses of the one at its own place.
  private func staysByAddress(_ bead: Bead) -> Bool {
    zip(bead.guide, bead.twin).contains { left, right in
      let addresses = guide.bareAddresses(in: left)
      return !addresses.isEmpty && addresses == twin.bareAddresses(in: right)
    }
  }

  /// Whether some other text stands before the block here and after it there, or the reverse.
  private func crossesPair(_ move: MovedBlock) -> Bool {
    zip(beads, likenesses).contains { bead, likeness in
      guard bead.isPair, likeness >= Self.leastLikeness,
        bead.guide.contains(where: { guide.blocks[$0].form != .image })
      else { return false }
      return (bead.guide.lowerBound > move.guide) != (bead.twin.lowerBound > move.twin)
    }
  }

  /// Whether the blocks show the same bare addresses: those of one site are alike, and lead to
  /// different pages.
  private func isSameAddress(_ move: MovedBlock) -> Bool {
    guide.bareAddresses(in: move.guide) == twin.bareAddresses(in: move.twin)
  }
}

extension ComparableGuide {
  /// The addresses that a block shows: `<https://…>`, `[https://…](https://…)`.
  fileprivate func bareAddresses(in block: Int) -> [String] {
    let node = blocks[block].node
    return (node..<document.nodes[node].subtreeEnd).compactMap { index in
      let link = document.nodes[index]
      guard link.kind == .link else { return nil }
      let text = document.nodes[(index + 1)..<link.subtreeEnd].map(\.text).joined()
      return text.hasPrefix("http") ? text : nil
    }
  }
}
