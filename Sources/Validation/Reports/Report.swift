package import Diagnostics
package import Values

/// What a validation found in all its guides: what every report is written from.
package struct Report: Sendable {
  /// By guide, in the order in which the guides were given; in a guide in the order of the text.
  package var findings: [Finding]
  /// How many guides were read.
  package var guides: Int
  /// What could not be held against anything, and so is neither right nor wrong: kinds of things
  /// (labels that the provider's files have nothing near to, claims that nothing tests) with their numbers.
  package var notCovered: [NotCovered]
  /// Findings that a comment or the baseline silences; they stand in no list and count for nothing.
  package var suppressed: Int
  /// Whether something was given up before it was decided: then the report is not green.
  package var isInconclusive: Bool
  /// The version of the program.
  package var version: String

  package init(
    findings: [Finding], guides: Int, notCovered: [NotCovered] = [], suppressed: Int = 0,
    isInconclusive: Bool = false, version: String
  ) {
    self.findings = findings
    self.guides = guides
    self.notCovered = notCovered
    self.suppressed = suppressed
    self.isInconclusive = isInconclusive
    self.version = version
  }

  /// Something of which a number could not be checked.
  package struct NotCovered: Hashable, Sendable {
    /// Says what, with a `count`.
    package var message: Message
    package var count: Int

    package init(message: Message, count: Int) {
      self.message = message
      self.count = count
    }
  }

  package func count(of severity: Severity) -> Int {
    findings.count { $0.severity == severity }
  }
}
