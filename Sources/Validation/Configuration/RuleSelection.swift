import Diagnostics

/// Which rules look at guides, and how much their findings matter.
package struct RuleSelection: Sendable {
  /// The rules that look, in the catalogue's order.
  package let rules: [any Rule]
  /// What was decided about the rules of the catalogue, by id.
  private let settings: [String: RuleSetting]

  /// Chooses among rules by their `RuleNames`; names that stand for nothing change nothing.
  ///
  /// - Parameters:
  ///   - catalogue: All rules.
  ///   - settings: By name. The closest one counts: an id's goes before a topic's, a topic's before a
  ///     family's, of two topics the longer one's. A rule without any looks when it is on by default.
  ///   - only: When there are any, exactly their rules look, whatever is set off.
  ///   - without: Their rules do not look; this goes before all else.
  package init(
    _ catalogue: [any Rule], settings: [String: RuleSetting] = [:], only: [String] = [],
    without: [String] = []
  ) {
    var decided: [String: RuleSetting] = [:]
    for rule in catalogue {
      let description = type(of: rule).description
      func isAmong(_ names: [String]) -> Bool {
        names.contains { RuleNames.closeness(of: $0, to: description) != nil }
      }
      let setting = Self.setting(of: description, settings)
      decided[description.id] =
        if isAmong(without) || !only.isEmpty && !isAmong(only) {
          .off
        } else if !only.isEmpty, setting == .off {
          .on
        } else {
          setting
        }
    }
    self.settings = decided
    rules = catalogue.filter { decided[type(of: $0).description.id] != .off }
  }

  private static func setting(
    of rule: RuleDescription, _ settings: [String: RuleSetting]
  ) -> RuleSetting {
    let closest = settings.keys.compactMap { name in
      RuleNames.closeness(of: name, to: rule).map { (closeness: $0, length: name.utf8.count, name) }
    }.max { ($0.closeness, $0.length) < ($1.closeness, $1.length) }
    return closest.flatMap { settings[$0.2] } ?? (rule.isOnByDefault ? .on : .off)
  }

  /// A finding with the severity that was set for its rule; nil when the rule does not look.
  func configured(_ finding: Finding) -> Finding? {
    switch settings[finding.rule] {
    case .off: return nil
    case .on, nil: return finding
    case .severity(let severity):
      var finding = finding
      finding.severity = severity
      return finding
    }
  }
}
