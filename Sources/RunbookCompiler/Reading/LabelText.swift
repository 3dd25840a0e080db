/// A control's name as the guide marks it up, without the marks around it.
enum LabelText {
  /// Cuts outer spaces, quotation marks and a final colon: "«Snapshot»" is `Snapshot`.
  static func trim(_ text: String) -> String {
    if let first = text.utf8.first, let last = text.utf8.last, isPlain(first), isPlain(last) {
      return text
    }
    func isMark(_ character: Character) -> Bool {
      character.isWhitespace || "«»“”\"‘".contains(character)
    }
    var trimmed = text.drop(while: isMark)
    while let last = trimmed.last, isMark(last) || last == ":" { trimmed.removeLast() }
    return String(trimmed)
  }

  /// Whether a byte is an ASCII letter or digit: nothing to cut.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// The elements of a path written as one label: "Gérer > Scripts" is `Gérer` and `Scripts`.
  static func pathElements(_ label: String) -> [String] {
    guard label.utf8.contains(where: { $0 == 0x3E || $0 == 0xE2 }) else { return [label] }
    let marked = label.replacing("->", with: ">").replacing("→", with: ">")
    let parts = marked.split(separator: ">").map { trim(String($0)) }.filter { !$0.isEmpty }
    return parts.count > 1 ? parts : [label]
  }
}
