import RunbookModel

/// A heading with two verbs ("activer/désactiver le pare-feu"), each carried out by a step below.
struct HeadingChoice {
  let lexicon: Lexicon

  /// The choice, with the nested steps that carry out each option; nil when the heading names no two actions.
  func read(_ title: Prose, step: StepDraft) -> ChoiceDraft? {
    let tokens = title.tokens
    guard
      let slash = tokens.indices.first(where: {
        title.isPunctuation($0, 0x2F) && isVerb(tokens, $0 - 1) && isVerb(tokens, $0 + 1)
      })
    else { return nil }
    let object = title.text(ofTokens: (slash + 2)..<tokens.count)
    var options: [ChoiceDraft.Option] = []
    for verb in [slash - 1, slash + 1] {
      let lemma = lexicon.entry(tokens[verb].word).verb?.lemma
      let steps = step.steps.indices.filter { carriesOut(step.steps[$0], lemma) }
      guard !steps.isEmpty else { return nil }
      let text = title.text(tokens[verb].range) + (object.isEmpty ? "" : " " + object)
      options.append(
        ChoiceDraft.Option(text: text, line: step.steps[steps[0]].line, steps: steps))
    }
    guard Set(options.flatMap(\.steps)).count == options.flatMap(\.steps).count else { return nil }
    return ChoiceDraft(prompt: title.displayText, line: step.line, options: options)
  }

  private func isVerb(_ tokens: [Token], _ index: Int) -> Bool {
    tokens.indices.contains(index) && lexicon.entry(tokens[index].word).verb != nil
  }

  /// Whether a step does what a verb says: by its own verb, or by the name of the control that it uses.
  private func carriesOut(_ step: StepDraft, _ lemma: WordID?) -> Bool {
    guard let lemma else { return false }
    return step.instructions.contains { instruction in
      if instruction.lemma == lemma { return true }
      return (instruction.label ?? "").split(separator: " ").contains { word in
        let id = lexicon.vocabulary.id(of: word)
        return lexicon.entry(id).verb?.lemma == lemma
      }
    }
  }
}
