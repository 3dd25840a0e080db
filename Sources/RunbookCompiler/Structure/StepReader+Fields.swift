import GuideMarkdown
import RunbookModel

/// Forms told in paragraphs: "Renseignez les champs demandés :", then a field's name and what it takes in each.
extension StepReader {
  /// The paragraphs that name a field each, right behind one that asks to fill in a form.
  ///
  /// None for a single one, and where none tells to do anything: then they describe what is shown.
  func fieldParagraphs(_ blocks: ArraySlice<Int>) -> ArraySlice<Int> {
    guard let last = steps.last, last.steps.isEmpty, last.awaitsDetails,
      let announced = last.instructions.last, announced.label == nil, announced.kind == .enter,
      announced.isLastOfParagraph(in: last), lexicon.namesForm(announced.object)
    else { return [] }
    let fields = blocks.prefix { block in
      guard document.nodes[block].kind == .paragraph else { return false }
      let reading = blockReader.read(block)
      return reading.admonition == nil && reading.prose.fieldWithValue(after: [.colonMark]) != nil
    }
    return fields.count > 1 && fields.contains { filling($0) != nil } ? fields : []
  }

  /// Reads such paragraphs: what they tell to do fills their field.
  mutating func readFields(_ paragraphs: ArraySlice<Int>) {
    guard let announced = steps[steps.count - 1].instructions.popLast() else { return }
    steps[steps.count - 1].awaitsDetails = false
    for paragraph in paragraphs {
      let reading = blockReader.read(paragraph)
      guard let label = reading.prose.fieldWithValue(after: [.colonMark]),
        var field = filling(paragraph), field.label == nil
      else {
        readBlock(paragraph)
        continue
      }
      field.reason = field.reason ?? announced.reason
      field.label = label
      field.text = reading.displayText
      field.sourceOffset = reading.prose.sourceOffset(of: 0)
      var step = StepDraft(line: line(field.sourceOffset))
      step.texts = [field.text]
      step.instructions = [field]
      step.add(remarkReader.read(reading, isPractice: true))
      append(step)
    }
  }

  /// What a paragraph tells to fill its field with: "indiquez la taille", "ajoutez vos collaborateurs".
  private func filling(_ paragraph: Int) -> Instruction? {
    var told = blockReader.read(paragraph).instructions.first { $0.fillsField || $0.sense == .add }
    if told?.fillsField == false { told?.kind = .enter }
    return told
  }
}
