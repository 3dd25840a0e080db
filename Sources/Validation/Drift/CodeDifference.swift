import GuideMarkdown

/// Two lines of code at the same place of two guides that do not do the same.
struct CodeDifference: Sendable {
  var guide: String
  var twin: String
  var guideBlock: Int
  var twinBlock: Int
  /// The line in the guide's code, from 0.
  var line: Int

  /// More lines are no command that a person types.
  private static let lineLimit = 2000

  static func all(in comparison: GuideComparison) -> [CodeDifference] {
    var differences: [CodeDifference] = []
    for bead in comparison.beads where bead.guide.count == 1 && bead.twin.count == 1 {
      let guide = comparison.guide.blocks[bead.guide.lowerBound]
      let twin = comparison.twin.blocks[bead.twin.lowerBound]
      guard guide.form == .code, twin.form == .code, guide.features != twin.features else {
        continue
      }
      let found = lineDifferences(
        CodeLine.lines(of: comparison.guide.document.nodes[guide.node].text, limit: lineLimit),
        CodeLine.lines(of: comparison.twin.document.nodes[twin.node].text, limit: lineLimit))
      differences += found.map {
        CodeDifference(
          guide: $0.text, twin: $1.text, guideBlock: bead.guide.lowerBound,
          twinBlock: bead.twin.lowerBound, line: $0.number)
      }
    }
    return differences
  }

  /// The lines that differ, one for one; blocks of different length are told otherwise on purpose.
  private static func lineDifferences(
    _ guide: [CodeLine], _ twin: [CodeLine]
  ) -> [(CodeLine, CodeLine)] {
    guard guide.count == twin.count else { return [] }
    return zip(guide, twin).filter { $0.differs(from: $1) }
  }
}

/// A line of code as far as no translator may change it.
struct CodeLine: Sendable {
  var text: String
  var number: Int
  private var words: [Substring]

  static func lines(of code: String, limit: Int) -> [CodeLine] {
    var lines: [CodeLine] = []
    for (number, line) in code.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard number < limit else { break }
      let words = line.split { $0 == " " || $0 == "\t" || $0 == "\r" }
      guard let first = words.first, !isComment(first) else { continue }
      lines.append(
        CodeLine(
          text: words.joined(separator: " "), number: number, words: words))
    }
    return lines
  }

  /// Whether two lines are the same command with other options, or nearly.
  ///
  /// Words differ that a person is to replace, that are shown, or that people read; options do not.
  func differs(from other: CodeLine) -> Bool {
    guard text != other.text, words.first == other.words.first else { return false }
    var own = words
    var others = other.words
    own.removeAll { word in
      guard let equal = others.firstIndex(of: word) else { return false }
      others.remove(at: equal)
      return true
    }
    let shared = words.count - own.count
    guard shared * 2 >= words.count, own.count <= 2, others.count <= 2 else { return false }
    return own.contains(where: Self.isOption) || others.contains(where: Self.isOption)
  }

  /// Whether a word is an option: "-l", "--all".
  private static func isOption(_ word: Substring) -> Bool {
    guard word.utf8.first == 0x2D, word.utf8.count >= 2 else { return false }
    return word.utf8.dropFirst().allSatisfy {
      $0 == 0x2D || $0 >= 0x30 && $0 <= 0x39 || $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x41 && $0 <= 0x5A
    }
  }

  private static func isComment(_ word: Substring) -> Bool {
    ["#", "//", ";", "--", "/*", "*"].contains { word.hasPrefix($0) } && word != "#"
  }
}
