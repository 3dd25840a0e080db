import RunbookModel
import Values

/// Adds what a runbook holds besides its actions to the passages that it was read in.
struct RemarkFindings {
  let lexicon: Lexicon
  private var passages: [PassageDraft]
  /// What stands between the passages: boxes, whose mark is on a line of its own.
  private var others: [PassageDraft] = []

  /// Goes on with passages in the order of the guide.
  init(lexicon: Lexicon, passages: [PassageDraft]) {
    self.lexicon = lexicon
    self.passages = passages
  }

  /// All passages, in the order of the guide.
  var all: [PassageDraft] {
    (passages + others).sorted { ($0.line, $0.offset) < ($1.line, $1.offset) }
  }

  mutating func add(_ runbook: Runbook) {
    for prerequisite in runbook.prerequisites {
      add(Message("explain.prerequisite"), line: prerequisite.line, purpose: nil)
    }
    add(runbook.remarks)
    for step in runbook.prelude { add(step) }
    for procedure in runbook.procedures {
      add(procedure.remarks)
      for step in procedure.steps { add(step) }
    }
  }

  private mutating func add(_ step: Step) {
    add(step.remarks)
    for nested in step.steps { add(nested) }
  }

  private mutating func add(_ remarks: Remarks) {
    for choice in remarks.choices {
      add(Message("explain.choice"), line: choice.line, purpose: .choice)
    }
    for caution in remarks.cautions {
      add(Message("explain.caution"), line: caution.line, purpose: nil)
    }
    for admonition in remarks.admonitions {
      add(
        Message("explain.admonition", ["kind": .text(admonition.kind)]), line: admonition.line,
        purpose: .admonition(admonition.kind))
    }
    for expectation in remarks.expectations {
      add(
        remark("expectation", expectation.kind.rawValue, expectation.duration),
        line: expectation.line, purpose: .expectation(expectation.kind))
    }
    for claim in remarks.claims {
      let value: String? =
        switch claim.value {
        case .number(let number)?: String(number)
        case .text(let text)?: text
        case nil: nil
        }
      add(
        remark("claim", claim.kind.rawValue, value), line: claim.line, purpose: .claim(claim.kind))
    }
  }

  private func remark(_ name: String, _ kind: String, _ value: String?) -> Message {
    guard let value else { return Message("explain.\(name)", ["kind": .text(kind)]) }
    return Message("explain.\(name).value", ["kind": .text(kind), "value": .text(value)])
  }

  /// Adds a finding to the passage on its line that holds its cue, or to one of its own.
  private mutating func add(_ outcome: Message, line: Int, purpose: CuePurpose?) {
    guard let last = lastPassage(upTo: line), passages[last].lastLine >= line else {
      var other = PassageDraft(offset: 0, line: line, text: "")
      other.findings.append(Explanation.Finding(outcome: outcome, reasons: []))
      others.append(other)
      return
    }
    var index = last
    while index >= 0, passages[index].lastLine >= line {
      if let reason = purpose.flatMap({ self.reason($0, in: passages[index]) }) {
        passages[index].findings.append(Explanation.Finding(outcome: outcome, reasons: [reason]))
        return
      }
      index -= 1
    }
    passages[last].findings.append(Explanation.Finding(outcome: outcome, reasons: []))
  }

  private func reason(_ purpose: CuePurpose, in passage: PassageDraft) -> Message? {
    guard let (sentence, prose) = passage.sentence,
      let match = lexicon.firstMatch(purpose, prose.tokens, in: sentence.tokens)
    else { return nil }
    return Message(
      "explain.because.words",
      [
        "words": .text(prose.text(ofTokens: match.tokens)), "entry": .text(purpose.keyPath),
      ])
  }

  /// The last of the passages, which are sorted, that begins on a line or before.
  private func lastPassage(upTo line: Int) -> Int? {
    var low = 0
    var high = passages.count
    while low < high {
      let middle = (low + high) / 2
      if passages[middle].line <= line { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
