import GuideMarkdown
import RunbookModel

/// Forms told as a table or a list: a field's name, and what to do with it.
extension StepReader {
  /// Reads a table row by row; the first column names what the others tell.
  mutating func readTable(_ block: Int) {
    let rows = document.children(of: block).filter {
      document.nodes[$0].kind != .tableRow(isHeader: true)
    }
    var entries: [StepDraft] = []
    for row in rows {
      let cells = document.children(of: row)
      guard let first = cells.first else { continue }
      let entry =
        cells.count > 2 && blockReader.read(first).prose.isNumber
        ? readCounted(title: cells[1], cells.dropFirst(2))
        : readEntry(name: cells.count > 1 ? first : nil, cells.dropFirst(cells.count > 1 ? 1 : 0))
      if let entry { entries.append(entry) }
    }
    append(named(entries))
  }

  /// Reads a list of terms; each names what its definitions tell.
  mutating func readDefinitions(_ block: Int) {
    var entries: [StepDraft] = []
    var term: Int?
    for child in document.children(of: block) {
      guard document.nodes[child].kind == .definition else {
        term = child
        continue
      }
      let blocks = document.children(of: child)
      if let entry = readEntry(name: term, blocks[...]) { entries.append(entry) }
      term = nil
    }
    append(named(entries))
  }

  /// Under "renseignez les informations suivantes" a field that is only described is filled too, where others tell
  /// how.
  private func named(_ entries: [StepDraft]) -> [StepDraft] {
    guard entries.contains(where: { $0.instructions.contains(where: \.fillsField) }),
      let last = steps.last, last.steps.isEmpty,
      let announced = last.instructions.last, announced.label == nil, announced.fillsField,
      announced.isLastOfParagraph(in: last), lexicon.namesForm(announced.object)
    else { return entries }
    return entries.map { entry in
      guard !entry.hasActions, let name = entry.texts.first, entry.texts.count > 1 else {
        return entry
      }
      var entry = entry
      var field = announced
      field.kind = entry.holdsList ? .choose : .enter
      field.label = LabelText.trim(name.replacing("`", with: ""))
      field.text = entry.texts.joined(separator: " ")
      field.sourceOffset = entry.offset
      entry.instructions = [field]
      return entry
    }
  }

  private mutating func append(_ entries: [StepDraft]) {
    settleForm(hasFields: entries.contains { $0.instructions.contains(where: \.fillsField) })
    for entry in entries where !entry.hasActions { addRemarks(of: entry) }
    for entry in entries where entry.hasActions { append(entry) }
  }

  /// A row "1 | Create a backup | You will need to…": the text tells what to do, else the title does.
  private mutating func readCounted(title: Int, _ blocks: ArraySlice<Int>) -> StepDraft? {
    guard var entry = readEntry(name: nil, blocks) else { return readEntry(name: nil, [title]) }
    let reading = blockReader.read(title)
    if entry.instructions.isEmpty { entry.instructions = reading.instructions }
    entry.texts.insert(reading.displayText, at: 0)
    return entry
  }

  /// One field of a form: its name, and the blocks or cells that tell what to do.
  private mutating func readEntry(name: Int?, _ blocks: ArraySlice<Int>) -> StepDraft? {
    if let name, blocks.contains(where: holdsProcedure) { return readProcedure(name, blocks) }
    let title = name.map { blockReader.read($0) }
    var readings: [BlockReading] = title.map { [$0] } ?? []
    for block in blocks { collect(block, into: &readings) }
    readings.removeAll(where: \.prose.isEmpty)
    guard let first = readings.first else { return nil }
    var step = StepDraft(line: line(first.prose.sourceOffset(of: 0)))
    step.texts = readings.map(\.displayText)
    step.offset = first.prose.sourceOffset(of: 0)
    step.holdsList = blocks.contains { block in
      (block..<document.nodes[block].subtreeEnd).contains { document.nodes[$0].kind.isList }
    }
    for reading in readings {
      step.add(remarkReader.read(reading, isPractice: true))
    }
    // The name of a field tells nothing by itself, even as "Choisissez un mode".
    step.instructions = readings.dropFirst(title == nil ? 0 : 1).flatMap(\.instructions)
    if let title { label(&step.instructions, after: title.prose) }
    return step
  }

  private func holdsProcedure(_ block: Int) -> Bool {
    document.nodes[block..<document.nodes[block].subtreeEnd].contains {
      if case .list(start: .some) = $0.kind { true } else { false }
    }
  }

  /// A row whose second cell holds a list is a step of its own, with the steps of the list inside.
  ///
  /// "Adding a monitor | 1. … 2. …"
  private mutating func readProcedure(_ name: Int, _ blocks: ArraySlice<Int>) -> StepDraft {
    var reader = StepReader(guide)
    for block in blocks {
      reader.read(document.nodes[block].kind == .tableCell ? document.children(of: block) : [block])
    }
    let title = blockReader.read(name).prose
    var step = reader.preface
    step.line = line(title.sourceOffset(of: 0))
    step.title = title.displayText
    step.steps = reader.finish()
    return step
  }

  /// Names what fills a field after it: one action a field, and those that name a control themselves.
  private func label(_ instructions: inout [Instruction], after field: Prose) {
    let label = LabelText.trim(field.plainText)
    var hasFilled = false
    let fills = instructions.contains { $0.fillsField || $0.sense == .select }
    // "Renouveler | Vous pourrez payer en ligne": a term that is a verb names what is done.
    if !fills, let first = instructions.first, first.isVague, first.kind == .other,
      first.modal == nil, first.reason == nil, lexicon.isInfinitive(field.tokens.first)
    {
      instructions[0].label = label.isEmpty ? nil : label
      return
    }
    instructions = instructions.compactMap { instruction in
      if fills, instruction.isVague, instruction.reason != .invited { return nil }
      let picksValue = instruction.sense == .select && !hasFilled
      guard
        picksValue || instruction.kind == .enter
          || instruction.label == nil && (instruction.fillsField || instruction.kind == .confirm)
      else { return instruction }
      guard !hasFilled, picksValue || instruction.fillsField else { return nil }
      hasFilled = true
      var named = instruction
      if picksValue { named.kind = .choose }
      named.label = label.isEmpty ? nil : label
      return named
    }
  }

  /// The sentence that introduces a form is no action once its fields tell what to do.
  mutating func settleForm(hasFields: Bool) {
    guard hasFields, let last = steps.indices.last, steps[last].steps.isEmpty else { return }
    let lexicon = lexicon
    steps[last].instructions.removeAll { instruction in
      instruction.label == nil && (instruction.fillsField || instruction.isVague)
        && lexicon.namesForm(instruction.object)
    }
  }

  private mutating func addRemarks(of entry: StepDraft) {
    if let last = steps.indices.last {
      steps[last].texts += entry.texts
      steps[last].add(entry.remarks)
    } else {
      preface.texts += entry.texts
      preface.add(entry.remarks)
    }
  }

  /// Reads items as "Hôte = l’adresse" under "renseignez les éléments suivants" as fields to fill.
  ///
  /// So is "Port : **993**" where another item tells to fill its field.
  mutating func readValues(_ items: [Int]) -> Bool {
    guard let last = steps.indices.last, steps[last].steps.isEmpty,
      let announced = steps[last].instructions.last, announced.label == nil,
      announced.kind == .enter || announced.kind == .read,
      lexicon.namesForm(announced.object ?? announced.text)
    else { return false }
    let hasFields = items.contains { instructions(in: $0).contains(where: \.fillsField) }
    let marks: [Mark] = hasFields ? [0x3D, 0x3A] : [0x3D]
    let fields = items.map { item -> (reading: BlockReading, label: String)? in
      var readings: [BlockReading] = []
      collect(item, into: &readings)
      guard let first = readings.first, let label = first.prose.fieldWithValue(after: marks)
      else { return nil }
      return (first, label)
    }
    guard fields.filter({ $0 != nil }).count * 2 > items.count else { return false }
    steps[last].instructions.removeLast()
    for (item, field) in zip(items, fields) {
      guard let field, field.reading.instructions.allSatisfy({ $0.kind != .enter }) else {
        readItem(item)
        continue
      }
      var named = announced
      named.kind = field.reading.instructions.first { $0.fillsField }?.kind ?? .enter
      named.label = field.label
      named.text = field.reading.displayText
      named.sourceOffset = field.reading.prose.sourceOffset(of: 0)
      var step = StepDraft(line: line(named.sourceOffset))
      step.texts = [named.text]
      step.instructions = [named]
      step.isItem = true
      step.add(remarkReader.read(field.reading, isPractice: true))
      append(step)
    }
    return true
  }

  /// Reads the items of "vous devez choisir :" as the objects of that verb; false when they instruct themselves.
  mutating func readObjects(_ items: [Int]) -> Bool {
    guard let last = steps.indices.last, steps[last].awaitsObjects,
      let verb = steps[last].instructions.last, verb.label == nil, verb.fillsField
    else { return false }
    var readings: [[BlockReading]] = []
    for item in items {
      var own: [BlockReading] = []
      collect(item, into: &own)
      readings.append(own)
    }
    guard
      readings.allSatisfy({
        $0.allSatisfy { reading in !reading.instructions.contains(where: \.fillsField) }
      })
    else { return false }
    steps[last].instructions.removeLast()
    steps[last].awaitsObjects = false
    for item in readings {
      guard let first = item.first else { continue }
      var object = verb
      object.object = first.displayText
      object.text = first.displayText
      object.sourceOffset = first.prose.sourceOffset(of: 0)
      object.label = first.prose.leadingLabel ?? first.prose.fieldWithValue(after: [.colonMark])
      if lexicon.isQualified(first.prose) { object.reason = .condition }
      steps[last].instructions.append(object)
      steps[last].texts += item.map(\.displayText)
      for reading in item {
        steps[last].add(remarkReader.read(reading, isPractice: true))
      }
    }
    return true
  }
}

extension Instruction {
  /// Whether it supplies a value to a form.
  var fillsField: Bool { [.enter, .choose, .check].contains(kind) }
}

extension Lexicon {
  /// Whether a text begins with a verb that can only be an infinitive.
  func isInfinitive(_ token: Token?) -> Bool {
    guard let token, token.kind == .word, let form = entry(token.word).verb else { return false }
    return form.mood == .infinitive && !hasBareImperatives
  }

  /// Whether an object stands for all that a form asks: "les informations demandées".
  func namesForm(_ object: String?) -> Bool {
    (object ?? "").split(separator: " ").contains {
      has(vocabulary.id(of: $0), .formNoun)
    }
  }

  /// Whether words are marked as not needed: "(facultatif)".
  func isQualified(_ prose: Prose) -> Bool {
    prose.tokens.indices.contains {
      has(prose.tokens[$0].word, .optionalWord)
        || match(.conditionTails, prose.tokens, at: $0, end: prose.tokens.count) != nil
    }
  }
}

extension Prose {
  /// The words without markup, white space folded.
  var plainText: String { Prose(bytes: bytes).displayText }

  /// The field's name in "Hôte = l’adresse": the words before the first of some marks.
  func fieldWithValue(after marks: [Mark]) -> String? {
    guard
      let mark = tokens.indices.prefix(12).first(where: { index in
        marks.contains { isPunctuation(index, $0) }
      }), mark > 0, mark + 1 < tokens.count
    else { return nil }
    let label = LabelText.trim(text(ofTokens: 0..<mark).replacing("`", with: ""))
    return label.isEmpty ? nil : label
  }

  /// Whether it is a number alone.
  var isNumber: Bool { tokens.count == 1 && tokens[0].kind == .number }

  /// The name with which a text begins, where it is marked up.
  var leadingLabel: String? {
    guard let first = tokens.first, first.kind == .label else { return nil }
    return LabelText.trim(text(regions[Int(first.region)].range))
  }
}
