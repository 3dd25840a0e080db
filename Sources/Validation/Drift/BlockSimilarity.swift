/// How alike the blocks of two guides are, by the features that they share.
///
/// A feature weighs the more the fewer blocks have it. Only what occurs in both guides counts: the
/// words that each language has for itself say nothing. Pairs far from the diagonal are left out
/// where two guides are so long that all pairs would take too much.
struct BlockSimilarity {
  /// How many pairs are looked at.
  static let pairLimit = 1 << 20
  /// A feature that stands in so many pairs tells nothing.
  private static let pairsOfFeature = 1024

  private let rows: Int
  private let columns: Int
  private let width: Int
  /// By guide block, then by twin block from the row's first one.
  private var shared: [Float]
  private(set) var guideTotals: [Float]
  private(set) var twinTotals: [Float]

  init(_ guide: [ComparableBlock], _ twin: [ComparableBlock]) {
    rows = guide.count
    columns = twin.count
    width = min(columns, Self.pairLimit / max(1, rows))
    shared = Array(repeating: 0, count: rows * width)
    guideTotals = Array(repeating: 0, count: rows)
    twinTotals = Array(repeating: 0, count: columns)
    count(Self.postings(guide), Self.postings(twin))
  }

  /// The twin blocks that are compared with a guide's block.
  func window(of row: Int) -> Range<Int> {
    let start = first(row)
    return start..<(start + width)
  }

  func shared(_ row: Int, _ column: Int) -> Float {
    let offset = column - first(row)
    return offset >= 0 && offset < width ? shared[row * width + offset] : 0
  }

  /// From 0 to 1, with what is usual of equal blocks where there is little to go by.
  func likeness(_ row: Int, _ column: Int) -> Float {
    Self.likeness(shared(row, column), guideTotals[row] + twinTotals[column])
  }

  static func likeness(_ shared: Float, _ total: Float) -> Float {
    (2 * shared + 2) / (total + 6)
  }

  private func first(_ row: Int) -> Int {
    max(0, min(columns - width, row * columns / max(1, rows) - width / 2))
  }

  private struct Posting {
    var feature: UInt64
    var block: Int32
  }

  private static func postings(_ blocks: [ComparableBlock]) -> [Posting] {
    var postings: [Posting] = []
    postings.reserveCapacity(blocks.reduce(0) { $0 + $1.features.count })
    for (index, block) in blocks.enumerated() {
      for feature in block.features {
        postings.append(Posting(feature: feature, block: Int32(index)))
      }
    }
    postings.sort { ($0.feature, $0.block) < ($1.feature, $1.block) }
    return postings
  }

  /// Walks both sorted lists at once: a feature's blocks here and there meet.
  private mutating func count(_ guide: [Posting], _ twin: [Posting]) {
    var row = 0
    var column = 0
    while row < guide.count, column < twin.count {
      let feature = guide[row].feature
      if feature != twin[column].feature {
        if feature < twin[column].feature { row += 1 } else { column += 1 }
        continue
      }
      var rowEnd = row
      while rowEnd < guide.count, guide[rowEnd].feature == feature { rowEnd += 1 }
      var columnEnd = column
      while columnEnd < twin.count, twin[columnEnd].feature == feature { columnEnd += 1 }
      let blocks = Float(rowEnd - row + columnEnd - column)
      if (rowEnd - row) * (columnEnd - column) <= Self.pairsOfFeature {
        add(guide[row..<rowEnd], twin[column..<columnEnd], Self.weight(blocks, of: rows + columns))
      }
      row = rowEnd
      column = columnEnd
    }
  }

  private mutating func add(
    _ guide: ArraySlice<Posting>, _ twin: ArraySlice<Posting>, _ weight: Float
  ) {
    for posting in twin { twinTotals[Int(posting.block)] += weight }
    for posting in guide {
      let row = Int(posting.block)
      guideTotals[row] += weight
      let first = first(row)
      for other in twin {
        let offset = Int(other.block) - first
        if offset >= 0, offset < width { shared[row * width + offset] += weight }
      }
    }
  }

  /// About the binary logarithm of how rare a feature is; the line between its whole values is
  /// straight.
  private static func weight(_ count: Float, of all: Int) -> Float {
    let rarity = 1 + Float(all) / count
    return Float(rarity.exponent) + rarity.significand - 1
  }
}
