package import RunbookModel
package import Values

/// A guide's runbook, and for each passage of the guide what it became and why.
package struct Explanation: Sendable {
  package var runbook: Runbook
  /// In the order of the guide.
  package var passages: [Passage]

  /// A sentence, a heading or a block.
  package struct Passage: Sendable {
    package var line: Int
    /// The guide's words, labels between backticks; empty for a block that is told by its findings.
    package var text: String
    package var findings: [Finding]
  }

  /// What a passage became, or why it became nothing.
  package struct Finding: Hashable, Sendable {
    package var outcome: Message
    /// The rules and the lexicon's entries that led to it.
    package var reasons: [Message]
  }
}
