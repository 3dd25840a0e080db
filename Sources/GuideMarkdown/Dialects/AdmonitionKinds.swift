/// The kinds of admonitions that the dialects know.
enum AdmonitionKinds {
  /// The words after `[!` in a quote (OVHcloud documentation guidelines, 2020 and later; a
  /// `product-section` is a part of a product’s own page).
  static let ofMarkers: Set<String> = [
    "alert", "api", "carousel", "faq", "info", "primary", "product-section", "secondary", "success",
    "tabs", "warning",
  ]

  /// The words after `[!` in the alerts of plain Markdown hosts.
  static let ofAlerts: Set<String> = ["caution", "important", "note", "tip", "warning"]

  /// The attributes that make the block which they qualify an admonition, and of which kind
  /// (IBM Cloud docs, 2018 and later).
  static let ofAttributes: [String: String] = [
    "attention": "attention", "deprecated": "deprecated", "fast-path": "fast-path",
    "important": "important", "note": "note", "remember": "remember",
    "requirement": "requirement", "restriction": "restriction", "tip": "tip", "tips": "tip",
    "warning": "warning",
  ]

  static func isKnown(_ kind: String) -> Bool {
    ofMarkers.contains(kind) || ofAlerts.contains(kind)
  }
}
