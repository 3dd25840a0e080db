package import Console
package import GuideMarkdown
package import RunbookModel

/// A guide held against its twin, block by block: what all rules of drift look at.
package struct GuideComparison: Sendable {
  let guide: ComparableGuide
  let twin: ComparableGuide
  /// In the order of both guides.
  let beads: [Bead]
  /// Blocks that stand elsewhere in the twin.
  let moves: [MovedBlock]
  /// How alike the blocks of each bead are; 0 where one side is empty.
  let likenesses: [Float]
  /// How many of the guide's instructions, and of the twin's, stand in the other: of a hundred.
  let agreement: Int
  let similarity: BlockSimilarity
  /// How many letters the twin takes for one of the guide.
  let expansion: Float
  /// Numbers that differ, in the order of the guide.
  let quantities: [QuantityDifference]

  /// Below, two guides tell different things: each difference for itself says nothing.
  private static let leastAgreement = 50

  package init(
    _ document: GuideDocument, _ runbook: Runbook, _ bindings: Bindings, twin: Twin,
    languages: GuideLanguages, labels: LabelCatalogue? = nil
  ) {
    let (own, other) = (runbook.language, twin.runbook.language)
    // The provider's translations are a dictionary too: of all words, not only those of labels.
    let glossary = own == other ? nil : labels?.glossary(from: own, to: other)
    guide = ComparableGuide(
      document: document, runbook: runbook, bindings: bindings, translations: glossary?.words)
    self.twin = ComparableGuide(
      document: twin.document, runbook: twin.runbook, bindings: twin.bindings)
    similarity = BlockSimilarity(guide.blocks, self.twin.blocks)
    let costs = AlignmentCosts(guide, self.twin, similarity)
    expansion = costs.expansion
    let aligned = BlockAligner(costs).beads()
    let found = aligned ?? []
    beads = found
    moves = MovedBlock.find(in: found, costs)
    let alike = found.map { [similarity] in similarity.likeness(of: $0) }
    likenesses = alike
    agreement = aligned.map { Self.agreement($0, costs, alike) } ?? 0
    quantities = QuantityDifference.all(guide, self.twin, beads: found, alike, languages)
  }

  /// Whether the two are the same guide, so that their differences mean something.
  var isMeaningful: Bool { agreement >= Self.leastAgreement }

  /// The part of the text that has a likely partner.
  private static func agreement(
    _ beads: [Bead], _ costs: AlignmentCosts, _ likenesses: [Float]
  ) -> Int {
    var paired = 0
    var all = 0
    for (bead, likeness) in zip(beads, likenesses) {
      // What stands in one block here and in many there counts no more than a short block.
      var weight = 0
      for index in bead.guide where costs.guide[index].form != .image {
        weight += 20 + min(200, costs.guide[index].length)
      }
      for index in bead.twin where costs.twin[index].form != .image {
        weight += 20 + min(200, costs.twin[index].length)
      }
      all += weight
      if bead.isPair, likeness >= 0.25 { paired += weight }
    }
    return all == 0 ? 100 : paired * 100 / all
  }
}

extension BlockSimilarity {
  func likeness(of bead: Bead) -> Float {
    guard bead.isPair else { return 0 }
    if bead.isSwap {
      return min(
        likeness(bead.guide.lowerBound, bead.twin.upperBound - 1),
        likeness(bead.guide.upperBound - 1, bead.twin.lowerBound))
    }
    var sum: Float = 0
    var total: Float = 0
    for row in bead.guide { total += guideTotals[row] }
    for column in bead.twin { total += twinTotals[column] }
    for row in bead.guide {
      for column in bead.twin { sum += shared(row, column) }
    }
    return min(1, Self.likeness(sum, total))
  }
}

/// A block that has its equal, but not at the same place.
struct MovedBlock: Hashable, Sendable {
  var guide: Int
  var twin: Int

  /// Nothing less is taken for the same block elsewhere.
  private static let leastLikeness: Float = 0.6
  private static let leastEvidence: Float = 14
  /// Shorter steps are like many others ("Click Next").
  private static let leastLength = 25

  /// Pairs what has no partner at its place; both must be the other's best.
  static func find(in beads: [Bead], _ costs: AlignmentCosts) -> [MovedBlock] {
    let rows = beads.filter { $0.twin.isEmpty }.flatMap(\.guide)
    let columns = beads.filter { $0.guide.isEmpty }.flatMap(\.twin)
    // Two guides with so much of their own tell different things.
    guard !rows.isEmpty, !columns.isEmpty, rows.count * columns.count <= 1 << 16 else { return [] }
    func score(_ row: Int, _ column: Int) -> Float {
      let left = costs.guide[row]
      let right = costs.twin[column]
      guard left.form == right.form, left.form != .image, left.form != .row else { return 0 }
      let evidence = costs.similarity.guideTotals[row] + costs.similarity.twinTotals[column]
      guard evidence >= leastEvidence, left.length >= leastLength,
        left.length <= right.length * 2 + 10,
        right.length <= left.length * 2 + 10
      else { return 0 }
      return costs.similarity.likeness(row, column)
    }
    var bestOfColumn: [Int: (row: Int, score: Float)] = [:]
    var bestOfRow: [Int: (column: Int, score: Float)] = [:]
    for row in rows {
      for column in columns {
        let score = score(row, column)
        guard score >= leastLikeness else { continue }
        if score > bestOfRow[row]?.score ?? 0 { bestOfRow[row] = (column, score) }
        if score > bestOfColumn[column]?.score ?? 0 { bestOfColumn[column] = (row, score) }
      }
    }
    return rows.compactMap { row in
      guard let column = bestOfRow[row]?.column, bestOfColumn[column]?.row == row else {
        return nil
      }
      return MovedBlock(guide: row, twin: column)
    }
  }
}
