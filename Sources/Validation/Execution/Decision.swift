import Values

/// A point at which a walk asks the operator which way to go, and the way that was taken.
package struct Decision: Hashable, Sendable {
  /// Which question: the action or choice that asks.
  package var point: String
  /// The way that was taken, from 0: 0 is to do it, or the first option.
  package var taken: Int
  /// How many ways there are.
  package var count: Int
  /// The guide's line.
  package var line: Int
}

/// The decisions of one walk, by the point at which they are made; 0 where nothing is said.
package struct Way: Hashable, Sendable {
  var taken: [String: Int] = [:]

  /// How long the operator is away before a step, by its number.
  var delays: [String: CalendarDuration] = [:]

  /// Does not wait for what takes time.
  var isImpatient = false

  /// Leaves out whatever can be left out, where it is not said otherwise.
  var isSparing = false

  func decision(at point: String, of count: Int) -> Int {
    min(taken[point] ?? (isSparing ? count - 1 : 0), count - 1)
  }
}
