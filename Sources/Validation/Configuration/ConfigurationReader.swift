package import Diagnostics
import StrictYAML
import Values
import Yams

extension ValidationConfiguration {
  private static let keys = [
    "rules", "labels", "api-schema", "world", "baseline", "fail-on", "budget", "ignore",
  ]

  /// Reads a configuration file strictly: whatever is unknown or of another shape is an error.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - names: The rules and families that there are.
  /// - Throws: All mistakes of the file, each with its place.
  package init(_ source: SourceFile, names: RuleNames) throws(InputRejected) {
    var yaml = try YAMLReader(source, as: .configuration)
    self.init()
    // A file of comments asks for nothing.
    if let root = yaml.root, root.scalar?.string.isEmpty != true {
      let fields = yaml.fields(root, optional: Self.keys)
      for (name, value, key) in yaml.entries(fields["rules"]) {
        if let setting = Self.setting(name, value, key, names, &yaml) { rules[name] = setting }
      }
      labels = yaml.filledTexts(fields["labels"])
      schemas = yaml.filledTexts(fields["api-schema"])
      world = yaml.filledText(fields["world"])
      baseline = yaml.filledText(fields["baseline"])
      failOn = fields["fail-on"].flatMap { node in
        yaml.choice(
          node, FailureThreshold.init, of: FailureThreshold.allCases.map(\.rawValue))
      }
      budget = fields["budget"].flatMap { yaml.positiveNumber($0) }
      ignored = Self.patterns(fields["ignore"], &yaml)
    }
    guard yaml.diagnostics.isEmpty else { throw InputRejected(yaml.diagnostics) }
  }

  private static func setting(
    _ name: String, _ value: Node, _ key: Node, _ names: RuleNames, _ yaml: inout YAMLReader
  ) -> RuleSetting? {
    if !names.contains(name) {
      if let nearest = names.nearest(to: name) {
        yaml.report(
          "config.unknown-rule-near", ["name": .label(name), "nearest": .label(nearest)], at: key)
      } else {
        yaml.report("config.unknown-rule", ["name": .label(name)], at: key)
      }
    }
    return yaml.choice(value, RuleSetting.init, of: RuleSetting.words)
  }

  private static func patterns(
    _ node: Node?, _ yaml: inout YAMLReader
  ) -> [GlobPattern] {
    yaml.items(node).compactMap { item in
      guard let text = yaml.filledText(item) else { return nil }
      guard let pattern = GlobPattern(text) else {
        yaml.report("config.bad-pattern", ["text": .label(text)], at: item)
        return nil
      }
      return pattern
    }
  }
}
