import HashTreeCollections

/// The counters from which ids come, and the generator of tokens: one record for the whole world.
struct Sequences: Record {
  /// By counter: the last id that it gave out; 0 for none.
  private var last = [Int](repeating: 0, count: Counter.allCases.count)
  var generator: RandomGenerator

  enum Counter: Int, CaseIterable {
    case task, order, ledgerEntry, mail, event, content, token, ticket, serviceNumber, address

    /// In the order of the counters.
    fileprivate static let names = allCases.map { "\($0)" }
  }

  init(seed: UInt64) {
    generator = RandomGenerator(seed: seed)
  }

  /// The next id of a counter; the first is 1.
  mutating func next(_ counter: Counter) -> Int {
    last[counter.rawValue] += 1
    return last[counter.rawValue]
  }

  /// Makes sure that an id that came from elsewhere is not given out again.
  mutating func reserve(_ counter: Counter, through id: Int) {
    last[counter.rawValue] = max(id, last[counter.rawValue])
  }

  func count(_ counter: Counter) -> Int { last[counter.rawValue] }

  var id: Int { 0 }
  var key: RecordKey { RecordKey(.sequences, "sequences") }
  var fields: [Field] {
    Counter.allCases.map { Field(Counter.names[$0.rawValue], count($0)) }
      + [Field("generator", Int(bitPattern: UInt(generator.state)))]
  }
  static var table: WritableKeyPath<Tables, TreeDictionary<Int, Sequences>> { \.sequences }
}
