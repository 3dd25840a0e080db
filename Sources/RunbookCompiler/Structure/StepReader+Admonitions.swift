import Diagnostics
import GuideMarkdown
import RunbookModel

extension StepReader {
  mutating func readAdmonition(_ block: Int, _ kind: String) {
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

  func collect(_ block: Int, into readings: inout [BlockReading]) {
    switch document.nodes[block].kind {
    case .paragraph: readings.append(blockReader.read(block))
    case .tableCell:
      let children = document.children(of: block)
      if children.first.map({ document.nodes[$0].kind.isInline }) ?? true {
        readings.append(blockReader.read(block))
      } else {
        for child in children { collect(child, into: &readings) }
      }
    case .list, .item, .quote, .admonition, .table, .tableRow:
      for child in document.children(of: block) { collect(child, into: &readings) }
    default: break
    }
  }

  mutating func addAdmonition(
    _ kind: String, _ readings: [BlockReading], line: Int, isRemark: Bool
  ) {
    let text = readings.map(\.displayText).joined(separator: "\n")
    let admonition = Admonition(
      id: identifiers.make("admonition", [kind, text]), kind: kind, text: text, line: line)
    var remarks = Remarks()
    var instructions: [Instruction] = []
    for reading in readings {
      let said = remarkReader.read(reading, isPractice: true)
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
  static func warns(_ kind: String) -> Bool {
    ["warning", "alert", "attention", "warn", "important", "caution", "danger"].contains(kind)
  }

  mutating func takePending(into step: inout StepDraft) {
    step.remarks.admonitions = pending + step.remarks.admonitions
    step.add(pendingRemarks)
    pending = []
    pendingRemarks = Remarks()
  }

  mutating func flushPending() {
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
}
