/// How often each name occurs.
///
/// Names are told apart by their bytes, as those who search a file for them do.
struct Counter: Sendable {
  struct Entry: Hashable, Sendable {
    let name: String
    let count: Int
  }

  private var counts: [[UInt8]: Int] = [:]
  /// How many occurrences there are in all.
  private(set) var total = 0

  /// How many names there are.
  var distinct: Int { counts.count }

  mutating func add(_ name: String) {
    counts[Array(name.utf8), default: 0] += 1
    total += 1
  }

  func count(of name: String) -> Int { counts[Array(name.utf8)] ?? 0 }

  /// The names in the order of their bytes.
  var byName: [Entry] {
    counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(Self.entry)
  }

  /// The most frequent names, and of those that are equally frequent the first by their bytes.
  func mostFrequent(_ limit: Int = .max) -> [Entry] {
    let sorted = counts.sorted {
      $0.value == $1.value ? $0.key.lexicographicallyPrecedes($1.key) : $0.value > $1.value
    }
    return sorted.prefix(limit).map(Self.entry)
  }

  static func += (left: inout Counter, right: Counter) {
    left.counts.merge(right.counts) { $0 + $1 }
    left.total += right.total
  }

  private static func entry(_ key: [UInt8], _ count: Int) -> Entry {
    Entry(name: String(decoding: key, as: UTF8.self), count: count)
  }
}
