import Diagnostics
import RunbookModel
import Values

/// Reads what a block says besides its instructions: expectations, claims, cautions.
struct RemarkReader {
  let lexicon: Lexicon
  let source: SourceFile

  /// What a block says; expectations only where an operator is acting.
  func read(
    _ block: BlockReading, isPractice: Bool, identifiers: inout Identifiers
  ) -> Remarks {
    var remarks = Remarks()
    // A promise told by itself says more than one in passing ("… dans le menu qui s’affiche"), so it comes first.
    let sentences =
      block.sentences.filter(\.instructions.isEmpty)
      + block.sentences.filter { !$0.instructions.isEmpty }
    for sentence in sentences {
      let prose = block.prose
      let text = prose.text(ofTokens: sentence.tokens)
      guard let first = sentence.tokens.first else { continue }
      let line = source.line(at: prose.sourceOffset(of: Int(prose.tokens[first].start)))
      if isPractice {
        // What a condition supposes is not promised.
        let start = sentence.condition?.upperBound ?? sentence.tokens.lowerBound
        let promised = start..<sentence.tokens.upperBound
        for kind in [Expectation.Kind.email, .screen, .state, .time]
        where promises(kind, in: promised, sentence, prose) {
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
      for (kind, value) in claims(in: sentence, prose) {
        remarks.claims.append(
          Claim(
            id: identifiers.make("claim", [kind.rawValue, text]), kind: kind, value: value,
            text: text, line: line))
      }
    }
    remarks.expectations = Self.onePerKind(remarks.expectations)
    remarks.cautions.sort { $0.line < $1.line }
    remarks.claims.sort { $0.line < $1.line }
    return remarks
  }

  private func promises(
    _ kind: Expectation.Kind, in range: Range<Int>, _ sentence: Sentence, _ prose: Prose
  ) -> Bool {
    guard kind == .state else {
      return lexicon.firstMatch(.expectation(kind), prose.tokens, in: range) != nil
    }
    // What is lost is a claim; what a leading clause supposes has happened already.
    let start = max(range.lowerBound, sentence.supposed?.upperBound ?? range.lowerBound)
    guard lexicon.firstMatch(.expectation(.state), prose.tokens, in: start..<range.upperBound) != nil
    else { return false }
    return [Claim.Kind.dataLoss, .irreversible].allSatisfy {
      lexicon.firstMatch(.claim($0), prose.tokens, in: sentence.tokens) == nil
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

  private func claims(in sentence: Sentence, _ prose: Prose) -> [(Claim.Kind, Claim.Value?)] {
    let kinds: [Claim.Kind] = [
      .limit, .billing, .dataLoss, .irreversible, .availability, .email, .precondition,
      .persistence,
    ]
    var result: [(Claim.Kind, Claim.Value?)] = []
    let durations = durations(in: sentence, prose)
    result += durations.map { (.duration, .text($0)) }
    if durations.isEmpty,
      let match = lexicon.firstMatch(.claim(.duration), prose.tokens, in: sentence.tokens)
    {
      if let period = match.period {
        if !qualifiesInstruction(match, sentence) { result.append((.duration, .text(period))) }
      } else {
        result.append((.duration, nil))
      }
    }
    for kind in kinds {
      if kind == .limit {
        result += limits(in: sentence, prose).map { (.limit, $0) }
        continue
      }
      guard lexicon.firstMatch(.claim(kind), prose.tokens, in: sentence.tokens) != nil
        || kind == .precondition && sentence.requires
      else { continue }
      result.append((kind, nil))
    }
    return result
  }

  /// The numbers that a sentence's limits name; nil for one without a number.
  private func limits(in sentence: Sentence, _ prose: Prose) -> [Claim.Value?] {
    var values: [Int?] = []
    for index in sentence.tokens {
      guard
        let match = lexicon.match(
          .claim(.limit), prose.tokens, at: index, end: sentence.tokens.upperBound),
        !isDuration(match, prose)
      else { continue }
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
    guard let value = Int(prose.text(token.range)), value < 1_000_000 else { return nil }
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
