/// What a template shows: every text is safe in HTML before the template sees it.
///
/// The escaping is not left to the template engine: swift-mustache replaces `Character`s, and a quotation
/// mark with a combining accent is another one than a quotation mark, but ends an attribute all the same.
enum TemplateValue: Hashable {
  /// Plain text.
  case text(String)
  case flag(Bool)
  case list([[String: TemplateValue]])

  /// The value as a template engine takes it, without a type.
  var content: Any {
    switch self {
    case .text(let text): Self.escape(text)
    case .flag(let flag): flag
    case .list(let elements): elements.map { $0.mapValues(\.content) }
    }
  }

  /// A text that is neither markup nor the end of an attribute (HTML, section 13.1.2), without characters
  /// that HTML forbids.
  static func escape(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in PrintableText.clean(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      // Forbidden in a page although no control characters (section 13.2.3.5).
      case _ where scalar.properties.isNoncharacterCodePoint: result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
