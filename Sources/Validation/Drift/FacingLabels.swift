import Console

/// Which labels of a guide and of its twin stand at the same place, wherever both name as many.
struct FacingLabels {
  /// How often labels face each other, by the guide's and by the twin's, folded.
  private var counts: [String: [String: Int]] = [:]
  private var countsOfTwin: [String: [String: Int]] = [:]

  /// - Parameter pairs: The labels of blocks that stand for each other, of the guide and of the twin.
  init(_ pairs: some Sequence<(here: [String], there: [String])>) {
    for (here, there) in pairs where here.count == there.count {
      for (own, other) in zip(here, there) {
        let (label, counterpart) = (Folding.folded(own), Folding.folded(other))
        counts[label, default: [:]][counterpart, default: 0] += 1
        countsOfTwin[counterpart, default: [:]][label, default: 0] += 1
      }
    }
  }

  /// Whether the guides name other controls by two labels elsewhere.
  ///
  /// One of them faces a third label, always the same one, and never the other but once at most: here.
  func areOthers(_ label: String, _ counterpart: String) -> Bool {
    let (own, other) = (Folding.folded(label), Folding.folded(counterpart))
    return faces(counts[own], besides: other) || faces(countsOfTwin[other], besides: own)
  }

  private func faces(_ labels: [String: Int]?, besides label: String) -> Bool {
    guard var labels, labels.removeValue(forKey: label) ?? 0 <= 1 else { return false }
    return labels.count == 1
  }
}
