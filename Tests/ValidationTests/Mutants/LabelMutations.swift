import Diagnostics
import GuideMarkdown
import RunbookModel

/// Gives controls other names.
struct LabelMutations {
  let guide: MutableGuide

  /// Words that a console may show; the guide's own controls are called otherwise.
  private static let words: [String: [String]] = [
    "fr": ["Continuer", "Paramètres avancés", "Historique", "Assistance", "Préférences"],
    "en": ["Continue", "Advanced settings", "History", "Support", "Preferences"],
  ]

  private struct Label {
    var text: String
    var span: Span
  }

  /// A mutant of each kind for every control that the guide names.
  func all(_ generator: inout some RandomNumberGenerator) -> [GuideMutant] {
    let labels = labels()
    let texts = Set(labels.map(\.text)).sorted()
    var mutants: [GuideMutant] = []
    for label in labels {
      let others =
        Bool.random(using: &generator)
        ? texts : Self.words[guide.runbook.language] ?? Self.words["en"] ?? []
      if let other = others.filter({ $0 != label.text }).randomElement(using: &generator) {
        mutants.append(mutant(.labelRenamed, label, other))
      }
      if let slip = slip(label.text, &generator) {
        mutants.append(mutant(.labelMisspelt, label, slip))
      }
    }
    return mutants
  }

  private func mutant(_ mutation: MutationClass, _ label: Label, _ text: String) -> GuideMutant {
    let line = guide.source.line(at: label.span.start)
    return guide.mutant(
      mutation, of: .label(label.text), [TextEdit(label.span, text.utf8)], lines: line...line,
      change: "\(label.text) → \(text)")
  }

  /// Names that stand between marks and that an action bears, or the place where it is.
  private func labels() -> [Label] {
    guide.document.nodes.indices.compactMap { index in
      let node = guide.document.nodes[index]
      let text: String
      switch node.kind {
      case .code: text = node.text
      case .strong: text = guide.document.nodes[(index + 1)..<node.subtreeEnd].map(\.text).joined()
      default: return nil
      }
      let named = guide.actions(on: guide.lines(of: index)).filter { action in
        action.label == text || action.locators.contains { $0.label == text }
      }
      guard !named.isEmpty, let span = guide.span(of: text, in: node.span) else { return nil }
      return Label(text: text, span: span)
    }
  }

  /// A text with two letters of a word exchanged, one left out or one typed twice.
  private func slip(_ text: String, _ generator: inout some RandomNumberGenerator) -> String? {
    let letters = Array(text)
    // The first letter of a word is rarely mistaken.
    let places = letters.indices.dropFirst().dropLast().filter { place in
      letters[place - 1].isLetter && letters[place].isLetter && letters[place + 1].isLetter
        && letters[place] != letters[place + 1] && letters[place] != letters[place - 1]
    }
    guard letters.count >= 5, let place = places.randomElement(using: &generator) else {
      return nil
    }
    var changed = letters
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: changed.swapAt(place, place + 1)
    case 1: changed.remove(at: place)
    default: changed.insert(letters[place], at: place)
    }
    return String(changed)
  }
}
