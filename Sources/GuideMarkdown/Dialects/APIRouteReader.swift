import Diagnostics

/// Reads the line `@api {POST} /path`, or `@api {v1} /section METHOD /path`.
struct APIRouteReader {
  /// What an `@api` line says.
  struct Reading {
    var route: APIRoute
    /// Whether the line is not written as it should be.
    var isMalformed: Bool
  }

  private static let methods: Set<String> = [
    "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT",
  ]

  private var words: ArraySlice<String>
  private var isMalformed = false

  /// Reads a line from its `@api` on; nil when it names no route.
  static func read(_ line: String) -> Reading? {
    var reader = APIRouteReader(line)
    return reader.read()
  }

  /// The line as it should be written.
  static func canonicalText(of route: APIRoute) -> String {
    guard let branch = route.branch else { return "@api {\(route.method)} \(route.path)" }
    let words = [route.section, route.method.isEmpty ? nil : route.method]
    let path = route.method.isEmpty ? nil : route.path
    return (["@api {\(branch)}"] + (words + [path]).compactMap { $0 }).joined(separator: " ")
  }

  private init(_ line: String) {
    let blanks = line.utf8.split(whereSeparator: Byte.isBlank)
    words = blanks.dropFirst().map { String(decoding: $0, as: UTF8.self) }[...]
  }

  private mutating func read() -> Reading? {
    guard let head = words.popFirst() else { return nil }
    let name = unwrapped(head)
    if Self.methods.contains(name.uppercased()) {
      guard let path = path() else { return nil }
      return Reading(
        route: APIRoute(method: name.uppercased(), path: path), isMalformed: isMalformed)
    }
    guard isBranch(name) else { return nil }
    var section: String?
    if let word = words.first, word.utf8.first == Byte.slash {
      section = word
      words.removeFirst()
    }
    guard let method = words.popFirst() else {
      guard let section else { return nil }
      return Reading(
        route: APIRoute(branch: name, section: section, method: "", path: section),
        isMalformed: isMalformed)
    }
    let verb = unwrapped(method, expectsBraces: false)
    guard Self.methods.contains(verb.uppercased()), let path = path() else { return nil }
    let route = APIRoute(branch: name, section: section, method: verb.uppercased(), path: path)
    return Reading(route: route, isMalformed: isMalformed)
  }

  /// A word without its braces; a word that should have braces, or should not, is malformed.
  private mutating func unwrapped(_ word: String, expectsBraces: Bool = true) -> String {
    let bytes = word.utf8
    let hasBraces = bytes.first == Byte.openBrace && bytes.last == Byte.closeBrace
    if hasBraces != expectsBraces { isMalformed = true }
    let name = bytes.filter { $0 != Byte.openBrace && $0 != Byte.closeBrace }
    return String(decoding: name, as: UTF8.self)
  }

  private func isBranch(_ name: String) -> Bool {
    let bytes = name.utf8
    return bytes.count >= 2 && bytes.count <= 4 && (bytes.first ?? 0) | 0x20 == UInt8(ascii: "v")
      && bytes.dropFirst().allSatisfy(Byte.isDigit)
  }

  /// The rest of the line as a path, put right where it is clear what is meant.
  private mutating func path() -> String? {
    guard !words.isEmpty else { return nil }
    if words.count > 1 {
      // A space within a path is a slip; words that are no part of one are not joined to it.
      guard words.dropFirst().allSatisfy({ $0.utf8.first == Byte.slash }) else { return nil }
      isMalformed = true
    }
    var path = words.joined()
    words = []
    if let fragment = path.utf8.firstIndex(of: Byte.hash) {
      let suffix = path[path.index(after: fragment)...]
      guard fragment > path.startIndex, Self.methods.contains(suffix.uppercased()) else {
        return nil
      }
      path = String(path[..<fragment])
      isMalformed = true
    }
    if path.utf8.first != Byte.slash {
      path = "/" + path
      isMalformed = true
    }
    return path
  }
}
