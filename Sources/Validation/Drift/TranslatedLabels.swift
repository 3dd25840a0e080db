import Console

/// What the provider's files and the two guides say of the labels that stand at the same place.
///
/// A label is another control's when nothing joins it with one of the twin's: no key of the files, and
/// no word that the files ever translate by one of the other label. Both must be known, so that of
/// other programs' labels only those are told that say something else for sure: all words are the
/// files', or the guides name something else by it elsewhere.
struct TranslatedLabels {
  private let catalogue: LabelCatalogue
  private let glossary: LabelGlossary
  private let counterparts: FacingLabels
  private let own: String
  private let other: String

  /// Nil where the files do not have both languages.
  init?(
    _ catalogue: LabelCatalogue, from own: String, to other: String, _ counterparts: FacingLabels
  ) {
    guard let glossary = catalogue.glossary(from: own, to: other) else { return nil }
    self.catalogue = catalogue
    self.glossary = glossary
    self.counterparts = counterparts
    self.own = own
    self.other = other
  }

  /// The positions of labels that contradict one of the twin's.
  ///
  /// Each label takes one of the twin's, the surest first: what is the same, or translated; then what the
  /// other guide names without marks is nobody's; then what any word relates.
  func contradictions(_ here: LabelledText, _ there: LabelledText) -> [(own: Int, other: Int)] {
    var pairing = LabelPairing(here.labels, there.labels)
    pairing.pair(areEqual)
    pairing.pair(areTranslated)
    pairing.dropOwn { tells(there, $0, besides: here, from: own, to: other) }
    pairing.dropOther { tells(here, $0, besides: there, from: other, to: own) }
    pairing.pair { glossary.relates(source: $0, target: $1) }
    // "the three dots" are marked here and described there.
    if pairing.own.count != pairing.other.count {
      pairing.dropOwn(Self.isName)
      pairing.dropOther(Self.isName)
    }
    return zip(pairing.own, pairing.other)
      .filter { areKnown(here.labels[$0], there.labels[$1]) }
      .map { (own: $0, other: $1) }
  }

  private func areEqual(_ label: String, _ counterpart: String) -> Bool {
    Folding.folded(label) == Folding.folded(counterpart)
  }

  private func areTranslated(_ label: String, _ counterpart: String) -> Bool {
    catalogue.translations(of: label, from: own, to: other).contains(Folding.folded(counterpart))
      || catalogue.translations(of: counterpart, from: other, to: own)
        .contains(Folding.folded(label))
  }

  /// Whether a text names a control without marking it up, and does so more often than the one that marks it.
  private func tells(
    _ text: LabelledText, _ label: String, besides marked: LabelledText, from source: String,
    to target: String
  ) -> Bool {
    let names = catalogue.translations(of: label, from: source, to: target)
      .union([Folding.folded(label)])
    func count(_ text: LabelledText) -> Int { names.reduce(0) { $0 + text.count(of: $1) } }
    return count(text) > count(marked)
  }

  /// Whether two labels are known well enough to say that they are not the same control's.
  private func areKnown(_ label: String, _ counterpart: String) -> Bool {
    isKnown(label) && isKnown(counterpart)
      || counterparts.areOthers(label, counterpart)
  }

  /// Consoles show words of another language too, above all English ones.
  private func isKnown(_ label: String) -> Bool {
    Self.isName(label) || glossary.knows(source: label) || glossary.knows(target: label)
  }

  /// Whether a label is no word, and therefore the same in every language: `/etc/fstab`, `...`.
  private static func isName(_ label: String) -> Bool {
    !label.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.isWhitespace
        || ["'", "\u{2019}", "-", "&"].contains(scalar)
    }
  }
}
