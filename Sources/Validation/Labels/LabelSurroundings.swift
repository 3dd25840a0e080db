/// The parts of the provider's files in which a guide's labels stand.
///
/// The fewer parts a label stands in, the more it tells of the guide: "Next" is everywhere.
struct LabelSurroundings {
  /// What a label of a single part weighs; whole numbers add up alike in every order.
  private static let weight = 5040

  /// By the folded form of a label.
  private var parts: [String: Set<String>] = [:]

  mutating func add(_ entry: LabelIndex.Entry) {
    parts[entry.folded] = entry.parts
  }

  /// Whether a label stands where enough of the guide's do: a near one elsewhere is another thing's.
  func hold(_ entry: LabelIndex.Entry) -> Bool {
    var all = 0
    var shared = 0
    for other in parts.values {
      let weight = Self.weight / other.count
      all += weight
      if !other.isDisjoint(with: entry.parts) { shared += weight }
    }
    return 4 * shared >= all
  }
}
