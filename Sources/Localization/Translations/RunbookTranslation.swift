package import Diagnostics
import Values

/// The translation of a runbook's sentences and short texts: `locales/<lang>/runbooks/<id>.xlf`.
///
/// A segment is found by its source text; white space of any kind and length counts as one space.
package struct RunbookTranslation: Sendable {
  package let sourceLanguage: LanguageTag
  package let targetLanguage: LanguageTag
  /// How many of the file's segments have a translation.
  package let coverage: Coverage
  private let segments: SegmentIndex

  /// Reads the file; a segment with two different translations is rejected, for none can be chosen.
  package init(_ source: SourceFile) throws(InputRejected) {
    let document = try XLIFFDocument(source)
    guard let sourceLanguage = LanguageTag(document.sourceLanguage),
      let targetLanguage = document.targetLanguage.flatMap({ LanguageTag($0) })
    else {
      let message = Message("translation.language")
      throw InputRejected(
        Diagnostic(
          rule: message.key, severity: .error, message: message, path: source.path))
    }
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage

    var segments = SegmentIndex()
    var diagnostics: [Diagnostic] = []
    let units = document.units
    let translated = units.filter { $0.target?.isEmpty == false }
    for unit in translated where !segments.insert(unit.source, translation: unit.target ?? "") {
      diagnostics.append(
        Diagnostic(
          rule: "translation.conflict", severity: .error,
          message: Message("translation.conflict", ["id": .text(unit.id)]), path: source.path,
          location: SourceLocation(line: unit.line, column: 1)))
    }
    guard diagnostics.isEmpty else { throw InputRejected(diagnostics) }
    self.segments = segments
    coverage = Coverage(translated: translated.count, total: units.count)
  }

  /// The translation of one segment.
  package func translation(of segment: String) -> String? {
    let words = SegmentIndex.words(segment)
    guard let match = segments.longestMatch(words), match.count == words.count else { return nil }
    return match.translation
  }

  /// Translates a text that is made of segments, at each place the longest one that is known.
  ///
  /// A segment starts at the start, after another, after a sentence or on a new line, so that a
  /// short one is not found within an unknown sentence. What is not known stays as it is, and so
  /// does the white space between segments.
  package func translate(_ text: String) -> (text: String, isComplete: Bool) {
    var rest = SegmentIndex.words(text)[...]
    var result = ""
    var copied = text.startIndex
    var isComplete = true
    while let first = rest.first {
      guard let match = segments.longestMatch(rest) else {
        isComplete = false
        rest = rest.dropFirst(unknownWords(rest, in: text))
        continue
      }
      result += text[copied..<first.startIndex] + match.translation
      copied = rest[rest.startIndex + match.count - 1].endIndex
      rest.removeFirst(match.count)
    }
    return (result + text[copied...], isComplete)
  }

  /// The number of words up to where the next segment can start.
  private func unknownWords(_ words: ArraySlice<Substring>, in text: String) -> Int {
    for (count, (word, next)) in zip(words, words.dropFirst()).enumerated() {
      let endsSentence = word.last.map { ".!?:…".contains($0) } ?? false
      let endsLine = text[word.endIndex..<next.startIndex].contains(where: \.isNewline)
      if endsSentence || endsLine { return count + 1 }
    }
    return words.count
  }

  /// How many of some segments have a translation.
  package func coverage(of segments: some Sequence<String>) -> Coverage {
    segments.reduce(into: Coverage(translated: 0, total: 0)) { coverage, segment in
      coverage.total += 1
      if translation(of: segment) != nil { coverage.translated += 1 }
    }
  }
}
