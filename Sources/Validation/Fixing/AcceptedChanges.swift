import Diagnostics

/// Changes that touch nowhere, sorted by their place.
struct AcceptedChanges {
  private var changes: [Finding.Fix] = []

  /// Takes changes that belong together, unless one of them touches another.
  ///
  /// Two changes touch when they share a byte, or when they begin or end at the same place: then
  /// their order would matter.
  ///
  /// - Returns: Whether they were taken. The same change twice is taken once.
  mutating func add(_ added: [Finding.Fix]) -> Bool {
    var new: [Finding.Fix] = []
    for change in added.sorted(by: { $0.span.start < $1.span.start }) {
      let index = changes.firstIndex(startingAtOrAfter: change.span.start)
      if index < changes.count {
        if changes[index].isSameChange(as: change) { continue }
        guard change.span.end < changes[index].span.start else { return false }
      }
      if index > 0 {
        guard changes[index - 1].span.end < change.span.start else { return false }
      }
      if let last = new.last {
        guard last.span.end < change.span.start else { return false }
      }
      new.append(change)
    }
    for change in new {
      changes.insert(change, at: changes.firstIndex(startingAtOrAfter: change.span.start))
    }
    return true
  }

  func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + changes.count * 8)
    var position = 0
    for change in changes {
      result += bytes[position..<change.span.start]
      result += change.replacement.utf8
      position = change.span.end
    }
    result += bytes[position...]
    return result
  }
}

extension Finding.Fix {
  fileprivate func isSameChange(as other: Finding.Fix) -> Bool {
    span == other.span && replacement.utf8.elementsEqual(other.replacement.utf8)
  }
}

extension [Finding.Fix] {
  /// The index of the first change that begins at an offset or after it.
  fileprivate func firstIndex(startingAtOrAfter offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].span.start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
