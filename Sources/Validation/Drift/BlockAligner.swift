/// Blocks of a guide and of its twin that stand for each other; one side is empty where the other
/// has something of its own.
struct Bead: Hashable, Sendable {
  var guide: Range<Int>
  var twin: Range<Int>
  /// Whether the first and the last block stand in the other order in the twin.
  var isSwap = false

  var isPair: Bool { !guide.isEmpty && !twin.isEmpty }

  /// The blocks that stand for each other: all at once, but those of an exchange one by one.
  var pairs: [(guide: Range<Int>, twin: Range<Int>)] {
    guard isSwap else { return isPair ? [(guide, twin)] : [] }
    return zip(guide, twin.reversed()).map { ($0..<($0 + 1), $1..<($1 + 1)) }
  }
}

/// Finds the cheapest way to take the blocks of two guides for each other.
///
/// A global alignment (Needleman and Wunsch, 1970) with the steps of Gale and Church: one block for
/// one, for none, for two; and with one for two neighbours that changed places. The time is that of
/// the pairs that are looked at, which are limited.
struct BlockAligner {
  private enum Move: UInt8 {
    case none, pair, guideOnly, twinOnly, merge, split, swap, swapAround

    var rows: Int {
      switch self {
      case .none, .twinOnly: 0
      case .pair, .guideOnly, .split: 1
      case .merge, .swap: 2
      case .swapAround: 3
      }
    }

    var columns: Int {
      switch self {
      case .none, .guideOnly: 0
      case .pair, .twinOnly, .merge: 1
      case .split, .swap: 2
      case .swapAround: 3
      }
    }
  }

  private let costs: AlignmentCosts
  private let rows: Int
  private let columns: Int
  /// The costs of the pairs in the window of each row.
  private var pairs: [Float] = []
  private var width = 0

  init(_ costs: AlignmentCosts) {
    self.costs = costs
    rows = costs.guide.count
    columns = costs.twin.count
    width = rows == 0 ? 0 : costs.similarity.window(of: 0).count
    pairs.reserveCapacity(rows * width)
    for row in 0..<rows {
      for column in costs.similarity.window(of: row) { pairs.append(costs.pair(row, column)) }
    }
  }

  private func pair(_ row: Int, _ column: Int) -> Float {
    let window = costs.similarity.window(of: row)
    return window.contains(column)
      ? pairs[row * width + column - window.lowerBound] : AlignmentCosts.never
  }

  /// The beads in the order of the guide; nil when the window does not reach from the start to the
  /// end.
  func beads() -> [Bead]? {
    // Column 0 stands before the first block; so every row has one more.
    let stride = width + 1
    var total = Array(repeating: AlignmentCosts.never, count: (rows + 1) * stride)
    var moves = Array(repeating: Move.none, count: (rows + 1) * stride)
    func start(_ row: Int) -> Int {
      row == 0 ? 0 : costs.similarity.window(of: row - 1).lowerBound
    }
    func index(_ row: Int, _ column: Int) -> Int? {
      guard row >= 0, column >= 0 else { return nil }
      let offset = column - start(row)
      return offset >= 0 && offset <= width ? row * stride + offset : nil
    }
    for row in 0...rows {
      for column in start(row)...min(columns, start(row) + width) {
        guard let cell = index(row, column) else { continue }
        if row == 0, column == 0 {
          total[cell] = 0
          continue
        }
        var best = AlignmentCosts.never
        var move = Move.none
        func consider(_ candidate: Move, _ cost: @autoclosure () -> Float) {
          guard row >= candidate.rows, column >= candidate.columns,
            let before = index(row - candidate.rows, column - candidate.columns),
            total[before] < AlignmentCosts.never
          else { return }
          let sum = total[before] + cost()
          if sum < best {
            best = sum
            move = candidate
          }
        }
        consider(.pair, pair(row - 1, column - 1))
        consider(.guideOnly, costs.gap(costs.guide[row - 1]))
        consider(.twinOnly, costs.gap(costs.twin[column - 1]))
        consider(
          .merge, costs.merged(rows: (row - 2)..<row, columns: (column - 1)..<column))
        consider(
          .split, costs.merged(rows: (row - 1)..<row, columns: (column - 2)..<column))
        consider(
          .swap,
          pair(row - 1, column - 2) + pair(row - 2, column - 1) + AlignmentCosts.swap)
        // Steps often have an image between them, which may have stayed.
        consider(
          .swapAround,
          pair(row - 1, column - 3) + pair(row - 3, column - 1) + pair(row - 2, column - 2)
            + AlignmentCosts.swap)
        total[cell] = best
        moves[cell] = move
      }
    }
    return trace(moves) { index($0, $1) }
  }

  private func trace(_ moves: [Move], _ index: (Int, Int) -> Int?) -> [Bead]? {
    var beads: [Bead] = []
    var row = rows
    var column = columns
    while row > 0 || column > 0 {
      guard let cell = index(row, column), moves[cell] != .none else { return nil }
      let move = moves[cell]
      beads.append(
        Bead(
          guide: (row - move.rows)..<row, twin: (column - move.columns)..<column,
          isSwap: move == .swap || move == .swapAround))
      row -= move.rows
      column -= move.columns
    }
    return beads.reversed()
  }
}
