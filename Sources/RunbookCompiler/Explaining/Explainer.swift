import Diagnostics
import GuideMarkdown
import RunbookModel
import Values

/// Tells what every passage of a guide became in its runbook, and why.
struct Explainer {
  let document: GuideDocument
  let lexicon: Lexicon
  let blockReader: BlockReader
  let tree: Section
  private var actions: ActionIndex
  private var passages: [PassageDraft] = []

  init(
    document: GuideDocument, lexicon: Lexicon, blockReader: BlockReader, tree: Section,
    runbook: Runbook
  ) {
    self.document = document
    self.lexicon = lexicon
    self.blockReader = blockReader
    self.tree = tree
    actions = ActionIndex(runbook)
  }

  mutating func passages(of runbook: Runbook) -> [Explanation.Passage] {
    addHeadings(tree, HeadingRoles(runbook))
    let readings = blockReader.readings
    let found = readings.map { reading in
      reading.sentences.map { $0.instructions.map { actions.take($0, at: line($0.sourceOffset)) } }
    }
    for (reading, found) in zip(readings, found) {
      for (sentence, found) in zip(reading.sentences, found) {
        addSentence(sentence, of: reading, found)
      }
    }
    addBlocks()
    passages.sort { ($0.line, $0.offset) < ($1.line, $1.offset) }
    var remarks = RemarkFindings(lexicon: lexicon, passages: passages)
    remarks.add(runbook)
    return remarks.all.map(\.passage)
  }

  private func line(_ offset: Int) -> Int { document.source.line(at: offset) }

  // MARK: Headings

  private mutating func addHeadings(_ section: Section, _ roles: HeadingRoles) {
    if let heading = section.heading {
      let offset = document.nodes[heading].span.start
      var passage = PassageDraft(
        offset: offset, line: line(offset), text: section.title.displayText)
      passage.findings = [roles.finding(for: section, line: passage.line)]
      passages.append(passage)
    }
    for child in section.sections { addHeadings(child, roles) }
  }

  /// The role of the section in which a node stands, or that of one around it.
  private func role(at offset: Int) -> SectionRole? {
    var section = tree
    while let inner = section.sections.last(where: { start(of: $0) <= offset }) {
      if let role = inner.role, role != .practice { return role }
      section = inner
    }
    return nil
  }

  private func start(of section: Section) -> Int {
    section.heading.map { document.nodes[$0].span.start } ?? 0
  }

  // MARK: Sentences

  private mutating func addSentence(
    _ sentence: Sentence, of reading: BlockReading, _ found: [Action?]
  ) {
    guard let first = sentence.tokens.first else { return }
    let prose = reading.prose
    let offset = prose.sourceOffset(of: Int(prose.tokens[first].start))
    let last = prose.tokens[sentence.tokens.last ?? first].range.upperBound
    var passage = PassageDraft(
      offset: offset, line: line(offset), text: prose.text(ofTokens: sentence.tokens))
    passage.lastLine = line(prose.sourceOffset(of: last - 1))
    passage.sentence = (sentence, prose)
    let reasons = InstructionReasons(lexicon: lexicon, prose: prose, sentence: sentence)
    for (instruction, action) in zip(sentence.instructions, found) {
      passage.findings.append(
        finding(instruction, action ?? actions.takeAny(at: line(instruction.sourceOffset)), reasons)
      )
    }
    passage.findings += sentence.notes.map { note in
      let words = prose.text(ofTokens: prose.withoutClosingMarks(note.tokens))
      return Explanation.Finding(
        outcome: Message("explain.rule.\(note.rule.rawValue)", ["words": .text(words)]),
        reasons: note.key.map { [Message("explain.entry", ["entry": .text($0)])] } ?? [])
    }
    passages.append(passage)
  }

  private func finding(
    _ instruction: Instruction, _ action: Action?, _ reasons: InstructionReasons
  ) -> Explanation.Finding {
    let because = reasons.reasons(of: instruction)
    if let action {
      return Explanation.Finding(
        outcome: action.outcome, reasons: because + action.reasonToLeaveOut)
    }
    let place = role(at: instruction.sourceOffset).map {
      Message("explain.because.section", ["entry": .text("sections.\($0)")])
    }
    return Explanation.Finding(
      outcome: Message("explain.dropped", ["words": .text(instruction.text)]),
      reasons: [place ?? Message("explain.because.elsewhere")] + because)
  }

  // MARK: Blocks

  /// What code blocks and routes became, and the actions that no sentence holds.
  private mutating func addBlocks() {
    for node in document.nodes {
      guard case .codeBlock = node.kind else { continue }
      var passage = PassageDraft(
        offset: node.span.start, line: line(node.span.start),
        text: node.text.split(whereSeparator: \.isNewline).first.map { "`\($0)`" } ?? "")
      let lines = passage.line...max(passage.line, line(max(node.span.end - 1, node.span.start)))
      let found = actions.take(in: lines)
      passage.findings = found.map {
        Explanation.Finding(outcome: $0.outcome, reasons: [Message("explain.because.code")])
      }
      if found.isEmpty {
        passage.findings = [
          Explanation.Finding(outcome: Message("explain.no-command"), reasons: [])
        ]
      }
      passages.append(passage)
    }
    for action in actions.rest {
      var passage = PassageDraft(offset: Int.max, line: action.line, text: action.text)
      passage.findings = [
        Explanation.Finding(
          outcome: action.outcome,
          reasons: [Message("explain.because.block")] + action.reasonToLeaveOut)
      ]
      passages.append(passage)
    }
  }
}

extension Action {
  /// What the action is, for an explanation.
  var outcome: Message {
    guard let label else {
      return Message("explain.action", ["kind": .text(kind.rawValue)])
    }
    return Message("explain.action.label", ["kind": .text(kind.rawValue), "label": .label(label)])
  }

  /// Why it may be left out; empty when it may not.
  var reasonToLeaveOut: [Message] {
    because.map { [Message("optional.\($0.rawValue)")] } ?? []
  }
}
