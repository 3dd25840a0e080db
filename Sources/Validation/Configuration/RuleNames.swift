/// The names by which rules are chosen: a rule's id, a topic for all ids that begin with it (`label.*`), a
/// family for all its rules.
package struct RuleNames: Sendable {
  private let ids: [String]
  private let families: [String]

  package init(_ catalogue: [any Rule]) {
    let descriptions = catalogue.map { type(of: $0).description }
    ids = descriptions.map(\.id)
    let present = Set(descriptions.map(\.family))
    families = RuleFamily.allCases.filter(present.contains).map(\.rawValue)
  }

  package func contains(_ name: String) -> Bool {
    guard let topic = Self.topic(name) else { return ids.contains(name) || families.contains(name) }
    return ids.contains { $0.hasPrefix(topic) }
  }

  /// How closely a name fits a rule, as the id closest; nil when it stands for others.
  static func closeness(of name: String, to rule: RuleDescription) -> Int? {
    if name == rule.id { return 2 }
    if let topic = topic(name), rule.id.hasPrefix(topic) { return 1 }
    return name == rule.family.rawValue ? 0 : nil
  }

  /// What ids begin with, as `label.`; nil for a name that stands for no topic.
  private static func topic(_ name: String) -> Substring? {
    name.hasSuffix(".*") && name.utf8.count > 2 ? name.dropLast() : nil
  }

  /// The name that a misspelt one most likely means; nil when none is near.
  ///
  /// What stands after a rule's topic counts alone too: `unknown` is near to `label.unknown`.
  package func nearest(to name: String) -> String? { nearest(to: name, among: ids + families) }

  /// The id of the rule that a misspelt one most likely means; nil when none is near.
  package func nearestRule(to id: String) -> String? { nearest(to: id, among: ids) }

  private func nearest(to name: String, among candidates: [String]) -> String? {
    let wanted = Array(name.utf8)
    guard wanted.count <= Self.longest else { return nil }
    var best: (distance: Int, name: String)?
    for candidate in candidates {
      let last = candidate.split(separator: ".").last.map(String.init) ?? candidate
      for spelling in [candidate, last] {
        let distance = EditDistance.bounded(
          wanted, Array(spelling.utf8), maximum: max(2, wanted.count / 3))
        if let distance, best.map({ distance < $0.distance }) ?? true {
          best = (distance, candidate)
        }
      }
    }
    return best?.name
  }

  /// A longer name is none that somebody misspelt.
  private static let longest = 64
}
