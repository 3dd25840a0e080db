extension GuideComparison {
  /// Nothing less is taken for the same box elsewhere.
  private static let leastLikeness: Float = 0.5

  /// The boxes without a counterpart at their place that stand elsewhere in the other guide.
  func movedBoxes(
    _ guideBoxes: [ComparedSide.Counterpart], _ twinBoxes: [ComparedSide.Counterpart]
  ) -> (guide: Set<Int>, twin: Set<Int>) {
    let free = Self.free(guide, guideBoxes)
    var moved: (guide: Set<Int>, twin: Set<Int>) = ([], [])
    for box in Self.free(twin, twinBoxes) {
      let candidates = free.filter { !moved.guide.contains($0) }
        .map { (box: $0, likeness: likeness(ofBox: $0, box)) }
      guard let best = candidates.max(by: { $0.likeness < $1.likeness }),
        best.likeness >= Self.leastLikeness
      else { continue }
      moved.guide.insert(best.box)
      moved.twin.insert(box)
    }
    return moved
  }

  /// The remarks that no box of the other guide stands for at the same place.
  private static func free(
    _ guide: ComparableGuide, _ boxes: [ComparedSide.Counterpart]
  ) -> [Int] {
    boxes.indices.filter { index in
      if case .box = boxes[index] { false } else { guide.admonitions[index].isRemark }
    }
  }

  /// How alike two boxes are; 0 where one is much longer.
  private func likeness(ofBox index: Int, _ other: Int) -> Float {
    let rows = guide.admonitions[index].blocks
    let columns = twin.admonitions[other].blocks
    let left = rows.reduce(0) { $0 + guide.blocks[$1].length }
    let right = columns.reduce(0) { $0 + twin.blocks[$1].length }
    guard !rows.isEmpty, !columns.isEmpty, left <= right * 2, right <= left * 2 else { return 0 }
    return similarity.likeness(of: Bead(guide: rows, twin: columns))
  }
}
