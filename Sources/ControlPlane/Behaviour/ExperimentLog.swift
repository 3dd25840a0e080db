package import Values

/// What an experiment did and saw: the evidence for the value that it measured.
package struct ExperimentLog: Hashable, Sendable {
  package enum Entry: Hashable, Sendable {
    /// An operation was performed.
    case performed(String)
    /// An operation would have been performed; it was tried on a fork.
    case accepted(String)
    case refused(String, Refusal)
    /// What an operation would change was looked at.
    case previewed(String)
    case waited(CalendarDuration)
  }

  /// An experiment that tries one thing after the other, a hundred snapshots, is told up to here.
  private static let limit = 40

  package private(set) var entries: [Entry] = []

  /// The reasons for which operations were refused: what a claim of the property tells of.
  package var refusals: [Refusal] {
    entries.compactMap { if case .refused(_, let refusal) = $0 { refusal } else { nil } }
  }

  mutating func add(_ entry: Entry) {
    if case .refused = entry {
      entries.append(entry)
    } else if entries.count < Self.limit {
      entries.append(entry)
    }
  }
}

/// What an experiment measured, and how.
package struct Measurement: Hashable, Sendable {
  package var value: FactValue
  package var log: ExperimentLog
}
