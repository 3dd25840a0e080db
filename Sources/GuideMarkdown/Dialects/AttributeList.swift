import Diagnostics

/// A list of attributes as it stands in the source: `{.action}`, `{: #id .class key="value"}`.
struct AttributeList {
  /// How the list is written.
  enum Form: Hashable {
    /// `{.action}`, `{#id}`.
    case braces
    /// `{:note}`, `{: #id}`: kramdown's inline attribute list.
    case kramdown
    /// `{action}`: a list whose dot is missing; only a known name makes it one.
    case bare
  }

  var form: Form
  var span: Span
  var attributes: [GuideAttribute] = []
  /// The name that `{:name: …}` defines.
  var definition: String?
  /// Whether the list is not written as it should be.
  var isMalformed = false
  /// The attributes that are written as a name without a dot.
  var references: Set<Int> = []

  /// The list as it should be written.
  var canonicalText: String {
    let parts = attributes.enumerated().map { index, attribute in
      switch attribute.kind {
      case .class:
        form == .kramdown && references.contains(index) ? attribute.name : ".\(attribute.name)"
      case .id: "#\(attribute.name)"
      case .key: "\(attribute.name)=\"\(attribute.value)\""
      }
    }
    let content = parts.joined(separator: " ")
    if let definition { return "{:\(definition): \(content)}" }
    return form == .kramdown ? "{: \(content)}" : "{\(content)}"
  }

  /// The name of a definition that lacks its second colon, `{:note .note}`.
  var unmarkedDefinition: String? {
    guard form == .kramdown, definition == nil, references == [0], attributes.count == 2,
      attributes[1].kind == .class, attributes[0].name == attributes[1].name
    else { return nil }
    return attributes[0].name
  }
}
