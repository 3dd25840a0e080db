import Console

/// What the provider's files say of the labels that stand at the same place of two guides.
///
/// A label is another control's when nothing joins it with the twin's: no key of the files, and no
/// word that the files ever translate by one of the other label. All words must be theirs, so that
/// of other programs' labels only those are told that say something else for sure.
struct TranslatedLabels {
  private let catalogue: LabelCatalogue
  private let glossary: LabelGlossary
  private let own: String
  private let other: String

  /// Nil where the files do not have both languages.
  init?(_ catalogue: LabelCatalogue?, from own: String, to other: String) {
    guard let catalogue, own != other, let glossary = catalogue.glossary(from: own, to: other)
    else { return nil }
    self.catalogue = catalogue
    self.glossary = glossary
    self.own = own
    self.other = other
  }

  /// The positions of labels in a row that contradict one of the twin's row.
  func contradictions(_ here: [String], _ there: [String]) -> [(own: Int, other: Int)] {
    let places = here.count == there.count ? inOrder(here, there) : leftOver(here, there)
    return places.filter { place in
      (glossary.knows(source: here[place.own]) || Self.isName(here[place.own]))
        && (glossary.knows(target: there[place.other]) || Self.isName(there[place.other]))
    }
  }

  /// Each against the one at its place, unless the labels only changed places.
  private func inOrder(_ here: [String], _ there: [String]) -> [(own: Int, other: Int)] {
    let differing = here.indices.filter { !isRelated(here[$0], there[$0]) }
    return differing.filter { index in
      !differing.contains { isRelated(here[index], there[$0]) }
    }.map { ($0, $0) }
  }

  /// Where the twin names more: the only label that is none of them, of several.
  private func leftOver(_ here: [String], _ there: [String]) -> [(own: Int, other: Int)] {
    guard here.count > 1, here.count < there.count else { return [] }
    var rest = Array(there.indices)
    var alone: [Int] = []
    for index in here.indices {
      if let found = rest.firstIndex(where: { isRelated(here[index], there[$0]) }) {
        rest.remove(at: found)
      } else {
        alone.append(index)
      }
    }
    guard alone.count == 1, let first = alone.first, let facing = rest.first else { return [] }
    return [(first, facing)]
  }

  private func isRelated(_ label: String, _ counterpart: String) -> Bool {
    let (left, right) = (Folding.folded(label), Folding.folded(counterpart))
    return left == right || glossary.relates(source: label, target: counterpart)
      || catalogue.translations(of: label, from: own, to: other).contains(right)
      || catalogue.translations(of: counterpart, from: other, to: own).contains(left)
  }

  /// Whether a label is no word, and therefore the same in every language: `/etc/fstab`, `...`.
  private static func isName(_ label: String) -> Bool {
    !label.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.isWhitespace
        || ["'", "\u{2019}", "-", "&"].contains(scalar)
    }
  }
}
