/// Few ways in which every two decisions meet in each of their combinations.
///
/// Greedy: a way takes at each point what covers the most pairs that are still open. The number of ways grows
/// with the logarithm of the number of points (D. M. Cohen et al., The AETG System, 1997).
struct PairwiseWays {
  private(set) var ways: [Way] = []

  private struct Pair: Hashable {
    var first: Int
    var firstTaken: Int
    var second: Int
    var secondTaken: Int
  }

  /// - Parameter points: The decision points, each with the number of its ways.
  init(_ points: [(name: String, count: Int)]) {
    var open: Set<Pair> = []
    for first in points.indices {
      for second in points.indices where second > first {
        for firstTaken in 0..<points[first].count {
          for secondTaken in 0..<points[second].count {
            open.insert(
              Pair(
                first: first, firstTaken: firstTaken, second: second, secondTaken: secondTaken))
          }
        }
      }
    }
    guard points.count > 1 else {
      ways =
        points.first.map { point in (0..<point.count).map { Way(taken: [point.name: $0]) } } ?? []
      return
    }
    while let seed = Self.first(of: open) {
      var taken: [Int: Int] = [seed.first: seed.firstTaken, seed.second: seed.secondTaken]
      for point in points.indices where taken[point] == nil {
        let gains = (0..<points[point].count).map { value in
          taken.count { other, otherTaken in
            open.contains(Self.pair(point, value, other, otherTaken))
          }
        }
        taken[point] = gains.indices.max { gains[$0] < gains[$1] } ?? 0
      }
      for (first, firstTaken) in taken {
        for (second, secondTaken) in taken where second > first {
          open.remove(Self.pair(first, firstTaken, second, secondTaken))
        }
      }
      var way = Way()
      for (point, value) in taken { way.taken[points[point].name] = value }
      ways.append(way)
    }
  }

  private static func pair(_ left: Int, _ leftTaken: Int, _ right: Int, _ rightTaken: Int) -> Pair {
    left < right
      ? Pair(first: left, firstTaken: leftTaken, second: right, secondTaken: rightTaken)
      : Pair(first: right, firstTaken: rightTaken, second: left, secondTaken: leftTaken)
  }

  /// The least of the open pairs, so that the same points give the same ways.
  private static func first(of open: Set<Pair>) -> Pair? {
    open.min {
      ($0.first, $0.second, $0.firstTaken, $0.secondTaken)
        < ($1.first, $1.second, $1.firstTaken, $1.secondTaken)
    }
  }
}
