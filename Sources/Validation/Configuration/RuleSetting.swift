package import Diagnostics

/// What somebody wants of a rule.
package enum RuleSetting: Hashable, Sendable {
  /// It does not look.
  case off
  /// It looks, and its findings matter as much as the rule says.
  case on
  /// It looks, and its findings matter as much as this says.
  case severity(Severity)

  /// The words by which configuration files know the settings.
  package static let words = ["off", "on", "note", "warning", "error"]

  package init?(_ word: String) {
    switch word {
    case "off": self = .off
    case "on": self = .on
    default:
      guard let severity = Severity(rawValue: word) else { return nil }
      self = .severity(severity)
    }
  }
}
