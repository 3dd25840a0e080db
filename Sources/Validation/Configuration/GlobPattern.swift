/// A pattern for paths: `*` stands for any part of a name, `?` for one character, `**` for any folders.
///
/// A pattern without `/` is held against every name of a path, one with `/` against the whole path from its
/// beginning. What holds a folder holds everything in it.
package struct GlobPattern: Hashable, Sendable {
  private let segments: [[Character]]

  /// Reads a pattern; nil when it stands for nothing: it is empty, negated, or leads out of its folder.
  package init?(_ text: String) {
    guard !text.hasPrefix("!") else { return nil }
    var parts = text.split(separator: "/").map(Array.init)
    if parts.first == ["."] { parts.removeFirst() }
    guard !parts.isEmpty, !parts.contains([".", "."]) else { return nil }
    // The slash at the end only says that a folder is meant.
    let isName = parts.count == 1 && !text.hasPrefix("/") && !text.hasPrefix("./")
    segments = isName ? [Self.anyFolders] + parts : parts
  }

  /// Whether a path from the pattern's folder, or a folder that it lies in, is meant.
  package func matches(_ path: String) -> Bool {
    let names = path.split(separator: "/").map(Array.init)
    return names.indices.contains { matches(names[...$0]) }
  }

  private static let anyFolders: [Character] = ["*", "*"]

  private func matches(_ names: ArraySlice<[Character]>) -> Bool {
    Self.matches(
      segments, Array(names), isAny: { $0 == Self.anyFolders },
      isSame: { segment, name in
        Self.matches(
          segment, name, isAny: { $0 == "*" }, isSame: { $0 == "?" || $0 == $1 })
      })
  }

  /// Whether a sequence is as a pattern says, in which some elements stand for any number of others.
  ///
  /// After a mismatch only the last such element takes one more: those before it cannot do better.
  private static func matches<Element>(
    _ pattern: [Element], _ text: [Element], isAny: (Element) -> Bool,
    isSame: (Element, Element) -> Bool
  ) -> Bool {
    var (place, index) = (0, 0)
    var last: (place: Int, index: Int)?
    while index < text.count {
      if place < pattern.count, isAny(pattern[place]) {
        last = (place, index)
        place += 1
      } else if place < pattern.count, isSame(pattern[place], text[index]) {
        place += 1
        index += 1
      } else if let start = last {
        last = (start.place, start.index + 1)
        place = start.place + 1
        index = start.index + 1
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy(isAny)
  }
}
