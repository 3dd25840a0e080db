/// A small guide with what it is checked against, for the documentation of a rule and its test.
package struct RuleExample: Sendable {
  /// The guide's Markdown.
  ///
  /// In a failing one, `↓` stands right before each place that is found, and is
  /// not part of the guide.
  package let guide: String
  /// The guide's path, which decides about its language and its neighbours.
  package let path: String
  /// The guide in the other language, where the rule compares.
  package let twin: String?
  /// Files that stand beside the guide, by path.
  package let neighbours: [String]
  /// What the provider's translation files hold, by language; the texts at the same position translate
  /// one another.
  package let labels: [String: [String]]
  /// What the provider's API schemas hold: `GET /vps/{serviceName}`, and `deprecated` after it.
  package let routes: [String]

  package init(
    _ guide: String, path: String = "guide.md", twin: String? = nil, neighbours: [String] = [],
    labels: [String: [String]] = [:], routes: [String] = []
  ) {
    self.guide = guide
    self.path = path
    self.twin = twin
    self.neighbours = neighbours
    self.labels = labels
    self.routes = routes
  }
}
