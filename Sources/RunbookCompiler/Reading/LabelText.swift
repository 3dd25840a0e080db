/// A control's name as the guide marks it up, without the marks around it.
enum LabelText {
  /// Cuts outer spaces, quotation marks and a final colon: "«Snapshot»" is `Snapshot`.
  static func trim(_ text: String) -> String {
    func isMark(_ character: Character) -> Bool {
      character.isWhitespace || "«»“”\"‘".contains(character)
    }
    var trimmed = text.drop(while: isMark)
    while let last = trimmed.last, isMark(last) || last == ":" { trimmed.removeLast() }
    return String(trimmed)
  }

  /// The elements of a path written as one label: "Gérer > Scripts" is `Gérer` and `Scripts`.
  static func pathElements(_ label: String) -> [String] {
    guard label.utf8.contains(where: { $0 == 0x3E || $0 == 0xE2 }) else { return [label] }
    let marked = label.replacing("->", with: ">").replacing("→", with: ">")
    let parts = marked.split(separator: ">").map { trim(String($0)) }.filter { !$0.isEmpty }
    return parts.count > 1 ? parts : [label]
  }
}
