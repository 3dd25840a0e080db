/// Text of a guide in CommonMark (0.30), where it stands for itself and cannot begin anything else.
enum MarkdownText {
  /// A text of the guide on one line; labels between backticks become code spans.
  static func inline(_ text: String) -> String {
    var parts = oneLine(text).split(separator: "`", omittingEmptySubsequences: false)
    var loose: Substring?
    if parts.count.isMultiple(of: 2) { loose = parts.popLast() }
    var result = ""
    for (index, part) in parts.enumerated() {
      if index.isMultiple(of: 2) {
        result += escape(part, atStart: index == 0)
      } else {
        // Two code spans without anything between them would be read as one.
        if result.last == "`" { result += " " }
        result += part.allSatisfy { $0 == " " } ? "\\`\(part)\\`" : "`\(part)`"
      }
    }
    if let loose { result += "\\`" + escape(loose, atStart: false) }
    return result
  }

  /// A code span that holds a text, whatever backticks it has.
  static func code(_ text: String) -> String {
    let line = oneLine(text)
    let fence = String(repeating: "`", count: longestRun(of: "`", in: line) + 1)
    let padding = line.hasPrefix("`") || line.hasSuffix("`") ? " " : ""
    return fence + padding + line + padding + fence
  }

  /// The lines of a fenced code block.
  static func fencedCode(_ text: String, language: String) -> [String] {
    let fence = String(repeating: "`", count: max(3, longestRun(of: "`", in: text) + 1))
    let info = language.unicodeScalars.filter {
      "a"..."z" ~= $0 || "A"..."Z" ~= $0 || "0"..."9" ~= $0 || "+-.#_".unicodeScalars.contains($0)
    }
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    while lines.last?.isEmpty == true { lines.removeLast() }
    let code = lines.map { line in
      String(String.UnicodeScalarView(line.unicodeScalars.filter { $0 == "\t" || !isUnsafe($0) }))
    }
    return [fence + String(String.UnicodeScalarView(info))] + code + [fence]
  }

  /// An address as an autolink where it can be one, else as code.
  static func link(_ address: String) -> String {
    let isWeb = address.hasPrefix("https://") || address.hasPrefix("http://")
    let isPlain = address.utf8.allSatisfy { 0x21...0x7E ~= $0 && $0 != 0x3C && $0 != 0x3E }
    return isWeb && isPlain ? "<\(address)>" : code(address)
  }

  private static func escape(_ text: Substring, atStart: Bool) -> String {
    var result = ""
    var begins = atStart
    // Whether only digits came so far: "1." and "1)" begin lists.
    var isNumber = atStart
    for character in text {
      switch character {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "&", "~", "|", "#", "$":
        result += "\\"
      case "+", "-", "=":
        if begins { result += "\\" }
      case ".", ")":
        if isNumber, !begins { result += "\\" }
      default: break
      }
      result.append(character)
      begins = false
      isNumber = isNumber && "0"..."9" ~= character
    }
    return result
  }

  /// The text with single spaces, without characters that steer terminals or direction.
  private static func oneLine(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isBlank(scalar) {
        if let last = result.last, last != " " { result.append(" ") }
      } else if !isUnsafe(scalar) {
        result.append(scalar)
      }
    }
    if result.last == " " { result.removeLast() }
    return String(result)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    // No-break spaces are part of French typography.
    scalar.properties.isWhitespace && scalar != "\u{A0}" && scalar != "\u{202F}"
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || scalar.properties.isBidiControl
  }

  private static func longestRun(of character: Character, in text: String) -> Int {
    text.split { $0 != character }.map(\.count).max() ?? 0
  }
}
