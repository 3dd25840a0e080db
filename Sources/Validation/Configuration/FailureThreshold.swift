package import Diagnostics

/// The least severity at which a validation fails.
package enum FailureThreshold: String, Hashable, Sendable, CaseIterable {
  case error, warning, note, never

  package func isReached(by severity: Severity) -> Bool {
    Severity(rawValue: rawValue).map { severity >= $0 } ?? false
  }
}
