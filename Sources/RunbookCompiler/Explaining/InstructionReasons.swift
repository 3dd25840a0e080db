import RunbookModel
import Values

/// Tells by which words, and by which entries of the lexicon, an instruction was read.
struct InstructionReasons {
  let lexicon: Lexicon
  let prose: Prose
  let sentence: Sentence

  func reasons(of instruction: Instruction) -> [Message] {
    var reasons = [verb(of: instruction)]
    if let announcement = announcement(of: instruction) { reasons.append(announcement) }
    return reasons
  }

  private func verb(of instruction: Instruction) -> Message {
    let index = instruction.verb
    guard sentence.tokens.contains(index) else { return Message("explain.because.block") }
    if instruction.kind == .call { return Message("explain.because.route") }
    if instruction.isElided {
      return because("continued", index..<index + 1, instruction.sense.keyPath)
    }
    let token = prose.tokens[index]
    if token.kind == .label {
      return Message(
        "explain.because.place", ["words": .text(prose.text(ofTokens: instruction.tokens))])
    }
    let phrase = lexicon.match(
      .verbPhrases, prose.tokens, at: index, end: sentence.tokens.upperBound)
    if let phrase {
      return because("phrase", phrase.tokens, phrase.purpose.keyPath)
    }
    guard let form = lexicon.entry(token.word).verb else {
      if instruction.sense == .navigate, index > instruction.tokens.lowerBound {
        return Message(
          "explain.because.place", ["words": .text(prose.text(ofTokens: instruction.tokens))])
      }
      return lexicon.has(token.word, anyOf: [.then, .and, .or])
        ? because("continued", index..<index + 1, instruction.sense.keyPath)
        : because("ending", index..<index + 1, "conjugations")
    }
    return because("\(form.mood)", index..<index + 1, form.sense.keyPath)
  }

  /// The words before an infinitive that make it an instruction.
  private func announcement(of instruction: Instruction) -> Message? {
    guard sentence.tokens.contains(instruction.verb) else { return nil }
    for index in (sentence.tokens.lowerBound..<instruction.verb).reversed() {
      guard
        let match = lexicon.match(
          [.modals, .governors], prose.tokens, at: index, end: sentence.tokens.upperBound)
      else { continue }
      switch match.purpose {
      case .modal(let modal) where modal == instruction.modal:
        return because("after", match.tokens, match.purpose.keyPath)
      case .governor where match.tokens.upperBound == instruction.verb:
        return because("after", match.tokens, match.purpose.keyPath)
      default: continue
      }
    }
    return nil
  }

  private func because(_ rule: String, _ tokens: Range<Int>, _ key: String) -> Message {
    Message(
      "explain.because.\(rule)",
      ["words": .text(prose.text(ofTokens: tokens)), "entry": .text(key)])
  }
}
