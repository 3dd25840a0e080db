import Console
import RunbookModel

/// The labels of two guides held against the provider's translation files.
///
/// A label beside which all others of the sentence agree names another control than the twin's if
/// one of the two has its translation at another place of the pair, or if it is a slip of the pen
/// in what the files have for the twin's. That two texts are no translations in the files is not
/// enough: people translate "Web hosting" as the console does not.
struct TranslatedLabels {
  private(set) var differences: [ControlDifference] = []
  private let labels: LabelCatalogue
  private let guideLanguage: String
  private let twinLanguage: String
  /// The labels, folded, that have their translation at the same place of the other guide.
  private var guideTranslated: Set<String> = []
  private var twinTranslated: Set<String> = []
  private var translated = 0

  /// So many labels must agree, and so many for each that does not.
  private static let leastTranslated = 3
  private static let translatedForEach = 2

  init(_ comparison: GuideComparison, _ labels: LabelCatalogue) {
    self.labels = labels
    guideLanguage = comparison.guide.runbook.language
    twinLanguage = comparison.twin.runbook.language
    let candidates = comparison.beads.flatMap(\.pairs).compactMap { pair in
      odd(comparison.guide.labels(in: pair.guide), comparison.twin.labels(in: pair.twin))
    }
    let found = candidates.filter { isOther($0.guide, $0.twin) }
    let isEnough =
      translated >= Self.leastTranslated && translated >= found.count * Self.translatedForEach
    differences = isEnough ? found : []
  }

  /// The one label of a sentence that has no translation in the twin's, with what stands there.
  private mutating func odd(
    _ guide: [(text: String, block: Int)], _ twin: [(text: String, block: Int)]
  ) -> ControlDifference? {
    guard !guide.isEmpty, guide.count == twin.count else { return nil }
    var others = twin
    var own: [(text: String, block: Int)] = []
    for label in guide {
      guard let equal = others.firstIndex(where: { isSame(label.text, $0.text) }) else {
        own.append(label)
        continue
      }
      guideTranslated.insert(Folding.folded(label.text))
      twinTranslated.insert(Folding.folded(others.remove(at: equal).text))
      translated += 1
    }
    guard own.count == 1, let label = own.first, let other = others.first else { return nil }
    return ControlDifference(
      guide: label.text, twin: other.text, guideBlock: label.block, twinBlock: other.block)
  }

  private func isSame(_ label: String, _ twin: String) -> Bool {
    let folded = Folding.folded(label)
    return folded == Folding.folded(twin) || expected(for: twin).contains(folded)
  }

  private func isOther(_ label: String, _ twin: String) -> Bool {
    let folded = Folding.folded(label)
    return guideTranslated.contains(folded)
      || twinTranslated.contains(Folding.folded(twin)) || isSlip(folded, for: twin)
  }

  private func isSlip(_ folded: String, for twin: String) -> Bool {
    guard labels.index(guideLanguage)?.entry(folded) == nil else { return false }
    let bytes = Array(folded.utf8)
    return expected(for: twin).contains { text in
      let maximum = text.utf8.count < 8 ? 1 : 2
      return text.utf8.count >= 4
        && EditDistance.bounded(bytes, Array(text.utf8), maximum: maximum) != nil
    }
  }

  private func expected(for twin: String) -> Set<String> {
    labels.translations(of: twin, from: twinLanguage, to: guideLanguage)
  }
}
