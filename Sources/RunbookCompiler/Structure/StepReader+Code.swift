import Diagnostics
import GuideMarkdown
import RunbookModel

extension StepReader {
  mutating func addCall(_ route: APIRoute, _ node: GuideNode) {
    let label = "\(route.method) \(route.path)"
    add(
      Instruction(
        kind: .call, sense: .do, lemma: Vocabulary.unknown, verb: 0, label: label,
        sourceOffset: node.span.start), text: label, node)
  }

  mutating func addCode(_ node: GuideNode, _ info: String) {
    let block = CodeBlock(text: node.text, info: info)
    let leadIn = steps.last.map { $0.awaitsDetails || $0.endsWithInstruction } ?? false
    switch block.use(isAnnounced: leadIn, followsOutputCue: steps.last?.announcesOutput ?? false) {
    // IBM marks what a screen shows.
    case .command where document.hasClass("screen", node): break
    case .command(let label):
      var instruction = Instruction(
        kind: .run, sense: .run, lemma: Vocabulary.unknown, verb: 0, label: label,
        sourceOffset: start(of: label, in: node))
      instruction.code = Action.Code(language: block.language, text: node.text)
      add(instruction, text: "", node)
    case .lines:
      guard let last = steps.indices.last, steps[last].steps.isEmpty,
        let told = steps[last].instructions.last,
        told.isVague || told.kind == .enter, told.isLastOfParagraph(in: steps[last])
      else { return }
      var instruction = told
      instruction.kind = .enter
      instruction.label = nil
      instruction.sourceOffset = firstLine(of: node)
      instruction.code = Action.Code(language: block.language, text: node.text)
      steps[last].instructions[steps[last].instructions.count - 1] = instruction
    case .output:
      if let last = steps.indices.last { steps[last].announcesOutput = false }
    }
  }

  /// Where a block's command stands: on the first line that ends with it.
  private func start(of command: String, in node: GuideNode) -> Int {
    let first = firstLine(of: node)
    let bytes = document.source.bytes[first..<max(first, node.span.end)]
    let wanted = Array(command.utf8)
    var start = first
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
      var last = end
      while last > start, bytes[last - 1] == 0x20 || bytes[last - 1] == 0x0D { last -= 1 }
      if bytes[start..<last].suffix(wanted.count).elementsEqual(wanted) { return start }
      start = end + 1
    }
    return first
  }

  /// The line after a block's fence.
  private func firstLine(of node: GuideNode) -> Int {
    let bytes = document.source.bytes[node.span.start..<node.span.end]
    guard let first = bytes.first, first == 0x60 || first == 0x7E,
      let newline = bytes.firstIndex(of: 0x0A), newline + 1 < node.span.end
    else { return node.span.start }
    return newline + 1
  }

  /// Adds an action that a block makes by itself, to the step that announces it if one does.
  mutating func add(_ instruction: Instruction, text: String, _ node: GuideNode) {
    settleUmbrella(hasDetails: true, byCode: true)
    if settleCommand(node) { return }
    var instruction = instruction
    instruction.text = instruction.label.map { "`\($0)`" } ?? ""
    if let last = steps.indices.last, !steps[last].awaitsDetails, let offer = takeOffer() {
      instruction.reason = offer
      steps[last].instructions.append(instruction)
      if !text.isEmpty { steps[last].texts.append("`\(text)`") }
      return
    }
    if let last = steps.indices.last, steps[last].awaitsDetails || steps[last].optionalScope != nil
    {
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

  /// Whether a block shows what a command told right before prints; the block that repeats it takes its place.
  private mutating func settleCommand(_ node: GuideNode) -> Bool {
    guard case .codeBlock = node.kind, let last = steps.indices.last,
      let command = steps[last].instructions.last, command.kind == .run, command.code == nil,
      command.isLastOfParagraph(in: steps[last])
    else { return false }
    let words = command.label?.split(separator: " ") ?? []
    guard let name = words.first, words.count > 1 || !node.text.contains(name) else {
      steps[last].instructions.removeLast()
      return false
    }
    return true
  }

  /// "You can also resize it with the command line." right before the command: the command is the offer.
  private mutating func takeOffer() -> Action.OptionalReason? {
    guard let last = steps.indices.last, let offer = steps[last].instructions.last, offer.isVague,
      offer.modal == .invited, steps[last].steps.isEmpty
    else { return nil }
    steps[last].instructions.removeLast()
    return offer.reason ?? .invited
  }

  /// An announcement that ends with a colon is no action once its details follow.
  mutating func settleUmbrella(hasDetails: Bool, byCode: Bool = false) {
    guard hasDetails, let last = steps.indices.last else { return }
    if byCode, !steps[last].awaitsDetails, steps[last].steps.isEmpty,
      let introduction = steps[last].instructions.last, introduction.label == nil,
      introduction.kind == .other, introduction.modal != .invited,
      introduction.sentence == steps[last].leadInSentence
    {
      steps[last].instructions.removeLast()
      return
    }
    guard steps[last].awaitsDetails else { return }
    var hasSettled = false
    while let umbrella = steps[last].instructions.last, umbrella.label == nil,
      umbrella.isVague || umbrella.kind == .run
        || byCode && !hasSettled && [.navigate, .connect].contains(umbrella.kind)
        || umbrella.kind == .enter && !lexicon.namesForm(umbrella.object),
      umbrella.sentence == steps[last].leadInSentence
    {
      steps[last].instructions.removeLast()
      hasSettled = true
    }
  }
}
