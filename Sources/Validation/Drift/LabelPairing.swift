/// Takes labels of a guide and of its twin for each other, and keeps those that are left.
struct LabelPairing {
  private let here: [String]
  private let there: [String]
  /// The positions of labels that have taken none yet.
  private(set) var own: [Int]
  private(set) var other: [Int]

  init(_ here: [String], _ there: [String]) {
    self.here = here
    self.there = there
    own = Array(here.indices)
    other = Array(there.indices)
  }

  /// Pairs what is the same: at the same place first, then wherever it stands.
  mutating func pair(_ isSame: (String, String) -> Bool) {
    for apart in [false, true] where apart || here.count == there.count {
      own.removeAll { index in
        guard
          let found = other.firstIndex(where: {
            (apart || $0 == index) && isSame(here[index], there[$0])
          })
        else { return false }
        other.remove(at: found)
        return true
      }
    }
  }

  mutating func dropOwn(_ isNobodys: (String) -> Bool) {
    own.removeAll { isNobodys(here[$0]) }
  }

  mutating func dropOther(_ isNobodys: (String) -> Bool) {
    other.removeAll { isNobodys(there[$0]) }
  }
}
