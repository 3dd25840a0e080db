import Console
import Diagnostics
import GuideMarkdown
import RunbookModel

@testable import Validation

/// What of a guide a mistake was made in: its words before the change.
enum MutantSubject: Hashable, Sendable {
  case label(String)
  /// The lines on which the steps begin.
  case steps([Int])
  case number(String)
  case box(kind: String)
  case route
}

/// Why nothing that the guide is held against speaks of what was changed.
///
/// It is told of the unchanged guide, before anything is looked for in the changed one.
enum Uncovered: String, CaseIterable, Sendable {
  /// Neither the console model, the provider's files nor the twin have the label.
  case label = "a label that is in none of the files, and not in the twin"
  /// The twin tells nothing where the step stands.
  case step = "a step that the twin does not have"
  /// The twin does not write the number anywhere, at least not in digits.
  case number = "a number that the twin does not write"
  /// The twin has no boxed remark of the kind.
  case box = "a box of a kind that the twin has none of"
}

/// What the twin, the console model and the provider's files tell of a guide.
struct MutantCoverage {
  private let labels: LabelIndex?
  private let boundLabels: Set<String>
  private let twinLabels: Set<String>
  private let twinNumbers: Set<String>
  private let twinBoxes: Set<String>
  /// The lines of blocks that stand for nothing in the twin.
  private let loneLines: Set<Int>

  init(_ guide: MutableGuide, twin: Twin, labels: LabelCatalogue?) {
    self.labels = labels?.index(guide.runbook.language)
    boundLabels = Set(
      guide.actions.compactMap { action in
        switch guide.bindings.actions[action.id]?.match {
        case .exact, .folded, .former: action.label
        case .described, .implied, nil: nil
        }
      })
    let nodes = twin.document.nodes
    var marked: Set<String> = []
    var numbers: Set<String> = []
    var boxes: Set<String> = []
    for (index, node) in nodes.enumerated() {
      switch node.kind {
      case .code: marked.insert(node.text)
      case .strong: marked.insert(nodes[index..<node.subtreeEnd].map(\.text).joined())
      case .text: numbers.formUnion(node.text.split { !$0.isNumber }.map(String.init))
      case .admonition(let kind): boxes.insert(kind)
      default: break
      }
    }
    twinLabels = marked
    twinNumbers = numbers
    twinBoxes = boxes
    let comparison = GuideComparison(
      guide.document, guide.runbook, guide.bindings, twin: twin, languages: Examining.languages,
      labels: labels)
    let lone = comparison.beads.filter { $0.twin.isEmpty }.flatMap(\.guide)
    loneLines = Set(lone.flatMap { Array(comparison.guide.blocks[$0].lines) })
  }

  /// Why nothing has to be found; nil where something covers what was changed.
  func gap(_ subject: MutantSubject) -> Uncovered? {
    switch subject {
    case .label(let text):
      let isKnown =
        boundLabels.contains(text) || twinLabels.contains(text)
        || labels?.entry(Folding.folded(text)) != nil
      return isKnown ? nil : .label
    case .steps(let lines): return lines.contains(where: loneLines.contains) ? .step : nil
    case .number(let digits): return twinNumbers.contains(digits) ? nil : .number
    case .box(let kind): return twinBoxes.contains(kind) ? nil : .box
    case .route: return nil
    }
  }
}
