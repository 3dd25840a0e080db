import Console
import Diagnostics
import RunbookModel

/// What the twin calls the controls that a guide's labels name.
struct CounterpartLabels {
  private let comparison: GuideComparison
  private let catalogue: LabelCatalogue

  /// Nil where there is no twin in another language, or no file that translates.
  init?(_ examination: Examination) {
    guard let comparison = examination.comparison, comparison.isMeaningful,
      let catalogue = examination.labels,
      comparison.guide.runbook.language != comparison.twin.runbook.language
    else { return nil }
    self.comparison = comparison
    self.catalogue = catalogue
  }

  /// Whether the files translate the twin's label at the same place, but never by the one shown.
  ///
  /// Then the guide's label is that of another control, or a former one, however near it is.
  func contradict(_ shown: String, for label: GuideLabel) -> Bool {
    translations(facing: label).contains { !$0.isEmpty && !$0.contains(Folding.folded(shown)) }
  }

  /// By what the files translate the twin's label at the same place, folded, where a slip makes the guide's of it.
  func meant(by label: GuideLabel) -> String? {
    let written = Array(Folding.folded(label.text).utf8)
    return translations(facing: label).joined().sorted()
      .first { Slip.makes(written, of: Array($0.utf8)) }
  }

  /// The translations of each of the twin's labels that stand where a label stands.
  private func translations(facing label: GuideLabel) -> [Set<String>] {
    guard let pair = comparison.pair(at: label.span.start) else { return [] }
    let here = comparison.guide.labels(in: pair.guide)
    let there = comparison.twin.labels(in: pair.twin)
    guard here.count == there.count else { return [] }
    return zip(here, there).filter { $0.0.text == label.text }.map { _, other in
      catalogue.translations(
        of: other.text, from: comparison.twin.runbook.language,
        to: comparison.guide.runbook.language)
    }
  }
}
