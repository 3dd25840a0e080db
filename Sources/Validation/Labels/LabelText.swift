/// A text of a translation file as the console shows it.
///
/// Such texts hold HTML (`<strong>`, `&nbsp;`) and placeholders (`{{ count }}`, `{name}`, `{{count,
/// plural,
/// one {…}}}`). Tags and entities are resolved; a text whose placeholder stands at its end or its
/// beginning is known without it, and one with a placeholder inside is no label.
enum LabelText {
  /// The visible text; nil where it depends on a value or nothing is left.
  static func visible(_ text: String) -> String? {
    var output = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    // Whether a placeholder stands after some text.
    var hasHole = false
    var index = 0
    while index < scalars.count {
      if scalars[index] == "<", let end = tagEnd(scalars, from: index) {
        if isBreak(scalars[index..<end]) { output.append(" ") }
        index = end
      } else if scalars[index] == "{" {
        if !output.allSatisfy(\.properties.isWhitespace) { hasHole = true }
        index = placeholderEnd(scalars, from: index)
      } else {
        let entity = entity(scalars, from: index)
        let scalar = entity?.scalar ?? scalars[index]
        if hasHole, !scalar.properties.isWhitespace { return nil }
        output.append(scalar)
        index = entity?.end ?? index + 1
      }
    }
    let trimmed = trimmed(String(output))
    return trimmed.isEmpty ? nil : trimmed
  }

  /// A text without the blanks around it.
  static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }

  /// After a tag that begins at an index; nil where the character stands for itself.
  private static func tagEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    guard start + 1 < scalars.count else { return nil }
    let next = scalars[start + 1]
    guard next == "/" || next == "!" || next.properties.isAlphabetic else { return nil }
    return scalars[start...].firstIndex(of: ">").map { $0 + 1 }
  }

  /// Whether a tag begins a line or a block.
  private static func isBreak(_ tag: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = tag.dropFirst().drop { $0 == "/" }.prefix { $0.properties.isAlphabetic }
    let text = String(String.UnicodeScalarView(name)).lowercased()
    return ["br", "p", "li", "ul", "ol", "div"].contains(text)
  }

  private static let entities: [String: Unicode.Scalar] = [
    "amp": "&", "apos": "'", "gt": ">", "hellip": "\u{2026}", "laquo": "\u{AB}", "lt": "<",
    "nbsp": "\u{A0}", "quot": "\"", "raquo": "\u{BB}", "rsquo": "\u{2019}",
  ]

  private static func entity(
    _ scalars: [Unicode.Scalar], from start: Int
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    guard scalars[start] == "&" else { return nil }
    let limit = min(start + 12, scalars.count)
    guard let end = scalars[start..<limit].firstIndex(of: ";") else { return nil }
    let name = String(String.UnicodeScalarView(scalars[(start + 1)..<end]))
    let scalar: Unicode.Scalar?
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
      scalar = UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    } else if name.hasPrefix("#") {
      scalar = UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
    } else {
      scalar = entities[name]
    }
    return scalar.map { ($0, end + 1) }
  }

  /// After the brace that closes the one at an index, or the end of the text.
  private static func placeholderEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var depth = 0
    for index in start..<scalars.count {
      if scalars[index] == "{" { depth += 1 }
      if scalars[index] == "}" { depth -= 1 }
      if depth == 0 { return index + 1 }
    }
    return scalars.count
  }
}
