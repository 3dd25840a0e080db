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

  /// What differs, in the order of the guide; only what is told on both sides.
  static func all(
    _ guide: ComparableGuide, _ twin: ComparableGuide, beads: [Bead], _ likenesses: [Float],
    _ languages: GuideLanguages
  ) -> [QuantityDifference] {
    var guide = QuantityTable(guide, languages.quantities(in: guide.runbook.language))
    var twin = QuantityTable(twin, languages.quantities(in: twin.runbook.language))
    let pairs = zip(beads, likenesses).filter { $1 >= leastLikeness }.flatMap(\.0.pairs)
    // What both tell is no difference, in whatever order.
    for pair in pairs { guide.removeEqual(in: pair.guide, of: &twin, in: pair.twin) }
    // What was moved into the text beside it is none either.
    for pair in pairs {
      let nearby = max(0, pair.twin.lowerBound - 2)..<min(twin.count, pair.twin.upperBound + 2)
      guide.removeEqual(in: pair.guide, of: &twin, in: nearby)
    }
    return pairs.flatMap { differences(guide.entries($0.guide), twin.entries($0.twin)) }
  }

  private static func differences(
    _ guide: [QuantityTable.Entry], _ twin: [QuantityTable.Entry]
  ) -> [QuantityDifference] {
    guard !guide.isEmpty, !twin.isEmpty else { return [] }
    return guide.compactMap { entry in
      func isAlike(_ other: QuantityTable.Entry) -> Bool {
        other.quantity.dimension == entry.quantity.dimension
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
