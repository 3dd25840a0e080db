import RunbookModel

/// Which kind of action a verb and its object make.
struct KindRules {
  let lexicon: Lexicon

  func kind(
    of sense: VerbSense, item: ObjectPhrase.Item?, object: ObjectPhrase
  ) -> Action.Kind {
    let hasLabel = item?.label != nil
    let nouns = object.nouns.union(item?.noun.map { [$0] } ?? [])
    // A box as object makes a check, whatever the verb.
    if nouns.contains(.boxNoun), [.click, .select, .check, .confirm, .do].contains(sense) {
      return .check
    }
    // "…, partie `X`" after a verb of going tells where to go.
    if item?.noun == .placeNoun, [.connect, .navigate, .open].contains(sense) { return .navigate }
    switch sense {
    case .connect: return .connect
    case .navigate: return .navigate
    case .click: return .click
    case .select:
      guard hasLabel else { return .choose }
      return item?.noun == .valueNoun || item?.noun == .fieldNoun || standsInList(object, item)
        ? .choose : .click
    case .enter: return .enter
    case .check: return .check
    case .confirm: return hasLabel ? .click : .confirm
    case .run: return .run
    case .wait: return .wait
    case .read: return .read
    case .open: return hasLabel || nouns.contains(.placeNoun) ? .navigate : .other
    case .do, .hold, .flow: return .other
    }
  }

  /// A label of an action that has no control only locates.
  static func carriesLabel(_ kind: Action.Kind) -> Bool {
    switch kind {
    case .click, .navigate, .choose, .enter, .check, .connect, .run, .call: true
    case .confirm, .wait, .read, .other: false
    }
  }

  private func standsInList(_ object: ObjectPhrase, _ item: ObjectPhrase.Item?) -> Bool {
    (object.locators + (item?.locators ?? [])).contains { locator in
      Folding.folded(locator.text).split(separator: " ").contains { word in
        lexicon.has(lexicon.vocabulary.id(of: word.utf8), .valueNoun)
      }
    }
  }
}
