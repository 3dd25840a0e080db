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
    guard let pair = comparison.pair(at: label.span.start) else { return false }
    let here = comparison.guide.labels(in: pair.guide)
    let there = comparison.twin.labels(in: pair.twin)
    guard here.count == there.count else { return false }
    return zip(here, there).contains { own, other in
      guard own.text == label.text else { return false }
      let known = catalogue.translations(
        of: other.text, from: comparison.twin.runbook.language,
        to: comparison.guide.runbook.language)
      return !known.isEmpty && !known.contains(Folding.folded(shown))
    }
  }
}
