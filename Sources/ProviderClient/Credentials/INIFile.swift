/// A configuration file of sections with `name = value` lines, as the providers' clients read it.
///
/// Lines that begin with `#` or `;` are remarks. Names count in any case, as for Python's configparser;
/// values are taken as they are, without quotation marks around them. What is no such line is passed over.
package struct INIFile: Hashable, Sendable {
  private var sections: [String: [String: String]] = [:]

  package init(_ text: String) {
    var section = ""
    // A CRLF is one character, and a new line.
    for line in text.split(whereSeparator: \.isNewline) {
      let line = Self.trim(line)
      guard let first = line.first, first != "#", first != ";" else { continue }
      if first == "[", line.last == "]" {
        section = String(Self.trim(line.dropFirst().dropLast()))
        continue
      }
      guard let mark = line.firstIndex(where: { $0 == "=" || $0 == ":" }) else { continue }
      let name = Self.trim(line[..<mark]).lowercased()
      let value = Self.trim(line[line.index(after: mark)...])
      sections[section, default: [:]][name] = String(Self.unquoted(value))
    }
  }

  /// A value; nil when it is absent or empty.
  package subscript(section: String, name: String) -> String? {
    sections[section]?[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func trim(_ text: some StringProtocol) -> Substring {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  private static func unquoted(_ text: Substring) -> Substring {
    guard text.count > 1, let first = text.first, first == text.last, "\"'".contains(first) else {
      return text
    }
    return text.dropFirst().dropLast()
  }
}
