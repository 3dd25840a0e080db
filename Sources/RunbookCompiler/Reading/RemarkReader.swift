import Diagnostics
import RunbookModel
import Values

/// Reads what a block says besides its instructions: expectations, claims, cautions.
struct RemarkReader {
  let lexicon: Lexicon
  let source: SourceFile
  let identifiers: Identifiers

  /// What a block says; expectations only where an operator is acting.
  func read(_ block: BlockReading, isPractice: Bool) -> Remarks {
    var remarks = Remarks()
    // A promise told by itself says more than one in passing ("… dans le menu qui s’affiche"), so it comes first.
    for hasInstructions in [false, true] {
      for sentence in block.sentences where sentence.instructions.isEmpty != hasInstructions {
        read(sentence, block.prose, isPractice, into: &remarks)
      }
    }
    remarks.expectations = Self.onePerKind(remarks.expectations)
    remarks.cautions.sort { $0.line < $1.line }
    remarks.claims.sort { $0.line < $1.line }
    return remarks
  }

  private func read(
    _ sentence: Sentence, _ prose: Prose, _ isPractice: Bool, into remarks: inout Remarks
  ) {
    let signals = Signals(sentence, prose, lexicon)
    guard !signals.isEmpty || isPractice && sentence.isCaution || sentence.requires,
      let first = sentence.tokens.first
    else { return }
    let text = prose.text(ofTokens: sentence.tokens)
    let line = source.line(at: prose.sourceOffset(of: Int(prose.tokens[first].start)))
    if isPractice {
      for kind in [Expectation.Kind.email, .screen, .state, .time]
      where signals.promises(kind, sentence) {
        remarks.expectations.append(
          Expectation(
            id: identifiers.make("expectation", [kind.rawValue, text]), kind: kind, text: text,
            line: line, duration: kind == .time ? durations(in: sentence, prose).first : nil))
      }
      if sentence.isCaution {
        remarks.cautions.append(
          Caution(id: identifiers.make("caution", [text]), text: text, line: line))
      }
    }
    for (kind, value) in claims(in: sentence, prose, signals) {
      remarks.claims.append(
        Claim(
          id: identifiers.make("claim", [kind.rawValue, text]), kind: kind, value: value,
          text: text, line: line))
    }
  }

  /// Of several promises of a kind on one line, the first.
  private static func onePerKind(_ expectations: [Expectation]) -> [Expectation] {
    var kept: [Expectation] = []
    for expectation in expectations
    where !kept.contains(where: { $0.kind == expectation.kind && $0.line == expectation.line }) {
      kept.append(expectation)
    }
    return kept.sorted { $0.line < $1.line }
  }

  private func claims(
    in sentence: Sentence, _ prose: Prose, _ signals: Signals
  ) -> [(Claim.Kind, Claim.Value?)] {
    let kinds: [Claim.Kind] = [
      .billing, .dataLoss, .irreversible, .availability, .email, .precondition, .persistence,
    ]
    var result: [(Claim.Kind, Claim.Value?)] = []
    let durations = signals.hasUnit ? durations(in: sentence, prose) : []
    result += durations.map { (.duration, .text($0)) }
    if durations.isEmpty, let match = signals.claim(.duration) {
      if let period = match.period {
        if !qualifiesInstruction(match, sentence),
          !prose.tokens[match.tokens.lowerBound].isInsideLabel
        {
          result.append((.duration, .text(period)))
        }
      } else {
        result.append((.duration, nil))
      }
    }
    result += limits(signals, prose).map { (.limit, $0) }
    for kind in kinds {
      guard signals.claim(kind) != nil || kind == .precondition && sentence.requires else {
        continue
      }
      result.append((kind, nil))
    }
    return result
  }

  /// The numbers that a sentence's limits name; nil for one without a number.
  private func limits(_ signals: Signals, _ prose: Prose) -> [Claim.Value?] {
    var values: [Int?] = []
    for match in signals.claims where match.purpose == .claim(.limit) && !isDuration(match, prose) {
      let value = number(match, prose)
      if !values.contains(value) { values.append(value) }
    }
    if values.contains(where: { $0 != nil }) { values.removeAll { $0 == nil } }
    return values.map { $0.map(Claim.Value.number) }
  }

  /// "Supprimer immédiatement": the word tells how to act, not how long something takes.
  private func qualifiesInstruction(_ match: CueMatch, _ sentence: Sentence) -> Bool {
    sentence.instructions.contains { $0.verb + 1 == match.tokens.lowerBound }
  }

  /// "jusqu’à 24 heures" limits no number.
  private func isDuration(_ match: CueMatch, _ prose: Prose) -> Bool {
    let after = match.tokens.upperBound
    return after < prose.tokens.count && lexicon.entry(prose.tokens[after].word).unit != nil
  }

  private func number(_ match: CueMatch, _ prose: Prose) -> Int? {
    guard match.value == -1 else { return match.value }
    return match.tokens.lazy.compactMap { index in
      prose.tokens[index].kind == .number ? Int(prose.text(prose.tokens[index].range)) : nil
    }.first
  }

  /// The durations that a sentence tells in numbers, in ISO 8601, each once.
  private func durations(in sentence: Sentence, _ prose: Prose) -> [String] {
    let tokens = sentence.tokens.filter {
      prose.tokens[$0].kind == .number || prose.tokens[$0].kind == .word
    }
    var found: [String] = []
    for (position, index) in tokens.enumerated() {
      guard position + 1 < tokens.count, let count = count(prose, index) else { continue }
      var next = position + 1
      // "sept (7) jours": the second number repeats the first.
      if next + 1 < tokens.count, prose.tokens[tokens[next]].kind == .number { next += 1 }
      guard let unit = lexicon.entry(prose.tokens[tokens[next]].word).unit else { continue }
      // "24 (vingt-quatre) heures" was already read by its first number.
      let duration = Self.duration(count, unit).iso8601
      if !found.contains(duration) { found.append(duration) }
    }
    return found
  }

  private func count(_ prose: Prose, _ index: Int) -> Int? {
    let token = prose.tokens[index]
    guard token.kind == .number else { return lexicon.entry(token.word).number }
    // "24-48 heures": the longest counts.
    let figure = prose.text(token.range).split(separator: "-").last
    guard let value = figure.flatMap({ Int($0) }), value < 1_000_000 else { return nil }
    return value
  }

  private static func duration(_ count: Int, _ unit: TimeUnit) -> CalendarDuration {
    switch unit {
    case .second: CalendarDuration(seconds: count)
    case .minute: CalendarDuration(minutes: count)
    case .hour: CalendarDuration(hours: count)
    case .day: CalendarDuration(days: count)
    case .week: CalendarDuration(days: 7 * count)
    case .month: CalendarDuration(months: count)
    case .year: CalendarDuration(years: count)
    }
  }
}
