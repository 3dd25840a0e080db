import Diagnostics
import GuideMarkdown
import RunbookModel

extension StepReader {
  mutating func readList(_ block: Int) {
    let items = document.children(of: block)
    if let last = steps.indices.last, steps[last].awaitsDetails, isChoice(steps[last]) {
      addChoice(items, to: last)
      return
    }
    if readObjects(items) || readChoices(items) { return }
    if readValues(items) { return }
    let hasDetails = items.contains { !instructions(in: $0).isEmpty }
    settleUmbrella(hasDetails: hasDetails)
    if !hasDetails { settleDescription() }
    settleForm(hasFields: items.contains { instructions(in: $0).contains(where: \.fillsField) })
    settleOffer(items)
    let modal = awaitedModal
    awaitedModal = nil
    for item in items {
      let first = steps.count
      readItem(item)
      if let modal { for index in first..<steps.count { steps[index].setModal(modal) } }
    }
    // What the lead-in announced has come.
    if !hasDetails, let last = steps.indices.last { steps[last].awaitsDetails = false }
  }

  /// Reads items as "Approuver les demandes" under "Sélectionnez le mode :" as what can be chosen, no action each.
  private mutating func readChoices(_ items: [Int]) -> Bool {
    guard let last = steps.indices.last, steps[last].awaitsDetails, steps[last].steps.isEmpty,
      let announced = steps[last].instructions.last, announced.kind == .choose,
      announced.label == nil, announced.reachesColon
    else { return false }
    var readings: [BlockReading] = []
    for item in items { collect(item, into: &readings) }
    let told = readings.flatMap(\.instructions)
    guard !told.isEmpty, told.allSatisfy(\.isBareInfinitive) else { return false }
    for reading in readings {
      steps[last].texts.append(reading.displayText)
      steps[last].add(remarkReader.read(reading, isPractice: true))
    }
    steps[last].awaitsDetails = false
    return true
  }

  /// "The boxes that you can tick:" before items that each tell to tick one.
  private mutating func settleOffer(_ items: [Int]) {
    guard let last = steps.indices.last, steps[last].awaitsDetails, steps[last].steps.isEmpty,
      let announced = steps[last].instructions.last, announced.label == nil, announced.fillsField,
      announced.reachesColon,
      items.contains(where: { instructions(in: $0).contains { $0.kind == announced.kind } })
    else { return }
    steps[last].instructions.removeLast()
  }

  /// "Vous pouvez modifier :" before a list of things only describes.
  private mutating func settleDescription() {
    guard let last = steps.indices.last, steps[last].awaitsDetails, steps[last].steps.isEmpty,
      let announced = steps[last].instructions.last, announced.label == nil,
      announced.modal == .invited, announced.sentence == steps[last].leadInSentence,
      announced.reachesColon
    else { return }
    steps[last].instructions.removeLast()
  }

  mutating func readItem(_ item: Int) {
    var reader = StepReader(guide)
    reader.read(document.children(of: item))
    var nested = reader.finish()
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
    dropAnnouncement(of: &step, before: nested)
    step.texts = preface.texts + step.texts
    step.add(preface.remarks)
    step.steps += nested
    step.isItem = true
    append(step)
  }

  /// What an item tells in one sentence without a name, and its own list step by step, is told by the list.
  private func dropAnnouncement(of step: inout StepDraft, before nested: [StepDraft]) {
    guard step.instructions.count == 1, step.instructions[0].isVague,
      step.instructions[0].modal != .advised, nested.first?.isItem == true,
      nested.count(where: \.hasDirectAction) > 1
    else { return }
    step.instructions = []
  }

  func instructions(in item: Int) -> [Instruction] {
    var readings: [BlockReading] = []
    collect(item, into: &readings)
    return readings.flatMap(\.instructions)
  }

  func isChoice(_ step: StepDraft) -> Bool {
    guard let text = step.texts.last else { return false }
    var prose = Prose()
    prose.bytes = Array(text.utf8)
    Tokenizer(vocabulary: lexicon.vocabulary).tokenize(&prose)
    return lexicon.offersChoice(prose)
  }

  mutating func addChoice(_ items: [Int], to index: Int) {
    var options: [ChoiceDraft.Option] = []
    var nested: [StepDraft] = []
    let asks = steps[index].instructions.contains { $0.kind == .choose }
    for item in items {
      var readings: [BlockReading] = []
      collect(item, into: &readings)
      let text = readings.map(\.displayText).joined(separator: "\n")
      var option = ChoiceDraft.Option(
        text: text, line: line(document.nodes[item].span.start))
      for reading in readings {
        var remarks = remarkReader.read(reading, isPractice: true)
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
}

extension Lexicon {
  /// Whether a lead-in offers several ways: "l’une des options suivantes".
  func offersChoice(_ prose: Prose) -> Bool {
    firstMatch(.choice, prose.tokens, in: 0..<prose.tokens.count) != nil
  }
}
