/// Finds the ways through a procedure by walking it.
///
/// What is asked depends on what was answered before, so the ways cannot be told from the text. All of them
/// are walked up to a limit; beyond it, all and nothing of what is optional, every decision by itself, and
/// every pair of decisions.
struct WayEnumeration {
  /// All combinations up to 2¹⁰.
  static let limit = 1024

  private(set) var trials: [Trial] = []
  private(set) var isExhaustive = true

  /// - Parameter walk: Walks along a way.
  init(_ walk: (Way) -> Trial) {
    let most = walk(Way())
    let least = walk(Way(isSparing: true))
    let product = Self.combinations(of: Set((most.decisions + least.decisions).map(Point.init)))
    guard product <= Self.limit else {
      isExhaustive = false
      coverPairs(walk, from: [most, least])
      return
    }
    trials = [most]
    walkAll(walk, after: most)
  }

  /// Counts up as an odometer does: the last decision that can be taken otherwise is.
  private mutating func walkAll(_ walk: (Way) -> Trial, after first: Trial) {
    var decisions = first.decisions
    while let last = decisions.lastIndex(where: { $0.taken + 1 < $0.count }) {
      guard trials.count < Self.limit else {
        isExhaustive = false
        return
      }
      var way = Way()
      for decision in decisions[..<last] { way.taken[decision.point] = decision.taken }
      way.taken[decisions[last].point] = decisions[last].taken + 1
      let trial = walk(way)
      trials.append(trial)
      decisions = trial.decisions
    }
  }

  /// A decision point with its number of ways.
  private struct Point: Hashable {
    var name: String
    var count: Int

    init(_ decision: Decision) {
      name = decision.point
      count = decision.count
    }
  }

  private static func combinations(of points: Set<Point>) -> Int {
    points.reduce(1) { product, point in
      product > limit ? product : product * point.count
    }
  }

  /// Every two decisions together, met in the order in which a walk comes to them.
  private mutating func coverPairs(_ walk: (Way) -> Trial, from known: [Trial]) {
    trials = known
    var points: [Point] = []
    for trial in known {
      for point in trial.decisions.map(Point.init) where !points.contains(point) {
        points.append(point)
      }
    }
    for way in PairwiseWays(points.map { ($0.name, $0.count) }).ways.prefix(Self.limit) {
      trials.append(walk(way))
    }
  }
}
