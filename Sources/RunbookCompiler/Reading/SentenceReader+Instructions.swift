import RunbookModel

extension SentenceReader {
  func instruction(
    _ kind: Action.Kind, _ sense: VerbSense, verb: Int, label: Int?
  ) -> Instruction {
    let offset = Int(tokens[label ?? verb].start)
    return Instruction(
      kind: kind, sense: sense, lemma: lexicon.entry(tokens[verb].word).verb?.lemma ?? 0,
      verb: verb, label: label.map(grammar.labelText),
      sourceOffset: prose.sourceOffset(of: offset))
  }

  /// The actions that a verb and its objects make.
  func instructions(
    for object: ObjectPhrase, sense: VerbSense, verb: Int
  ) -> [Instruction] {
    let rules = KindRules(lexicon: lexicon, prose: prose)
    var result: [Instruction] = []
    for (position, item) in object.items.enumerated() {
      let kind = rules.kind(of: sense, item: item, object: object)
      var made = instruction(kind, sense, verb: verb, label: nil)
      if let label = item.label, rules.carriesLabel(kind, item, sense),
        !(kind == .navigate || kind == .connect) || !isLink(item)
      {
        made.label = label
        made.region = item.region
        made.sourceOffset = prose.sourceOffset(of: item.offset)
      } else if let label = item.label {
        made.locators.append(Action.Locator(relation: .near, label: label, text: label))
      }
      // "les fichiers `A` et `B`": what "and" joins is picked in the same way.
      if kind == .click, sense == .select, item.noun == nil, made.region != nil,
        grammar.has(item.tokens.lowerBound - 1, .and), result.last?.kind == .choose
      {
        made.kind = .choose
      }
      made.tokens = item.tokens
      made.noun = item.noun
      made.isElided = position > 0 && kind != .navigate || position > 0 && sense == .navigate
      made.locators += item.locators
      if !item.text.isEmpty { made.object = item.text }
      if item.isAlternative { made.reason = .alternative }
      result += split(made)
    }
    if result.isEmpty {
      let kind = rules.kind(of: sense, item: nil, object: object)
      result = [instruction(kind, sense, verb: verb, label: nil)]
      result[0].object = object.text.isEmpty ? nil : object.text
      // "Cochez la case à côté de `X`"
      if kind == .check { result[0].label = object.locators.lazy.compactMap(\.label).first }
    }
    for index in result.indices {
      if result[index].tokens.isEmpty {
        result[index].tokens = verb..<max(object.end, verb + 1)
      }
      result[index].locators += object.locators
      result[index].links = object.links
    }
    // Several things that no name tells apart are done at once: "un nom et une adresse".
    if [.enter, .do, .read, .find, .wait].contains(sense), result.count > 1,
      result.allSatisfy({ $0.label == nil })
    {
      result.removeLast(result.count - 1)
    }
    return result
  }

  /// Whether a name between quotation marks is a link: "la page « [Webmail](…) »" is a page by its address.
  private func isLink(_ item: ObjectPhrase.Item) -> Bool {
    guard let region = item.region, prose.regions[region].style == .quoted else { return false }
    let range = prose.regions[region].range
    return prose.regions(around: range.lowerBound).contains {
      $0.style == .link && !$0.range.isEmpty && $0.range.lowerBound == range.lowerBound
        && $0.range.upperBound <= range.upperBound
    }
  }

  /// A path within one label ("**Gérer > Scripts**") is an action per element.
  func split(_ instruction: Instruction) -> [Instruction] {
    guard let label = instruction.label,
      [.click, .navigate, .choose].contains(instruction.kind)
    else { return [instruction] }
    let parts = LabelText.pathElements(label)
    guard parts.count > 1 else { return [instruction] }
    return parts.enumerated().map { position, part in
      var element = instruction
      element.label = part
      element.isElided = element.isElided || position > 0
      return element
    }
  }
}
