/// A boxed remark that the twin has not, has more, or gives another kind.
enum AdmonitionDifference: Hashable, Sendable {
  /// Both have it.
  case kind(guide: Int, twin: Int)
  /// Only the guide has it; the twin's block before it.
  case added(guide: Int, before: Int?)
  /// Only the twin has it; the guide's block before it.
  case missing(twin: Int, before: Int?)
}

extension GuideComparison {
  /// What differs of the boxes, those of the guide first.
  ///
  /// A box that stands elsewhere in the twin is neither missing nor added.
  func admonitionDifferences() -> [AdmonitionDifference] {
    let guideSide = ComparedSide(self, owner: .guide)
    let twinSide = ComparedSide(self, owner: .twin)
    let guideSections = guideSide.ownSections()
    let twinSections = twinSide.ownSections()
    let guideBoxes = guide.admonitions.indices.map {
      guideSide.counterpart(ofAdmonition: $0, outside: guideSections)
    }
    let twinBoxes = twin.admonitions.indices.map {
      twinSide.counterpart(ofAdmonition: $0, outside: twinSections)
    }
    let moved = movedBoxes(guideBoxes, twinBoxes)
    var differences: [AdmonitionDifference] = []
    for (index, counterpart) in guideBoxes.enumerated() {
      switch counterpart {
      case .box(let other):
        if guide.admonitions[index].kind != twin.admonitions[other].kind {
          differences.append(.kind(guide: index, twin: other))
        }
      case .none(let before):
        if !moved.guide.contains(index) {
          differences.append(.added(guide: index, before: before))
        }
      case .unknown: break
      }
    }
    for (index, counterpart) in twinBoxes.enumerated() where !moved.twin.contains(index) {
      if case .none(let before) = counterpart {
        differences.append(.missing(twin: index, before: before))
      }
    }
    return differences
  }
}

extension ComparedSide {
  enum Counterpart {
    case box(Int)
    /// There is none; the other's block before which it would stand.
    case none(before: Int?)
    case unknown
  }

  /// What stands in the other guide for a boxed remark.
  func counterpart(ofAdmonition index: Int, outside sections: [Range<Int>]) -> Counterpart {
    let blocks = own.admonitions[index].blocks
    guard own.admonitions[index].isRemark else { return .unknown }
    guard let first = blocks.first, !sections.contains(where: { $0.contains(first) }),
      !blocks.contains(where: { isMoved[$0] })
    else { return .unknown }
    let partners = blocks.flatMap { self.partners[$0].map(Array.init) ?? [] }
    if let box = partners.lazy.compactMap({ other.blocks[$0].admonition }).first {
      return .box(box)
    }
    if partners.isEmpty {
      return isTold(blocks) ? .unknown : .none(before: blockBefore(first))
    }
    // Text that stands in a box here and not there, for sure.
    return partners.first.map { .none(before: $0 > 0 ? $0 - 1 : nil) } ?? .unknown
  }
}
