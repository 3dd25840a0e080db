import RunbookModel

extension SentenceReader {
  func labelText(_ index: Int) -> String {
    LabelText.trim(prose.text(prose.regions[Int(tokens[index].region)].range))
  }

  func instruction(
    _ kind: Action.Kind, _ sense: VerbSense, verb: Int, label: Int?
  ) -> Instruction {
    let offset = Int(tokens[label ?? verb].start)
    return Instruction(
      kind: kind, sense: sense, lemma: lexicon.entry(tokens[verb].word).verb?.lemma ?? 0,
      verb: verb, label: label.map(labelText), sourceOffset: prose.sourceOffset(of: offset))
  }

  func instructions(
    for object: ObjectPhrase, sense: VerbSense, verb: Int
  ) -> [Instruction] {
    let kind = KindRules(lexicon: lexicon)
    var result: [Instruction] = []
    for (position, item) in object.items.enumerated() {
      let itemKind = kind.kind(of: sense, item: item, object: object)
      var made = instruction(itemKind, sense, verb: verb, label: nil)
      if let label = item.label, KindRules.carriesLabel(itemKind) {
        made.label = label
        made.region = item.region
        made.sourceOffset = prose.sourceOffset(of: item.offset)
      } else if let label = item.label {
        made.locators.append(Action.Locator(relation: .near, label: label, text: label))
      }
      made.tokens = item.tokens
      made.isElided = position > 0 && itemKind != .navigate || position > 0 && sense == .navigate
      made.locators += item.locators
      if !item.text.isEmpty { made.object = item.text }
      if item.isAlternative { made.reason = .alternative }
      result.append(made)
    }
    if result.isEmpty {
      result = [
        instruction(kind.kind(of: sense, item: nil, object: object), sense, verb: verb, label: nil)
      ]
      result[0].object = object.text.isEmpty ? nil : object.text
    }
    for index in result.indices {
      if result[index].tokens.isEmpty {
        result[index].tokens = verb..<max(object.end, verb + 1)
      }
      result[index].locators += object.locators
      result[index].links = object.links
    }
    return result
  }
}
