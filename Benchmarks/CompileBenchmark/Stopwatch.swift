enum Stopwatch {
  /// How long some work takes; its result is kept from being optimised away.
  static func milliseconds(_ work: () -> Int) -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    let result = work()
    let elapsed = clock.now - start
    blackHole(result)
    return elapsed / .milliseconds(1)
  }

  @inline(never) private static func blackHole(_ result: Int) {}
}

/// Numbers with a fixed number of decimals.
enum Decimal {
  static func text(_ value: Double, digits: Int) -> String {
    let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
    let scaled = Int((value.magnitude * Double(scale)).rounded())
    let fraction = String(scaled % scale)
    let zeros = String(repeating: "0", count: digits - fraction.count)
    return (value < 0 ? "-" : "") + "\(scaled / scale).\(zeros)\(fraction)"
  }
}

extension [Double] {
  /// The middle of sorted numbers.
  var median: Double { (self[(count - 1) / 2] + self[count / 2]) / 2 }
}
