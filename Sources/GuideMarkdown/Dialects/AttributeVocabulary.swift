import Diagnostics

/// The attribute names that one guide may use: those of its dialect, and those that it defines.
struct AttributeVocabulary {
  private let dialect: Dialect
  /// What `{:name: …}` lines define.
  private var definitions: [String: [GuideAttribute]] = [:]

  private static let definitionLimit = 256

  init(_ dialect: Dialect) {
    self.dialect = dialect
  }

  mutating func define(_ name: String, as attributes: [GuideAttribute]) {
    guard definitions.count < Self.definitionLimit else { return }
    definitions[name] = attributes
  }

  func definition(of name: String) -> [GuideAttribute] {
    definitions[name] ?? []
  }

  /// Whether a name may stand in a list of some form; IBM Cloud guides use both.
  func knows(_ name: String, isKramdown: Bool) -> Bool {
    if KnownAttributes.names(ofKramdown: isKramdown).contains(name) { return true }
    if KnownAttributes.isSize(name) || definitions[name] != nil { return true }
    return (isKramdown || dialect == .ibmcloud)
      && KnownAttributes.names(ofKramdown: !isKramdown).contains(name)
  }

  /// The known name that a misspelt one most likely means.
  func nearest(to name: String, isKramdown: Bool) -> String? {
    Spelling.nearest(
      to: name, among: KnownAttributes.names(ofKramdown: isKramdown).union(definitions.keys))
  }
}
