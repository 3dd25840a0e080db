import RunbookModel
import Values
import Yams

/// What a lexicon tells besides how the language instructs: no word of it changes how a sentence is
/// read.
extension LexiconReader {
  /// The key of a list of words; nil where there is none of that name.
  static func list(_ name: String, under key: String) -> WordList? {
    WordList(rawValue: "\(key).\(name)")
  }

  mutating func addWords(_ node: Node, to list: WordList) {
    lexicon.languageWords[list] += words(node)
  }

  mutating func addMeasure(_ unit: LanguageWords.Measure.Unit, _ words: [String]) {
    lexicon.languageWords.measures += words.map { LanguageWords.Measure(word: $0, unit: unit) }
  }

  /// The unit of a name, or the currency of a code in capitals.
  static func measure(_ name: String) -> LanguageWords.Measure.Unit? {
    if let unit = MeasureUnit(rawValue: name) { return .known(unit) }
    let isCode = name.utf8.count == 3 && name.utf8.allSatisfy { 0x41...0x5A ~= $0 }
    return isCode ? .currency(name) : nil
  }

  mutating func readNumerals(_ key: String, _ node: Node) {
    each(node, as: { Numeral(name: $0, under: key) }) { reader, numeral, value in
      switch numeral {
      case .decimalSeparator:
        guard let separator = reader.separator(value, of: [",", "."]) else { return }
        reader.lexicon.languageWords.numerals.hasDecimalComma = separator == ","
      case .groupSeparator:
        let blanks = [" ", "\u{A0}", "\u{202F}"]
        guard let separator = reader.separator(value, of: [",", "."] + blanks) else { return }
        reader.lexicon.languageWords.numerals.groupsByBlank = blanks.contains(separator)
      case .list(let list): reader.addWords(value, to: list)
      }
    }
  }

  private enum Numeral: Hashable {
    case decimalSeparator, groupSeparator
    case list(WordList)

    init?(name: String, under key: String) {
      switch name {
      case "decimalSeparator": self = .decimalSeparator
      case "groupSeparator": self = .groupSeparator
      default:
        guard let list = LexiconReader.list(name, under: key) else { return nil }
        self = .list(list)
      }
    }
  }

  private mutating func separator(_ node: Node, of known: [String]) -> String? {
    if let text = node.scalar?.string, known.contains(text) { return text }
    diagnostics.append(diagnostic("lexicon.not-a-separator", [:], node))
    return nil
  }

  mutating func readDurations(_ node: Node) {
    guard case .sequence(let sequence) = node else {
      diagnostics.append(diagnostic("lexicon.not-a-list", [:], node))
      return
    }
    for item in sequence {
      guard let mapping = item.mapping, mapping.count == 3, let terms = mapping["terms"],
        let least = Self.duration(mapping["atLeast"]), let most = Self.duration(mapping["atMost"])
      else {
        diagnostics.append(diagnostic("lexicon.not-a-duration", [:], item))
        continue
      }
      lexicon.languageWords.durations.append(
        LanguageWords.VagueDuration(phrases: strings(terms), atLeast: least, atMost: most))
    }
  }

  private static func duration(_ node: Node?) -> CalendarDuration? {
    node?.scalar.flatMap { CalendarDuration(iso8601: $0.string) }
  }
}
