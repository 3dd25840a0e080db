import Diagnostics
import RunbookModel

/// One of two guides, with what of it has no partner in the other.
///
/// Seen from the twin, what has no partner is missing in the guide; seen from the guide, it is
/// added.
struct ComparedSide {
  let own: ComparableGuide
  let other: ComparableGuide
  /// By own block: the other's blocks that stand for it; nil where there are none.
  let partners: [Range<Int>?]
  /// By own block: whether it stands elsewhere in the other.
  let isMoved: [Bool]
  /// By own block: the other's block before which it would stand.
  private let positions: [Int]
  /// By own block: how much text of the other has no partner at the same place.
  private let facing: [Int]
  /// Whether at least half of what can be recognized of an own block stands in one of the other's.
  let coverage: (Int, Int) -> Bool
  /// By the other's block: whether an own one stands for it.
  let isPaired: [Bool]
  let likeness: (Int, Int) -> Float
  /// By own block: whether it says again what the block before it says, and the other does not.
  let isRepeated: [Bool]
  /// How many letters the other takes for one of the own.
  private let expansion: Float
  /// The same, by the texts that stand for one another only: what one guide lacks does not count.
  let pairedExpansion: Float

  enum Owner {
    case guide, twin
  }

  init(_ comparison: GuideComparison, owner: Owner) {
    let isGuide = owner == .guide
    own = isGuide ? comparison.guide : comparison.twin
    other = isGuide ? comparison.twin : comparison.guide
    expansion = isGuide ? comparison.expansion : 1 / comparison.expansion
    let similarity = comparison.similarity
    coverage = { block, whole in
      let total = isGuide ? similarity.guideTotals[block] : similarity.twinTotals[block]
      let shared = isGuide ? similarity.shared(block, whole) : similarity.shared(whole, block)
      return total > 0 && shared * 2 >= total
    }
    likeness = { own, other in
      isGuide ? similarity.likeness(own, other) : similarity.likeness(other, own)
    }
    var partners = [Range<Int>?](repeating: nil, count: own.blocks.count)
    var positions = Array(repeating: 0, count: own.blocks.count)
    var facing = Array(repeating: 0, count: own.blocks.count)
    var run: [Int] = []
    var unpaired = 0
    func closeRun() {
      for block in run { facing[block] = unpaired }
      run = []
      unpaired = 0
    }
    for bead in comparison.beads {
      let ownBlocks = isGuide ? bead.guide : bead.twin
      let otherBlocks = isGuide ? bead.twin : bead.guide
      for block in ownBlocks { positions[block] = otherBlocks.lowerBound }
      if bead.isPair {
        closeRun()
        for pair in bead.pairs {
          for block in isGuide ? pair.guide : pair.twin {
            partners[block] = isGuide ? pair.twin : pair.guide
          }
        }
      } else {
        run += ownBlocks
        for block in otherBlocks where other.blocks[block].form != .image {
          unpaired += other.blocks[block].length
        }
      }
    }
    closeRun()
    var isMoved = Array(repeating: false, count: own.blocks.count)
    for move in comparison.moves {
      isMoved[isGuide ? move.guide : move.twin] = true
    }
    isRepeated =
      isGuide
      ? Self.repetitions(own, other, partners, positions)
      : Array(repeating: false, count: own.blocks.count)
    var isPaired = Array(repeating: false, count: other.blocks.count)
    for partner in partners.compactMap(\.self) {
      for block in partner { isPaired[block] = true }
    }
    self.isPaired = isPaired
    var lengths: (own: Float, other: Float) = (1, 1)
    for (block, partner) in zip(own.blocks, partners) where block.form == .text {
      guard let partner else { continue }
      lengths.own += Float(block.length)
      for index in partner { lengths.other += Float(other.blocks[index].length) }
    }
    pairedExpansion = max(0.8, min(1.25, lengths.other / lengths.own))
    self.partners = partners
    self.positions = positions
    self.facing = facing
    self.isMoved = isMoved
  }

  /// Sections whose headings and text have no partner, the outermost only.
  func ownSections() -> [Range<Int>] {
    var sections: [Range<Int>] = []
    var index = 0
    while index < own.blocks.count {
      defer { index += 1 }
      guard own.blocks[index].headingLevel != nil, partners[index] == nil, !isMoved[index] else {
        continue
      }
      let section = own.section(of: index)
      let alone = section.count { partners[$0] == nil && !isMoved[$0] }
      let instructs = section.contains { own.blocks[$0].instructs }
      if section.count >= 2, alone * 5 >= section.count * 4, instructs, !isRewritten(section) {
        sections.append(section)
        index = section.upperBound - 1
      }
    }
    return sections
  }

  /// Runs of steps without a partner; each run is one difference.
  ///
  /// What a step shows (code, images) belongs to it; text that instructs nothing is no step.
  ///
  /// - Parameters:
  ///   - sections: What is told as a whole.
  ///   - isLenient: Whether a step counts too that a neighbour may have taken in.
  /// - Returns: The blocks of each run, in the order of the text.
  func ownSteps(outside sections: [Range<Int>], isLenient: Bool = false) -> [[Int]] {
    var runs: [[Int]] = []
    var run: [Int] = []
    let boxes = Set(
      own.admonitions.indices.filter { index in
        own.admonitions[index].blocks.allSatisfy { partners[$0] == nil }
      })
    func close() {
      if !run.isEmpty { runs.append(run) }
      run = []
    }
    for index in own.blocks.indices {
      // What was pasted twice is added, whichever of the two has the partner.
      if isRepeated[index], isStep(index) {
        run.append(index)
        continue
      }
      let isAlone = partners[index] == nil && !isMoved[index]
      if isAlone, index + 1 < isRepeated.count, isRepeated[index + 1] { continue }
      if !isAlone || sections.contains(where: { $0.contains(index) }) {
        close()
        continue
      }
      // A box that is missing as a whole is told as such.
      if let box = own.blocks[index].admonition, boxes.contains(box) { continue }
      if isStep(index), !isTold(index..<(index + 1)) || isLenient && isBetweenPartners(index) {
        run.append(index)
      }
    }
    close()
    return runs
  }

  /// The block of the other guide after which a block would stand; nil at the start.
  func blockBefore(_ index: Int) -> Int? {
    let position = positions[index]
    return position > 0 ? position - 1 : nil
  }

  /// Whether the other guide tells some blocks otherwise, at the same place.
  func isTold(_ blocks: Range<Int>) -> Bool {
    isRewritten(blocks) || isStrange(around: blocks) || blocks.contains { isAbsorbed($0) }
  }

  /// Whether the guides differ all around some blocks, so that nothing is missing: it is another
  /// text.
  func isStrange(around blocks: Range<Int>) -> Bool {
    let reach = 6
    var before = blocks.lowerBound
    var after = blocks.upperBound
    var alone = 0
    var found = 0
    func look(_ index: Int) {
      guard own.blocks[index].form != .image else { return }
      found += 1
      if partners[index] == nil { alone += 1 }
    }
    while found < reach, before > 0 {
      before -= 1
      look(before)
    }
    let foundBefore = found
    while found < foundBefore + reach, after < own.blocks.count {
      look(after)
      after += 1
    }
    return alone * 3 > found
  }

  private func isStep(_ index: Int) -> Bool {
    let block = own.blocks[index]
    switch block.form {
    case .text, .row: return block.instructs && !isContinuation(block) && !isHint(block)
    case .route: return true
    case .heading, .title, .code, .image: return false
    }
  }

  /// Whether a block goes on with the sentence of the one before it.
  func isContinuation(_ block: ComparableBlock) -> Bool {
    guard !block.opensItem, let first = own.source.bytes[block.span.start...].first else {
      return false
    }
    return first >= 0x61 && first <= 0x7A
  }

  /// Whether a block only asks for attention ("please note"): what is to be noted stands elsewhere.
  private func isHint(_ block: ComparableBlock) -> Bool {
    block.length < 30 && block.actions.allSatisfy { $0.kind == .read && $0.links.isEmpty }
  }

  /// Whether the other guide has much text of its own at the same place: it tells it otherwise.
  private func isRewritten(_ blocks: Range<Int>) -> Bool {
    let length = blocks.reduce(0) { $0 + own.blocks[$1].length }
    return facing[blocks.lowerBound] * 2 >= length && facing[blocks.lowerBound] > 0
  }

  /// Whether a neighbour's partner tells it too: it is long enough for both, and says the same.
  private func isAbsorbed(_ index: Int) -> Bool {
    let length = Float(own.blocks[index].length) * expansion
    for neighbour in neighbours(of: index) {
      guard let partner = partners[neighbour] else { continue }
      let whole = partner.reduce(Float(0)) { $0 + Float(other.blocks[$1].length) }
      let part = Float(own.blocks[neighbour].length) * expansion
      let surplus = whole - part
      guard surplus >= 0.6 * length else { continue }
      // Translations differ in length by chance; one that tells more to do has taken a step in.
      let actions = partner.reduce(0) { $0 + other.blocks[$1].actions.count }
      let tellsMore = actions > own.blocks[neighbour].actions.count
      let excess = surplus * surplus / max(1, part)
      if partner.contains(where: { coverage(index, $0) }), tellsMore || excess > 9 { return true }
      let isFree = tellsMore || own.blocks[index].actions.isEmpty
      if excess > 36, isFree || surplus > length && excess > 64 { return true }
    }
    return false
  }

  /// The nearest blocks of text with a partner, before and after.
  private func neighbours(of index: Int) -> [Int] {
    let reach = 3
    func isNear(_ other: Int) -> Bool { partners[other] != nil && own.blocks[other].form == .text }
    let before = (max(0, index - reach)..<index).last(where: isNear)
    let after = ((index + 1)..<min(own.blocks.count, index + 1 + reach)).first(where: isNear)
    return [before, after].compactMap { $0 }
  }
}
