extension GuideComparison {
  /// The blocks that stand at another place in the twin, the first of each group.
  ///
  /// Blocks that moved together are told once.
  func reorderedBlocks() -> [MovedBlock] {
    var result: [MovedBlock] = []
    for bead in beads where bead.isSwap {
      result.append(MovedBlock(guide: bead.guide.lowerBound, twin: bead.twin.upperBound - 1))
    }
    // So are the two of an exchange over a short distance.
    var previous: MovedBlock?
    for move in moves {
      defer { previous = move }
      if let previous, move.guide - previous.guide <= 3 { continue }
      result.append(move)
    }
    return result.sorted { $0.guide < $1.guide }
  }
}
