/// How the parts of a walk look in a terminal; without colour only their words remain.
struct Style {
  enum Role: String {
    case title = "1"
    case heading = "1;36"
    case label = "1;34"
    case warning = "33"
    case danger = "1;31"
    case success = "32"
    case muted = "2"
    case prompt = "1;35"
  }

  let hasColor: Bool

  /// A text in a role; after a part in another role inside it, the role goes on.
  func apply(_ role: Role, _ text: String) -> String {
    guard hasColor else { return text }
    let start = "\u{1B}[\(role.rawValue)m"
    let parts = text.split(separator: Self.end, omittingEmptySubsequences: false)
    return start + parts.joined(separator: Self.end + start) + Self.end
  }

  private static let end = "\u{1B}[0m"
}

/// Text that comes from guides, mails and services: never an escape sequence.
enum PlainText {
  /// Replaces control characters but the line feed; invisible direction marks go too.
  static func clean(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: result.unicodeScalars.append(scalar)
      case 0x09: result += " "
      case 0..<0x20, 0x7F, 0x80..<0xA0: result += "\u{FFFD}"
      case 0x202A...0x202E, 0x2066...0x2069: continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
