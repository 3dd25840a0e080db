import Diagnostics
import GuideMarkdown
import RunbookModel

/// Reads the blocks of a section into steps.
struct StepReader {
  let document: GuideDocument
  let lexicon: Lexicon
  let blockReader: BlockReader
  let remarkReader: RemarkReader

  var identifiers = Identifiers()
  /// What the section says before its first step.
  private(set) var preface = StepDraft(line: 0)
  private var steps: [StepDraft] = []
  /// Admonitions that warn of the step that comes next.
  private var pending: [Admonition] = []
  /// Claims and the like of those admonitions.
  private var pendingRemarks = Remarks()

  init(
    document: GuideDocument, lexicon: Lexicon, blockReader: BlockReader,
    remarkReader: RemarkReader, identifiers: Identifiers
  ) {
    self.document = document
    self.lexicon = lexicon
    self.blockReader = blockReader
    self.remarkReader = remarkReader
    self.identifiers = identifiers
  }

  /// Reads a section's own blocks; `finish()` hands out the steps.
  mutating func read(_ blocks: [Int]) {
    for block in blocks { readBlock(block) }
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

  private func line(_ offset: Int) -> Int { document.source.line(at: offset) }

  // MARK: Blocks

  private mutating func readBlock(_ block: Int) {
    let node = document.nodes[block]
    switch node.kind {
    case .paragraph: readParagraph(block)
    case .list: readList(block)
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

  private mutating func readParagraph(_ block: Int) {
    addImages(block)
    let reading = blockReader.read(block)
    guard !reading.prose.isEmpty else { return }
    if document.hasClass("shortdesc", document.nodes[block]) {
      preface.texts.append(reading.prose.displayText)
      let remarks = remarkReader.read(reading, isPractice: false, identifiers: &identifiers)
      preface.add(remarks)
      return
    }
    if let kind = reading.admonition {
      addAdmonition(kind, [reading], line: line(reading.prose.sourceOffset(of: 0)), isRemark: true)
      return
    }
    addProse(reading)
  }

  private mutating func addProse(_ reading: BlockReading) {
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
    var step = StepDraft(line: line(reading.prose.sourceOffset(of: 0)))
    step.texts = [reading.prose.displayText]
    step.instructions = reading.instructions
    step.awaitsDetails = reading.endsWithColon
    if reading.endsWithColon, let umbrella = reading.instructions.last, umbrella.reason != nil {
      step.optionalScope =
        reading.sentences.last?.hasAlso == true ? .secondary : umbrella.reason
    }
    step.add(remarkReader.read(reading, isPractice: true, identifiers: &identifiers))
    append(step)
  }

  /// "Vous devrez alors renseigner…" after another method was announced goes on with that method.
  private func continuesScope(_ reading: BlockReading) -> Bool {
    guard steps.last?.optionalScope != nil, let first = reading.sentences.first else { return false }
    return first.tokens.prefix(5).contains {
      lexicon.has(reading.prose.tokens[$0].word, .then)
    }
  }

  /// Prose without instructions belongs to the step before it, else to the section.
  private mutating func addText(_ reading: BlockReading, isPractice: Bool) {
    let remarks = remarkReader.read(reading, isPractice: isPractice, identifiers: &identifiers)
    if reading.endsWithColon, lexicon.offersChoice(reading.prose) {
      var step = StepDraft(line: line(reading.prose.sourceOffset(of: 0)))
      step.texts = [reading.prose.displayText]
      step.awaitsDetails = true
      step.add(remarks)
      append(step)
    } else if let last = steps.indices.last {
      steps[last].texts.append(reading.prose.displayText)
      steps[last].awaitsDetails = reading.endsWithColon
      steps[last].add(remarks)
    } else {
      preface.texts.append(reading.prose.displayText)
      preface.awaitsDetails = reading.endsWithColon
      preface.add(remarks)
    }
  }

  private mutating func addImages(_ block: Int) {
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

  // MARK: Admonitions

  private mutating func readAdmonition(_ block: Int, _ kind: String) {
    let children = document.children(of: block)
    if kind == "api" {
      for child in children { readBlock(child) }
      return
    }
    var readings: [BlockReading] = []
    for child in children { collect(child, into: &readings) }
    addAdmonition(
      kind, readings, line: line(document.nodes[block].span.start), isRemark: false)
    for child in children {
      switch document.nodes[child].kind {
      case .codeBlock, .apiRoute: readBlock(child)
      default: break
      }
    }
  }

  private func collect(_ block: Int, into readings: inout [BlockReading]) {
    switch document.nodes[block].kind {
    case .paragraph: readings.append(blockReader.read(block))
    case .list, .item, .quote, .admonition:
      for child in document.children(of: block) { collect(child, into: &readings) }
    default: break
    }
  }

  private mutating func addAdmonition(
    _ kind: String, _ readings: [BlockReading], line: Int, isRemark: Bool
  ) {
    let text = readings.map(\.prose.displayText).joined(separator: "\n")
    let admonition = Admonition(
      id: identifiers.make("admonition", [kind, text]), kind: kind, text: text, line: line)
    var remarks = Remarks()
    var instructions: [Instruction] = []
    for reading in readings {
      let said = remarkReader.read(reading, isPractice: true, identifiers: &identifiers)
      remarks.cautions += said.cautions
      remarks.expectations += said.expectations
      remarks.claims += said.claims
      // Advice in a box is a habit, not an instruction.
      var read = reading.instructions.filter { $0.modal != .advised }
      for index in read.indices where !Self.warns(kind) && read[index].reason == .condition {
        // A note tells what one can do in a case, not what the procedure does.
        read[index].reason = .invited
      }
      instructions += read
    }
    if !instructions.isEmpty {
      var step = StepDraft(line: line)
      step.texts = [text]
      step.instructions = instructions
      step.remarks.admonitions = [admonition]
      step.add(remarks)
      append(step)
    } else if let last = steps.indices.last, isRemark || !Self.warns(kind) {
      steps[last].remarks.admonitions.append(admonition)
      steps[last].add(remarks)
    } else {
      pending.append(admonition)
      var draft = StepDraft(line: line)
      draft.remarks = pendingRemarks
      draft.add(remarks)
      pendingRemarks = draft.remarks
    }
  }

  /// Whether a kind of admonition warns of what comes next rather than comments on what came before.
  private static func warns(_ kind: String) -> Bool {
    ["warning", "alert", "attention", "warn", "important", "caution", "danger"].contains(kind)
  }

  private mutating func takePending(into step: inout StepDraft) {
    step.remarks.admonitions = pending + step.remarks.admonitions
    step.add(pendingRemarks)
    pending = []
    pendingRemarks = Remarks()
  }

  private mutating func flushPending() {
    guard !pending.isEmpty else { return }
    if steps.isEmpty {
      var preface = preface
      takePending(into: &preface)
      self.preface = preface
    } else {
      var last = steps.removeLast()
      takePending(into: &last)
      steps.append(last)
    }
  }

  // MARK: Lists

  private mutating func readList(_ block: Int) {
    let items = document.children(of: block)
    if let last = steps.indices.last, steps[last].awaitsDetails, isChoice(steps[last]) {
      addChoice(items, to: last)
      return
    }
    settleUmbrella(hasDetails: items.contains { !instructions(in: $0).isEmpty })
    for item in items { readItem(item) }
  }

  private mutating func readItem(_ item: Int) {
    var reader = StepReader(
      document: document, lexicon: lexicon, blockReader: blockReader, remarkReader: remarkReader,
      identifiers: identifiers)
    reader.read(document.children(of: item))
    var nested = reader.finish()
    identifiers = reader.identifiers
    let preface = reader.preface
    guard !nested.isEmpty else {
      if let last = steps.indices.last {
        steps[last].texts += preface.texts
        steps[last].images += preface.images
        steps[last].add(preface.remarks)
      } else {
        self.preface.texts += preface.texts
        self.preface.add(preface.remarks)
      }
      return
    }
    var step = nested.removeFirst()
    step.texts = preface.texts + step.texts
    step.add(preface.remarks)
    step.steps += nested
    append(step)
  }

  private func instructions(in item: Int) -> [Instruction] {
    var readings: [BlockReading] = []
    collect(item, into: &readings)
    return readings.flatMap(\.instructions)
  }

  private func isChoice(_ step: StepDraft) -> Bool {
    guard let text = step.texts.last else { return false }
    var prose = Prose()
    prose.bytes = Array(text.utf8)
    Tokenizer(vocabulary: lexicon.vocabulary).tokenize(&prose)
    return lexicon.offersChoice(prose)
  }

  private mutating func addChoice(_ items: [Int], to index: Int) {
    var options: [ChoiceDraft.Option] = []
    var nested: [StepDraft] = []
    let asks = steps[index].instructions.contains { $0.kind == .choose }
    for item in items {
      var readings: [BlockReading] = []
      collect(item, into: &readings)
      let text = readings.map(\.prose.displayText).joined(separator: "\n")
      var option = ChoiceDraft.Option(
        text: text, line: line(document.nodes[item].span.start))
      for reading in readings {
        var remarks = remarkReader.read(reading, isPractice: true, identifiers: &identifiers)
        // "Conserver le système" as a value of the choice asks to keep nothing.
        if asks { remarks.cautions = [] }
        steps[index].add(remarks)
      }
      // Values of one choice are no actions; methods are.
      if !asks {
        var step = StepDraft(line: option.line)
        step.texts = [text]
        step.instructions = readings.flatMap(\.instructions)
        for position in step.instructions.indices {
          step.instructions[position].reason = .alternative
        }
        if step.hasActions {
          option.steps = [steps[index].steps.count + nested.count]
          nested.append(step)
        }
      }
      options.append(option)
    }
    steps[index].choice = ChoiceDraft(
      prompt: steps[index].texts.last ?? "", line: steps[index].line, options: options)
    steps[index].steps += nested
    steps[index].awaitsDetails = false
  }

  // MARK: Routes and code

  private mutating func addCall(_ route: APIRoute, _ node: GuideNode) {
    let label = "\(route.method) \(route.path)"
    add(
      Instruction(
        kind: .call, sense: .other, lemma: Vocabulary.unknown, verb: 0, label: label,
        sourceOffset: node.span.start), text: label, node)
  }

  private mutating func addCode(_ node: GuideNode, _ info: String) {
    let lines = node.text.split(separator: "\n", omittingEmptySubsequences: true)
    guard let first = lines.first else { return }
    let language = info.split(separator: " ").first.map(String.init) ?? ""
    var instruction = Instruction(
      kind: .run, sense: .run, lemma: Vocabulary.unknown, verb: 0,
      label: ShellPrompt.strip(String(first)), sourceOffset: node.span.start)
    instruction.code = Action.Code(language: language, text: node.text)
    add(instruction, text: "", node)
  }

  /// Adds an action that a block makes by itself, to the step that announces it if one does.
  private mutating func add(_ instruction: Instruction, text: String, _ node: GuideNode) {
    settleUmbrella(hasDetails: true)
    var instruction = instruction
    instruction.text = instruction.label.map { "`\($0)`" } ?? ""
    if let last = steps.indices.last, steps[last].awaitsDetails || steps[last].optionalScope != nil {
      instruction.reason = steps[last].optionalScope
      steps[last].instructions.append(instruction)
      if !text.isEmpty { steps[last].texts.append("`\(text)`") }
      return
    }
    var step = StepDraft(line: line(node.span.start))
    step.texts = text.isEmpty ? [] : ["`\(text)`"]
    step.instructions = [instruction]
    append(step)
  }

  /// An announcement that ends with a colon is no action once its details follow.
  private mutating func settleUmbrella(hasDetails: Bool) {
    guard hasDetails, let last = steps.indices.last, steps[last].awaitsDetails,
      let umbrella = steps[last].instructions.last, umbrella.label == nil,
      [.other, .read, .confirm, .run, .enter].contains(umbrella.kind)
    else { return }
    steps[last].instructions.removeLast()
  }
}

extension Lexicon {
  /// Whether a lead-in offers several ways: "l’une des options suivantes".
  func offersChoice(_ prose: Prose) -> Bool {
    firstMatch(.choice, prose.tokens, in: 0..<prose.tokens.count) != nil
  }
}

/// The prompts that guides show before commands.
enum ShellPrompt {
  static func strip(_ line: String) -> String {
    for prompt in ["$ ", "# ", "> "] where line.hasPrefix(prompt) {
      return String(line.dropFirst(prompt.count))
    }
    return line
  }
}
