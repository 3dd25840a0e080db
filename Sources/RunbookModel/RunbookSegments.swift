/// The pieces of a runbook's text that are translated each for itself.
extension Runbook {
  /// Every text that a walk or a checklist may show, cut into sentences, each once, in the guide's order.
  package var segments: [String] {
    var collector = SegmentCollector()
    collector.add(title)
    collector.add(objective)
    for prerequisite in prerequisites { collector.add(prerequisite.text) }
    collector.add(remarks)
    for step in prelude { collector.add(step) }
    for procedure in procedures {
      collector.add(procedure.title)
      collector.add(procedure.description)
      collector.add(procedure.remarks)
      for step in procedure.steps { collector.add(step) }
    }
    for parameter in parameters { collector.add(parameter.name) }
    return collector.segments
  }
}

private struct SegmentCollector {
  private(set) var segments: [String] = []
  private var known: Set<String> = []

  mutating func add(_ step: Step) {
    add(step.title)
    add(step.text)
    for action in step.actions {
      add(action.text)
      if let condition = action.condition { add(condition.text) }
    }
    add(step.remarks)
    for nested in step.steps { add(nested) }
  }

  mutating func add(_ remarks: Remarks) {
    for choice in remarks.choices {
      add(choice.prompt)
      for option in choice.options { add(option.text) }
    }
    for caution in remarks.cautions { add(caution.text) }
    for admonition in remarks.admonitions { add(admonition.text) }
    for expectation in remarks.expectations { add(expectation.text) }
    for claim in remarks.claims { add(claim.text) }
  }

  mutating func add(_ text: String) {
    for line in text.split(separator: "\n") {
      for sentence in Sentences.split(String(line)) where known.insert(sentence).inserted {
        segments.append(sentence)
      }
    }
  }
}

/// Cuts display text into sentences: after a full stop, an exclamation or a question mark, a space and a capital or a label.
package enum Sentences {
  package static func split(_ line: String) -> [String] {
    var sentences: [String] = []
    var current = ""
    var isEnding = false
    var isInsideLabel = false
    for character in line {
      if isEnding, !current.hasSuffix(" ") || character.isUppercase || character == "`" {
        if current.hasSuffix(" ") {
          sentences.append(current)
          current = ""
          isEnding = false
        } else if !character.isWhitespace, !"»”\")".contains(character) {
          isEnding = false
        }
      } else if isEnding, current.hasSuffix(" "), !character.isUppercase {
        isEnding = false
      }
      if character == "`" { isInsideLabel.toggle() }
      current.append(character)
      if !isInsideLabel, ".!?".contains(character) { isEnding = true }
    }
    sentences.append(current)
    return sentences.map { trim($0) }.filter { !$0.isEmpty }
  }

  private static func trim(_ text: String) -> String {
    var text = Substring(text)
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }
}
