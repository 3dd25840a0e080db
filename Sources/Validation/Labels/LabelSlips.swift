import Diagnostics
import RunbookModel

/// A word of a label that nobody else uses, a slip away from one that somebody does.
struct LabelSlip: Sendable {
  var label: GuideLabel
  var word: String
  var meant: String
}

/// Looks for words that are typed wrong in labels of which nothing else is known.
///
/// A word that neither the provider's files, nor the rest of the guide, nor its twin has is one that
/// was typed wrong, when one slip makes of it a word of the guide, of the twin, or one that the
/// files translate by a word of the twin's label at that place.
struct LabelSlips {
  private static let shortestWord = 4
  /// Paths, commands and values are made of what is no word.
  private static let signs = Set("_.@=<>{}()$\\")

  private let catalogue: LabelCatalogue
  private let comparison: GuideComparison?
  private let language: String
  private let own: WordCount
  private let twin: WordCount

  static func all(_ examination: Examination) -> [LabelSlip] {
    guard let catalogue = examination.labels, let readings = examination.labelReadings?.readings
    else { return [] }
    let known = catalogue.languages.map { catalogue.words($0) }
    let strange = readings.compactMap { reading -> (label: GuideLabel, words: [WordCount.Word])? in
      guard reading.verdict == .notCovered, reading.label.mark != .none,
        !reading.label.text.contains(where: signs.contains), !isPath(reading.label.text)
      else { return nil }
      let words = WordCount.words(of: reading.label.text).filter { word in
        word.folded.utf8.count >= shortestWord
          && !known.contains { $0.spelling(of: word.folded) != nil }
      }
      return words.isEmpty ? nil : (reading.label, words)
    }
    // Most guides have none, and need not be read again.
    guard !strange.isEmpty else { return [] }
    let slips = LabelSlips(examination, catalogue)
    return strange.compactMap { slips.slip(in: $0.label, $0.words) }
  }

  /// "/etc/fstab", but not "Sign/Encrypt".
  private static func isPath(_ label: String) -> Bool {
    label.hasPrefix("/") || label.count { $0 == "/" } > 1
  }

  private init(_ examination: Examination, _ catalogue: LabelCatalogue) {
    self.catalogue = catalogue
    comparison = examination.comparison
    language = examination.runbook.language
    own = WordCount(examination.document)
    twin = examination.twin.map { WordCount($0.document) } ?? WordCount()
  }

  private func slip(in label: GuideLabel, _ words: [WordCount.Word]) -> LabelSlip? {
    for word in words where own.count(of: word.folded) == 1 && twin.count(of: word.folded) == 0 {
      if let meant = meant(word.folded, label) {
        return LabelSlip(label: label, word: word.text, meant: meant)
      }
    }
    return nil
  }

  private func meant(_ word: String, _ label: GuideLabel) -> String? {
    if let near = own.spelling(nearTo: word) ?? twin.spelling(nearTo: word) { return near }
    guard let comparison else { return nil }
    let other = comparison.twin.runbook.language
    guard other != language, let glossary = catalogue.glossary(from: language, to: other) else {
      return nil
    }
    let counterparts = comparison.markedTexts(facing: label.span.start)
    guard !counterparts.isEmpty else { return nil }
    return catalogue.words(language).spelling(nearTo: word) { candidate in
      counterparts.contains { glossary.relates(source: candidate, target: $0) }
    }
  }
}

extension GuideComparison {
  /// What the twin sets off in what stands for the block at an offset of the guide.
  fileprivate func markedTexts(facing offset: Int) -> [String] {
    pair(at: offset).map { $0.twin.flatMap(twin.markedTexts).map(\.text) } ?? []
  }
}
