import Diagnostics
import RunbookModel

/// Two quantities of the same dimension at the same place of two guides, which are not equal.
struct QuantityDifference: Sendable {
  var guide: Quantity
  var twin: Quantity
  var guideSpan: Span
  var twinSpan: Span

  /// Below, two blocks are hardly translations of each other.
  private static let leastLikeness: Float = 0.3

  /// How many numbers of parts have to be equal for each that differs.
  private static let fewestEqual = 2

  /// What differs, in the order of the guide; only what is told on both sides.
  static func all(
    _ guide: ComparableGuide, _ twin: ComparableGuide, beads: [Bead], _ likenesses: [Float],
    _ languages: GuideLanguages
  ) -> [QuantityDifference] {
    var guide = QuantityTable(guide, languages.quantities(in: guide.runbook.language))
    var twin = QuantityTable(twin, languages.quantities(in: twin.runbook.language))
    let pairs = beads.indices.filter { isTranslation($0, beads, likenesses) }.flatMap {
      beads[$0].pairs
    }
    let references = guide.referenceCount
    // What both tell is no difference, in whatever order.
    for pair in pairs { guide.removeEqual(in: pair.guide, of: &twin, in: pair.twin) }
    // What was moved into the text beside it is none either.
    for pair in pairs {
      let nearby = max(0, pair.twin.lowerBound - 2)..<min(twin.count, pair.twin.upperBound + 2)
      guide.removeEqual(in: pair.guide, of: &twin, in: nearby)
    }
    let equal = references - guide.referenceCount
    let found = pairs.flatMap { differences(guide.entries($0.guide), twin.entries($0.twin)) }
    // Languages may number their parts for themselves; where nearly all are equal, they do not.
    let differing = found.count { $0.guide.dimension == .reference }
    return differing * fewestEqual <= equal
      ? found : found.filter { $0.guide.dimension != .reference }
  }

  /// Whether two blocks say the same: a short sentence may have no more in common than its number,
  /// which differs, and then those around it tell.
  private static func isTranslation(
    _ index: Int, _ beads: [Bead], _ likenesses: [Float]
  ) -> Bool {
    guard beads[index].isPair else { return false }
    if likenesses[index] >= leastLikeness { return true }
    return [index - 1, index + 1].allSatisfy {
      !beads.indices.contains($0) || likenesses[$0] >= leastLikeness
    }
  }

  private static func differences(
    _ guide: [QuantityTable.Entry], _ twin: [QuantityTable.Entry]
  ) -> [QuantityDifference] {
    guard !guide.isEmpty, !twin.isEmpty else { return [] }
    return guide.compactMap { entry in
      func isAlike(_ other: QuantityTable.Entry) -> Bool {
        other.quantity.dimension == entry.quantity.dimension
          // « Étape 2 bis » is step 2.1.
          && (entry.quantity.dimension != .reference
            || other.quantity.isWhole == entry.quantity.isWhole)
      }
      let own = guide.filter(isAlike)
      let others = twin.filter(isAlike)
      // Where there are more on one side, nobody knows which stands for which.
      guard own.count == others.count,
        let position = own.firstIndex(where: { $0.span == entry.span })
      else { return nil }
      return QuantityDifference(
        guide: entry.quantity, twin: others[position].quantity, guideSpan: entry.span,
        twinSpan: others[position].span)
    }
  }
}
