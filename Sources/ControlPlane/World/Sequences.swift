import HashTreeCollections

/// The counters from which ids come, and the generator of tokens: one record for the whole world.
struct Sequences: Record {
  private(set) var last: [Counter: Int] = [:]
  var generator: RandomGenerator

  enum Counter: String, CaseIterable {
    case task, order, ledgerEntry, mail, event, content, token, ticket, serviceNumber, address
  }

  init(seed: UInt64) {
    generator = RandomGenerator(seed: seed)
  }

  /// The next id of a counter; the first is 1.
  mutating func next(_ counter: Counter) -> Int {
    last[counter, default: 0] += 1
    return last[counter, default: 0]
  }

  /// Makes sure that an id that came from elsewhere is not given out again.
  mutating func reserve(_ counter: Counter, through id: Int) {
    last[counter] = max(id, last[counter, default: 0])
  }

  func count(_ counter: Counter) -> Int { last[counter, default: 0] }

  var id: Int { 0 }
  var key: RecordKey { RecordKey(.sequences, "sequences") }
  var fields: [Field] {
    Counter.allCases.map { Field($0.rawValue, count($0)) }
      + [Field("generator", Int(bitPattern: UInt(generator.state)))]
  }
  static var table: WritableKeyPath<Tables, TreeDictionary<Int, Sequences>> { \.sequences }
}
