import RunbookModel

/// A gerund after a preposition, which tells how something is done: "en cliquant sur `X`".
extension SentenceReader {
  /// Whether a gerund of a sense tells how the operator does something.
  func tellsMeans(_ sense: VerbSense) -> Bool {
    (followsPreposition(index) || followsGerund) && explains(sense) && isToldOfOperator
  }

  /// Reads the clause of such a gerund, in the place of a vague instruction before it.
  mutating func readMeans(_ sense: VerbSense, from start: Int) {
    let replaced = replaceVagueInstruction()
    let first = sentence.instructions.count
    readClause(
      sense, verb: index, from: start, modal: (replaced ?? sentence.instructions.last)?.modal)
    if let replaced, replaced.kind == .choose, sentence.instructions.count == first + 1,
      sentence.instructions[first].kind == .click, sentence.instructions[first].namesNothing
    {
      // "choisissez le droit en cliquant dessus"
      sentence.instructions[first] = replaced
    }
    for position in first..<max(first, sentence.instructions.count) {
      sentence.instructions[position].reason =
        sentence.instructions[position].reason ?? replaced?.reason
    }
  }

  /// Whether the sentence speaks of what the operator does, not of what something lets do.
  private var isToldOfOperator: Bool {
    // "Commencez en vous positionnant sur l’onglet `X`"
    !sentence.instructions.isEmpty || followsFlow || openModal.map { !$0.isReport } ?? false
  }

  /// Whether a command is named right after a verb: "using the `exit` command".
  func namesCommand(after verb: Int) -> Bool {
    guard let label = (verb + 1..<min(end, verb + 5)).first(where: { tokens[$0].kind == .label })
    else { return false }
    return grammar.has(label - 1, .commandNoun) || grammar.nounAfterLabel(label) == .commandNoun
  }

  /// "by connecting to the console and browsing to the tab": a second gerund without a preposition of its own.
  private var followsGerund: Bool {
    guard let last = sentence.instructions.last, last.verb < index,
      grammar.verb(at: last.verb)?.mood == .gerund
    else { return false }
    return grammar.has(index - 1, anyOf: [.and, .then])
  }

  /// "en cliquant", "en la validant".
  private func followsPreposition(_ index: Int) -> Bool {
    var before = index - 1
    while !grammar.has(before, .preposition), grammar.has(before, anyOf: [.clitic, .adverb, .then])
    {
      before -= 1
    }
    return grammar.has(before, .preposition)
  }

  /// Whether a gerund after a preposition tells how something is done: "en cliquant sur `X`".
  private func explains(_ sense: VerbSense) -> Bool {
    switch sense {
    case .click, .select, .check, .connect, .navigate: true
    case .enter, .confirm:
      sentence.instructions.last.map { $0.label == nil } ?? false || continuesMeans
    default: false
    }
  }

  /// "… en cliquant sur `X` puis en validant": a second gerund goes on with the first.
  private var continuesMeans: Bool {
    var before = index - 1
    // "et en y inscrivant"
    while !grammar.has(before, .preposition), grammar.has(before, anyOf: [.clitic, .adverb]) {
      before -= 1
    }
    return grammar.has(before, .preposition) && grammar.has(before - 1, anyOf: [.then, .and])
      && !sentence.instructions.isEmpty
  }

  /// "validez en cliquant sur X" is a click on X: the vague verb goes.
  mutating func replaceVagueInstruction() -> Instruction? {
    if !followsFlow, !continuesMeans, !followsGerund, let last = sentence.instructions.last,
      last.label == nil,
      last.isVague || [.enter, .choose, .navigate, .run].contains(last.kind), last.verb != index
    {
      let replaced = sentence.instructions.removeLast()
      // "ajouter un accès ou le supprimer en cliquant sur `X`": so are the others that the same modal invites to.
      while replaced.modal == .invited, let other = sentence.instructions.last,
        other.modal == .invited, other.label == nil, other.kind == .other
      {
        sentence.instructions.removeLast()
      }
      return replaced
    }
    return nil
  }
}
