import Diagnostics

extension ComparedSide {
  /// Shorter texts are remarks that a sentence beside them may have taken in.
  private static let leastLength = 40
  /// The same, for a reader who looks for himself.
  private static let leastLikelyLength = 20
  private static let leastLikeness: Float = 0.3

  /// Texts without a partner that tell nothing to do.
  ///
  /// - Parameters:
  ///   - sections: What is told as a whole.
  ///   - isCertain: Whether each stands between two that have theirs, in guides that are the same there;
  ///   false for all others.
  /// - Returns: The blocks, in the order of the text.
  func ownTexts(outside sections: [Range<Int>], isCertain: Bool) -> [Int] {
    own.blocks.indices.filter { index in
      let block = own.blocks[index]
      guard partners[index] == nil, !isMoved[index], block.form == .text, !block.instructs,
        block.length >= Self.leastLikelyLength, block.admonition == nil, !isContinuation(block),
        !sections.contains(where: { $0.contains(index) }), !isTold(index..<(index + 1))
      else { return false }
      let isSure =
        block.length >= Self.leastLength && isBetweenPartners(index) && self.isCertain([index])
      return isSure == isCertain
    }
  }

  /// Whether the blocks before and after a block have each one partner, which is like them.
  func isBetweenPartners(_ index: Int) -> Bool {
    func isImage(_ index: Int) -> Bool { own.blocks[index].form == .image }
    let before = own.blocks[..<index].indices.last { !isImage($0) }
    let after = own.blocks[(index + 1)...].indices.first { !isImage($0) }
    return [before, after].compactMap(\.self).allSatisfy { neighbour in
      guard let partner = partners[neighbour], partner.count == 1, let only = partner.first else {
        return false
      }
      return likeness(neighbour, only) >= Self.leastLikeness
    }
  }

  /// By block: whether its text is that of the block of text before it, and the other guide has no
  /// such pair at that place.
  static func repetitions(
    _ own: ComparableGuide, _ other: ComparableGuide, _ partners: [Range<Int>?], _ positions: [Int]
  ) -> [Bool] {
    var previous: Int?
    return own.blocks.indices.map { index in
      guard own.blocks[index].form != .image else { return false }
      defer { previous = index }
      guard let before = previous, own.repeats(before, at: index) else { return false }
      let there = [before, index].flatMap { partners[$0].map(Array.init) ?? [positions[$0]] }
      let first = max(1, (there.min() ?? 0) - 2)
      let last = min(other.blocks.count - 1, (there.max() ?? 0) + 2)
      return first > last || !(first...last).contains { other.repeats($0 - 1, at: $0) }
    }
  }
}

extension ComparableGuide {
  /// Whether two blocks are texts of the same words.
  fileprivate func repeats(_ before: Int, at index: Int) -> Bool {
    let (one, other) = (blocks[before], blocks[index])
    return one.form == .text && other.form == .text && one.length == other.length
      && one.features == other.features && source.text(one.span) == source.text(other.span)
  }
}
