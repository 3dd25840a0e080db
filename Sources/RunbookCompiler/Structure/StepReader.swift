import Diagnostics
import GuideMarkdown
import RunbookModel

/// Reads the blocks of a section into steps.
struct StepReader: GuideReader {
  let guide: GuideReading

  /// What the section says before its first step.
  var preface = StepDraft(line: 0)
  var steps: [StepDraft] = []
  /// Admonitions that warn of the step that comes next.
  var pending: [Admonition] = []
  /// The modal that the paragraph before a list ends with: "vous avez la possibilité de :".
  var awaitedModal: Modal?
  /// Claims and the like of those admonitions.
  var pendingRemarks = Remarks()

  init(_ guide: GuideReading) {
    self.guide = guide
  }

  /// Reads a section's own blocks; `finish()` hands out the steps.
  mutating func read(_ blocks: [Int]) {
    var isPrerequisite = false
    var rest = blocks[...]
    while let block = rest.first {
      let fields = fieldParagraphs(rest)
      if !fields.isEmpty {
        readFields(fields)
        rest = rest.dropFirst(fields.count)
        continue
      }
      rest = rest.dropFirst()
      // What has to hold beforehand is no step.
      if isPrerequisite, document.nodes[block].kind.isList {
        isPrerequisite = false
        continue
      }
      readBlock(block)
      isPrerequisite =
        document.nodes[block].kind == .paragraph
        && lexicon.namesPrerequisites(blockReader.read(block))
    }
  }

  mutating func finish() -> [StepDraft] {
    flushPending()
    return steps
  }

  mutating func append(_ step: StepDraft) {
    var step = step
    takePending(into: &step)
    steps.append(step)
  }

  func line(_ offset: Int) -> Int { document.source.line(at: offset) }

  // MARK: Blocks

  mutating func readBlock(_ block: Int) {
    let node = document.nodes[block]
    if node.kind != .paragraph, !node.kind.isList { awaitedModal = nil }
    switch node.kind {
    case .paragraph: readParagraph(block)
    case .list: readList(block)
    case .table: readTable(block)
    case .definitionList: readDefinitions(block)
    case .details, .tabs, .tab:
      for child in document.children(of: block) { readBlock(child) }
    case .admonition(let kind): readAdmonition(block, kind)
    case .apiRoute(let route): addCall(route, node)
    case .codeBlock(let info): addCode(node, info)
    case .quote, .item:
      for child in document.children(of: block) {
        if case .paragraph = document.nodes[child].kind {
          addText(blockReader.read(child), isPractice: true)
        } else {
          readBlock(child)
        }
      }
    default: break
    }
  }

  mutating func readParagraph(_ block: Int) {
    addImages(block)
    let reading = blockReader.read(block)
    guard !reading.prose.isEmpty else { return }
    if document.hasClass("shortdesc", document.nodes[block]) {
      preface.texts.append(reading.displayText)
      let remarks = remarkReader.read(reading, isPractice: false)
      preface.add(remarks)
      return
    }
    if let kind = reading.admonition {
      addAdmonition(kind, [reading], line: line(reading.prose.sourceOffset(of: 0)), isRemark: true)
      return
    }
    addProse(reading)
    awaitedModal = reading.endsWithColon ? reading.sentences.last?.awaitedModal : nil
  }

  mutating func addProse(_ reading: BlockReading) {
    if continuesScope(reading), let last = steps.indices.last {
      var instructions = reading.instructions
      for index in instructions.indices where instructions[index].reason == nil {
        instructions[index].reason = steps[last].optionalScope
      }
      steps[last].instructions += instructions
      addText(reading, isPractice: true)
      return
    }
    guard !reading.instructions.isEmpty else {
      addText(reading, isPractice: true)
      return
    }
    if let first = reading.sentences.first { dropAnnouncement(before: first) }
    if reading.sentences.first?.namesField == true { settleForm(hasFields: true) }
    var step = StepDraft(line: line(reading.prose.sourceOffset(of: 0)))
    step.texts = [reading.displayText]
    step.instructions = reading.instructions
    step.awaitsDetails = reading.endsWithColon
    step.announcesOutput = reading.sentences.last?.announcesOutput ?? false
    step.leadInSentence = reading.sentences.count - 1
    step.awaitsObjects = reading.sentences.last?.endsWithVerb ?? false
    if reading.endsWithColon, let umbrella = reading.instructions.last, umbrella.reason != nil {
      step.optionalScope =
        reading.sentences.last?.hasAlso == true ? .secondary : umbrella.reason
    }
    step.add(remarkReader.read(reading, isPractice: true))
    append(step)
  }

  /// What "Pour cela", or a purpose with the same verb, details was only announced.
  private mutating func dropAnnouncement(before detail: Sentence) {
    guard let last = steps.indices.last, steps[last].steps.isEmpty,
      let announced = steps[last].instructions.last, announced.isVague,
      detail.isDetail
        || detail.purpose != Vocabulary.unknown && detail.purpose == announced.lemma
    else { return }
    steps[last].instructions.removeLast()
  }

  /// "Vous devrez alors renseigner…" after another method was announced goes on with that method.
  func continuesScope(_ reading: BlockReading) -> Bool {
    guard steps.last?.optionalScope == .secondary, let first = reading.sentences.first else {
      return false
    }
    return first.tokens.prefix(5).contains {
      lexicon.has(reading.prose.tokens[$0].word, .then)
    }
  }

  /// Prose without instructions belongs to the step before it, else to the section.
  mutating func addText(_ reading: BlockReading, isPractice: Bool) {
    let remarks = remarkReader.read(reading, isPractice: isPractice)
    if reading.endsWithColon, lexicon.offersChoice(reading.prose) {
      var step = StepDraft(line: line(reading.prose.sourceOffset(of: 0)))
      step.texts = [reading.displayText]
      step.awaitsDetails = true
      step.add(remarks)
      append(step)
    } else if let last = steps.indices.last {
      steps[last].texts.append(reading.displayText)
      steps[last].awaitsDetails = reading.endsWithColon
      steps[last].announcesOutput = reading.sentences.last?.announcesOutput ?? false
      // What the paragraph before told has no more to do with what follows.
      steps[last].leadInSentence = -1
      steps[last].add(remarks)
    } else {
      preface.texts.append(reading.displayText)
      preface.awaitsDetails = reading.endsWithColon
      preface.add(remarks)
    }
  }

  mutating func addImages(_ block: Int) {
    var index = block + 1
    while index < document.nodes[block].subtreeEnd {
      let node = document.nodes[index]
      if node.kind == .image {
        let text = (index + 1..<node.subtreeEnd).map { document.nodes[$0].text }.joined()
        let image = Step.Image(
          path: node.text, alternative: text, line: line(node.span.start))
        if let last = steps.indices.last {
          steps[last].images.append(image)
        } else {
          preface.images.append(image)
        }
      }
      index = node.kind == .image ? node.subtreeEnd : index + 1
    }
  }
}
