/// The tag that one node of inline HTML is.
struct HTMLTag {
  /// The name in lower case.
  var name: String
  var isEnd: Bool

  /// Reads a tag; nil for a comment, a declaration or a processing instruction.
  init?(_ text: String) {
    let bytes = text.utf8
    var rest = bytes.dropFirst()
    isEnd = rest.first == Byte.slash
    if isEnd { rest = rest.dropFirst() }
    guard let first = rest.first, Byte.isLetter(first) else { return nil }
    let letters = rest.prefix { Byte.isLetter($0) || Byte.isDigit($0) || $0 == Byte.hyphen }
    name = String(decoding: letters, as: UTF8.self).lowercased()
  }

  var element: HTMLElement? { HTMLElement(name) }
}
