/// What a `.balise.yaml` says about validating the guides beneath its folder.
///
/// Paths are as the file has them: from its folder, unless they begin with `/`.
package struct ValidationConfiguration: Hashable, Sendable {
  /// The name of the file.
  package static let fileName = ".balise.yaml"

  /// By the id of a rule or the name of a family.
  package var rules: [String: RuleSetting] = [:]
  /// Folders or files with the provider's translations.
  package var labels: [String] = []
  /// Folders or files with the provider's API schemas.
  package var schemas: [String] = []
  package var world: String?
  package var baseline: String?
  package var failOn: FailureThreshold?
  /// How many states an exploration may look at; from 1 on.
  package var budget: Int?
  /// Guides that are left out when a folder or a list is validated.
  package var ignored: [GlobPattern] = []

  package init() {}
}
