/// A control's name as the guide marks it up, without the marks around it.
enum LabelText {
  /// Cuts outer spaces, quotation marks and a final colon: "«Snapshot»" is `Snapshot`.
  static func trim(_ text: String) -> String {
    func isMark(_ character: Character) -> Bool {
      character.isWhitespace || "«»“”\"".contains(character)
    }
    var trimmed = text.drop(while: isMark)
    while let last = trimmed.last, isMark(last) || last == ":" { trimmed.removeLast() }
    return String(trimmed)
  }
}
