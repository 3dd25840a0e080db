import Diagnostics

/// Makes the changes that findings propose in a guide's bytes, and no other.
package enum FixApplier {
  /// A guide after its changes.
  package struct Result: Sendable {
    package let bytes: [UInt8]
    /// The findings whose changes were made, in the order of the text.
    package let fixed: [Finding]
    /// The findings whose changes wait for the next round, since they touch others.
    package let postponed: [Finding]
  }

  /// Makes the changes in one pass.
  ///
  /// A finding's changes are made together or not at all: a heading moves with those below it.
  /// Where two findings touch the same bytes, the first one in the text wins, of two at the same
  /// place the first given; the other one is looked for again in the changed text. Every other byte
  /// stays: byte order mark, line ends, trailing blanks.
  ///
  /// - Parameters:
  ///   - findings: What was found in exactly these bytes. Changes that lie outside of them are not
  ///     made.
  ///   - bytes: The guide.
  ///   - includingUnsafe: Whether to make changes, too, that a person should look at.
  /// - Returns: The changed bytes, and which findings they put right.
  package static func apply(
    _ findings: [Finding], to bytes: [UInt8], includingUnsafe: Bool = false
  ) -> Result {
    let candidates = findings.enumerated()
      .filter { _, finding in
        !finding.fixes.isEmpty
          && finding.fixes.allSatisfy {
            ($0.isSafe || includingUnsafe) && $0.span.start >= 0 && $0.span.end <= bytes.count
          }
      }
      .sorted { left, right in
        let first = left.element.firstOffset
        let second = right.element.firstOffset
        return first == second ? left.offset < right.offset : first < second
      }
      .map(\.element)
    var accepted = AcceptedChanges()
    var fixed: [Finding] = []
    var postponed: [Finding] = []
    for finding in candidates {
      if accepted.add(finding.fixes) { fixed.append(finding) } else { postponed.append(finding) }
    }
    return Result(bytes: accepted.applied(to: bytes), fixed: fixed, postponed: postponed)
  }
}

extension Finding {
  /// Where the first of its changes begins.
  fileprivate var firstOffset: Int { fixes.map(\.span.start).min() ?? 0 }
}
