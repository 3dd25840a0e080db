import RunbookModel

/// What stands after a verb: the named objects, where they stand on the screen, and where the clause ends.
struct ObjectPhrase {
  struct Item {
    /// The name; nil for an object that is only described.
    var label: String?
    /// The description of an object without a label.
    var text = ""
    /// The object's tokens, from its noun to what locates it.
    var tokens = 0..<0
    /// The region of the label; nil for a name without markup.
    var region: Int?
    /// The label's offset in the prose.
    var offset: Int
    /// The role of the noun at the label ("l’onglet `X`", "the **X** tab").
    var noun: WordRole?
    var isAlternative = false
    /// Whether the name is that of the field that the verb fills ("dans le champ `X`").
    var isField = false
    /// Whether words of a description lead to the name: "votre mémoire **RAM**", "la **quantité**".
    var isDescribed = false
    /// Whether it is the new value in "remplacez le mode par **attach**".
    var isReplacement = false
    /// Whether its noun follows a comma or a connective at once: ", onglet `X`".
    var isAside = false
    /// Where this object stands, when it is one of several.
    var locators: [Action.Locator] = []
  }

  var items: [Item] = []
  /// The words of the object where it has no label.
  var text = ""
  /// The roles of the nouns among those words.
  var nouns: WordRoles = []
  var locators: [Action.Locator] = []
  var links: [String] = []
  /// The token after the phrase.
  var end: Int

  /// The words of the object that was named last end before a token.
  mutating func endObject(at end: Int) {
    guard let last = items.indices.last else { return }
    items[last].tokens = items[last].tokens.lowerBound..<max(items[last].tokens.upperBound, end)
  }

  /// Locates the object that was named last.
  mutating func addLocator(_ locator: Action.Locator) {
    if items.isEmpty {
      locators.append(locator)
    } else {
      items[items.count - 1].locators.append(locator)
    }
  }
}
