import Validation

/// What a writer may do to a guide by mistake.
enum MutationClass: String, CaseIterable, Sendable {
  case labelRenamed = "label renamed"
  case labelMisspelt = "label misspelt"
  case stepDropped = "step dropped"
  case stepRepeated = "step repeated"
  case stepsSwapped = "steps swapped"
  case numberChanged = "number changed"
  case routePath = "route's path changed"
  case routeMethod = "route's method changed"
  case admonitionKind = "admonition of another kind"
  case admonitionRemoved = "admonition without its marks"

  /// Whether a rule's finding tells of such a mistake, and not of something else.
  func isRight(_ rule: String) -> Bool {
    rules.contains { $0.hasSuffix(".") ? rule.hasPrefix($0) : rule == $0 }
  }

  /// The families that look for it, one group after the other until something is found: to carry a
  /// guide out takes long.
  var families: [Set<RuleFamily>] {
    switch self {
    case .labelRenamed, .labelMisspelt: [[.form, .labels, .drift], [.execution]]
    case .stepDropped, .stepRepeated, .stepsSwapped: [[.form, .drift], [.execution]]
    case .numberChanged: [[.form, .claims, .drift], [.execution]]
    case .routePath, .routeMethod: [[.form, .routes, .drift]]
    case .admonitionKind, .admonitionRemoved: [[.form, .drift], [.execution, .exploration]]
    }
  }

  /// The rules that may find it; a family's by its name with a dot.
  private var rules: [String] {
    switch self {
    case .labelRenamed, .labelMisspelt:
      ["label.", "drift.control", "drift.likely-control", "execution."]
    case .stepDropped:
      [
        "drift.missing-step", "drift.likely-missing-step", "drift.missing-section",
        "drift.missing-text", "drift.likely-missing-text", "execution.",
      ]
    case .stepRepeated:
      ["drift.added-step", "drift.likely-added-step", "form.step-order", "execution."]
    case .stepsSwapped:
      // What moved up is added above and missing below; of two alike only the controls differ.
      [
        "drift.order", "drift.missing-step", "drift.likely-missing-step", "drift.added-step",
        "drift.likely-added-step", "drift.control", "drift.likely-control", "form.step-order",
        "execution.",
      ]
    case .numberChanged:
      [
        "drift.number", "drift.duration", "drift.price", "form.step-order", "claim.", "execution.",
      ]
    case .routePath, .routeMethod: ["route.", "drift.route", "execution."]
    case .admonitionKind, .admonitionRemoved:
      ["drift.admonition", "form.unwarned-destructive-step", "exploration."]
    }
  }
}
