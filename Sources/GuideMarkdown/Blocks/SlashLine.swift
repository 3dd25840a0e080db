/// A line with which a block of PyMdown begins or ends: `/// details | Title`, `///`.
struct SlashLine {
  /// How many slashes it has; a block ends with as many as it begins with.
  var slashes: Int
  /// The block's name in lower case; empty where one ends.
  var name: String
  var title: String

  var isEnd: Bool { name.isEmpty }

  /// Reads a line; nil when it is none.
  init?(_ text: String) {
    let bytes = text.utf8
    slashes = bytes.prefix { $0 == Byte.slash }.count
    guard slashes >= 3 else { return nil }
    let rest = bytes.dropFirst(slashes)
    let start = rest.drop(while: Byte.isBlank)
    let letters = start.prefix(while: Byte.isName)
    name = String(decoding: letters, as: UTF8.self).lowercased()
    title = ""
    let tail = start.dropFirst(letters.count).drop(while: Byte.isBlank)
    if tail.first == Byte.pipe, !name.isEmpty {
      title = HTMLTreeBuilder.collapsed(String(decoding: tail.dropFirst(), as: UTF8.self))
    } else if !tail.isEmpty {
      return nil
    }
    guard name.isEmpty || rest.first.map(Byte.isBlank) == true else { return nil }
  }
}
