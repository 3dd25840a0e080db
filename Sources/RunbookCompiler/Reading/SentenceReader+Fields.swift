import RunbookModel

extension SentenceReader {
  /// "`token` : indiquez le token": the label before the colon names the field.
  mutating func nameField() {
    if let field = plainField() {
      sentence.instructions[0].label = field
      sentence.namesField = true
      return
    }
    guard let label = sentence.tokens.first, tokens[label].kind == .label,
      let after = sentence.tokens.first(where: { $0 > label && !tokens[$0].isInsideLabel }),
      prose.isPunctuation(after, 0x3A) || endsWithColon(label),
      grammar.opener(at: label + 1) == nil, !grammar.has(label + 1, .stepHeading),
      let first = sentence.instructions.first, leads(after..<first.verb),
      first.label == nil && first.fillsField || first.sense == .select
    else { return }
    if first.sense == .select { sentence.instructions[0].kind = .choose }
    sentence.instructions[0].label = grammar.labelText(label)
    sentence.namesField = true
  }

  /// "… grâce au bouton `X`": the control that a vague instruction is carried out with.
  mutating func findControls() {
    for position in sentence.instructions.indices where sentence.instructions[position].isVague {
      let own = sentence.instructions[position]
      let next =
        position + 1 < sentence.instructions.count ? sentence.instructions[position + 1].verb : end
      for cursor in own.verb + 1..<max(next, own.verb + 1)
      where tokens[cursor].kind == .label && !tokens[cursor].isInsideLabel {
        // "… à l’aide d’un `ifup`": what is run.
        let isCommand =
          prose.regions[Int(tokens[cursor].region)].style == .code && !isQualifier(cursor)
        guard isCommand || isControl(cursor), followsMeans(cursor, from: own.verb) else { continue }
        name(position, isCommand ? .run : .click, cursor)
        break
      }
    }
  }

  /// "Validez l’installation de **X** avec `Suivant`": what is confirmed is named, and then the control.
  mutating func findConfirmingControls() {
    for position in sentence.instructions.indices
    where sentence.instructions[position].sense == .confirm {
      guard let region = sentence.instructions[position].region,
        prose.regions[region].style != .action,
        let name = sentence.tokens.first(where: {
          tokens[$0].kind == .label && Int(tokens[$0].region) == region
        }), let control = controlOfMeans(in: grammar.afterLabel(name)..<end)
      else { continue }
      self.name(position, .click, control)
    }
  }

  /// The control with which something is done: "avec `Suivant`", up to the end of the clause.
  func controlOfMeans(in range: Range<Int>) -> Int? {
    range.prefix { !prose.isPunctuation($0, in: .clauseEnds) && !grammar.isConnective($0) }
      .first { cursor in
        tokens[cursor].kind == .label && !tokens[cursor].isInsideLabel && isControl(cursor)
          && followsMeans(cursor, from: range.lowerBound)
      }
  }

  private mutating func name(_ position: Int, _ kind: Action.Kind, _ label: Int) {
    sentence.instructions[position].kind = kind
    sentence.instructions[position].label = grammar.labelText(label)
    sentence.instructions[position].region = Int(tokens[label].region)
  }

  /// Whether a label is a control's, by its marks or by the noun beside it.
  private func isControl(_ label: Int) -> Bool {
    prose.regions[Int(tokens[label].region)].style == .action
      && grammar.nounAfterLabel(label) == nil && !grammar.follows(.placeNoun, label: label)
      || grammar.follows(.controlNoun, label: label)
      || grammar.nounAfterLabel(label) == .controlNoun
  }

  /// Whether a word that leads to a means stands soon before a label.
  private func followsMeans(_ label: Int, from start: Int) -> Bool {
    (max(start, label - 5)..<label).contains { grammar.has($0, .means) }
  }

  /// "Entrez le nom qui est associé au script dans la zone **URL**": the field stands after another clause.
  mutating func findFields() {
    for position in sentence.instructions.indices {
      let own = sentence.instructions[position]
      guard own.label == nil, own.kind == .enter || own.kind == .choose else { continue }
      let next =
        position + 1 < sentence.instructions.count ? sentence.instructions[position + 1].verb : end
      for cursor in own.verb + 1..<max(next, own.verb + 1)
      where tokens[cursor].kind == .label && !tokens[cursor].isInsideLabel {
        guard
          grammar.follows(.fieldNoun, label: cursor) || grammar.nounAfterLabel(cursor) == .fieldNoun
            || own.kind == .enter && grammar.follows(.fieldPreposition, label: cursor)
            || own.kind == .choose && standsForList(cursor)
        else { continue }
        sentence.instructions[position].label = grammar.labelText(cursor)
        sentence.instructions[position].region = Int(tokens[cursor].region)
        break
      }
    }
  }

  /// "via the `order` API": a name that only tells which one the noun behind it means.
  private func isQualifier(_ label: Int) -> Bool {
    let after = grammar.afterLabel(label)
    return after < end && tokens[after].kind == .word && lexicon.isPlain(tokens[after].word)
  }

  /// "dans la liste déroulante **Adresse IP**": the list from which one picks, by its name.
  private func standsForList(_ label: Int) -> Bool {
    grammar.nounAfterLabel(label) == .valueNoun
      || (max(grammar.start, label - 2)..<label).contains { grammar.has($0, .valueNoun) }
  }

  /// Whether nothing but small words and names stands between a field's name and the verb.
  private func leads(_ range: Range<Int>) -> Bool {
    range.allSatisfy {
      tokens[$0].isInsideLabel || tokens[$0].kind == .label || grammar.isFiller($0)
        || prose.isPunctuation($0, 0x2C)
        // "en cochant"
        || $0 + 1 == range.upperBound && grammar.has($0, .preposition)
    }
  }

  /// "serviceName : indiquez…": the words before the colon name the field.
  private func plainField() -> String? {
    guard let first = sentence.instructions.first, first.label == nil || hasQuotedValue(first),
      first.fillsField,
      let colon = (grammar.start..<min(first.verb, grammar.start + 8)).first(where: {
        prose.isPunctuation($0, 0x3A)
      }), colon > grammar.start, grammar.onlyFillers(colon..<first.verb),
      !(grammar.start..<colon).contains(where: {
        tokens[$0].kind == .label || grammar.verb(at: $0) != nil
      }), grammar.opener(at: grammar.start) == nil
    else { return nil }
    return LabelText.trim(prose.text(ofTokens: grammar.start..<colon))
  }

  /// "Authentification : indiquez « Mot de passe »": what is quoted behind the field's name is its value.
  private func hasQuotedValue(_ instruction: Instruction) -> Bool {
    instruction.kind == .enter
      && instruction.region.map { prose.regions[$0].style == .quoted } ?? false
  }

  private func endsWithColon(_ label: Int) -> Bool {
    let range = prose.regions[Int(tokens[label].region)].range
    return range.last.map { prose.bytes[$0] == 0x3A } ?? false
  }
}
