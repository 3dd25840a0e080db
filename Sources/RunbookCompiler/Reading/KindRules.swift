import RunbookModel

/// Which kind of action a verb and its object make.
struct KindRules {
  let lexicon: Lexicon
  let prose: Prose

  func kind(
    of sense: VerbSense, item: ObjectPhrase.Item?, object: ObjectPhrase
  ) -> Action.Kind {
    let hasLabel = item?.label != nil
    var nouns = object.nouns
    if let noun = item?.noun { nouns.insert(noun) }
    // A box as object makes a check, whatever the verb.
    if nouns.contains(.boxNoun),
      [.click, .select, .check, .confirm, .do, .read, .use].contains(sense)
    {
      return .check
    }
    // "…, partie `X`" after a verb of going tells where to go.
    if item?.noun == .placeNoun,
      [.connect, .navigate, .open].contains(sense) || item?.isAside == true
    {
      return .navigate
    }
    if refers(sense, item, object) { return .read }
    switch sense {
    case .connect: return .connect
    case .navigate: return .navigate
    case .click: return .click
    case .select:
      guard hasLabel, let item else { return nouns.contains(.controlNoun) ? .click : .choose }
      if item.noun == .placeNoun || item.noun == .controlNoun { return .click }
      return item.isField || item.noun == .valueNoun || item.noun == .fieldNoun
        || item.noun == .serviceNoun || item.isDescribed || item.isAlternative
        || standsInList(object) ? .choose : .click
    case .enter: return nouns.contains(.commandNoun) ? .run : .enter
    case .type:
      if nouns.contains(.commandNoun) { return .run }
      return isCode(item) ? .run : .enter
    case .check: return .check
    case .confirm: return hasLabel ? .click : .confirm
    case .run: return .run
    case .wait: return .wait
    case .read, .refer, .find: return .read
    case .open:
      return hasLabel || !object.links.isEmpty || nouns.contains(.placeNoun) ? .navigate : .other
    case .add:
      return nouns.contains(.textNoun) && !hasLabel || nouns.contains(.fieldNoun)
        || stands(in: .fieldNoun, object) ? .enter : .other
    case .show:
      return nouns.contains(.placeNoun) || item?.noun == .placeNoun ? .navigate : .read
    case .change:
      if item.map({ $0.label != nil && $0.isReplacement }) ?? false { return .choose }
      // "remplacez `X` par le numéro": a part of a text is written.
      return item?.label != nil || object.text.utf8.contains { (0x30...0x39).contains($0) }
        ? .enter : .other
    case .locate: return hasLabel ? .navigate : .choose
    case .use:
      if nouns.contains(.commandNoun) { return .run }
      // "Utilisez cette option si…"
      guard hasLabel else { return nouns.contains(.valueNoun) ? .choose : .other }
      if nouns.contains(.controlNoun) { return .click }
      if isCode(item) { return .run }
      if nouns.contains(.placeNoun) { return .navigate }
      return nouns.contains(.valueNoun) ? .choose : .other
    // "continuez avec `Suivant`"
    case .flow: return hasLabel ? .click : .other
    case .do, .hold, .follow: return .other
    }
  }

  /// "Rendez-vous sur [ce guide](…)": other documentation is read.
  func refers(_ sense: VerbSense, _ item: ObjectPhrase.Item?, _ object: ObjectPhrase) -> Bool {
    [.navigate, .open, .use].contains(sense) && item?.label == nil && !object.links.isEmpty
      && object.nouns.contains(.documentNoun)
  }

  private func isCode(_ item: ObjectPhrase.Item?) -> Bool {
    item?.region.map { prose.regions[$0].style == .code } ?? false
  }

  /// Whether an item's name is that of the action: a value that is typed in names nothing.
  func carriesLabel(
    _ kind: Action.Kind, _ item: ObjectPhrase.Item, _ sense: VerbSense
  ) -> Bool {
    switch kind {
    case .enter where sense == .change: return false
    case .click, .navigate, .choose, .check, .connect, .run, .call: return true
    case .enter:
      guard !item.isField, item.noun != .fieldNoun, let region = item.region else { return true }
      if item.isDescribed, prose.regions[region].style == .strong { return true }
      switch prose.regions[region].style {
      case .action: return true
      case .code: return false
      case .quoted where item.isDescribed: return false
      case .strong, .emphasis, .quoted, .link:
        return item.label?.unicodeScalars.first.map { $0.properties.isUppercase } ?? false
      }
    case .confirm, .wait, .read, .other: return false
    }
  }

  private func standsInList(_ object: ObjectPhrase) -> Bool { stands(in: .valueNoun, object) }

  /// Whether a noun of a role locates the object: "dans la liste".
  private func stands(in role: WordRole, _ object: ObjectPhrase) -> Bool {
    (object.locators + object.items.flatMap(\.locators)).contains { locator in
      Folding.folded(locator.text).split(separator: " ").contains { word in
        lexicon.has(lexicon.vocabulary.id(of: word), role)
      }
    }
  }
}
