/// How many characters must be put in, left out or replaced to make one text of another.
enum EditDistance {
  /// The distance of two texts in bytes; nil when it is above a maximum.
  ///
  /// Only the diagonal band that can stay within the maximum is looked at (Ukkonen 1985).
  static func bounded(_ left: [UInt8], _ right: [UInt8], maximum: Int) -> Int? {
    guard abs(left.count - right.count) <= maximum else { return nil }
    let beyond = maximum + 1
    var previous = (0...right.count).map { min($0, beyond) }
    var current = previous
    for row in 0..<left.count {
      let low = max(0, row - maximum)
      let high = min(right.count, row + maximum + 1)
      current[0] = min(row + 1, beyond)
      if low > 0 { current[low] = beyond }
      var best = current[low]
      for column in low..<high {
        let replaced = previous[column] + (left[row] == right[column] ? 0 : 1)
        // Outside the band stands what was left there by an earlier row.
        let above = column + 1 <= row + maximum ? previous[column + 1] : beyond
        let cost = min(replaced, above + 1, current[column] + 1, beyond)
        current[column + 1] = cost
        best = min(best, cost)
      }
      if best > maximum { return nil }
      swap(&previous, &current)
    }
    return previous[right.count] <= maximum ? previous[right.count] : nil
  }
}
