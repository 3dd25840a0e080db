import Diagnostics
import GuideMarkdown
import RunbookModel
import Testing

/// What holds for every runbook, whatever the guide.
struct SoundnessCheck {
  let runbook: Runbook
  let document: GuideDocument
  /// What the guide is called where a check fails.
  let name: String

  func run() {
    checkLabels()
    checkLines()
    checkReferences()
    expectUniqueIDs(in: runbook, name)
  }

  /// Every label stands in the guide, its markup aside.
  private func checkLabels() {
    let words = document.nodes.map { node in
      switch node.kind {
      case .text, .code, .codeBlock: node.text
      case .apiRoute(let route): "\(route.method) \(route.path)\n"
      case .softBreak, .lineBreak, .inlineHTML: " "
      case let kind where kind.isInline: ""
      default: "\n"
      }
    }
    let text = Array(words.joined().utf8)
    for label in runbook.allActions.compactMap(\.label) {
      #expect(text.contains(Array(label.utf8)), "no label “\(label)” in \(name)")
      #expect(!label.isEmpty, "\(name)")
    }
  }

  private func checkLines() {
    let lines = 1...document.source.lineCount
    var found = runbook.prerequisites.map(\.line) + runbook.parameters.map(\.line)
    found += runbook.procedures.map(\.line) + runbook.allSteps.map(\.line)
    found += runbook.allSteps.flatMap(\.images).map(\.line) + runbook.allActions.map(\.line)
    for remarks in runbook.allRemarks {
      found += remarks.choices.flatMap { [$0.line] + $0.options.map(\.line) }
      found += remarks.cautions.map(\.line) + remarks.admonitions.map(\.line)
      found += remarks.expectations.map(\.line) + remarks.claims.map(\.line)
    }
    #expect(found.allSatisfy(lines.contains), "a line outside the file: \(name)")
  }

  private func checkReferences() {
    let steps = Set(runbook.allSteps.map(\.id))
    let choices = runbook.allRemarks.flatMap(\.choices)
    let options = choices.flatMap(\.options)
    let parameters = Set(runbook.parameters.map(\.id))
    #expect(
      options.flatMap(\.steps).allSatisfy(steps.contains), "an option of an unknown step: \(name)")
    for action in runbook.allActions {
      if let choice = action.choice {
        #expect(choices.contains { $0.id == choice }, "an unknown choice: \(name)")
      }
      if let option = action.option {
        #expect(options.contains { $0.id == option }, "an unknown option: \(name)")
      }
      if let parameter = action.parameter {
        #expect(parameters.contains(parameter), "an unknown parameter: \(name)")
      }
      #expect(action.isOptional == (action.because != nil), "optional for no reason: \(name)")
    }
  }
}

extension [UInt8] {
  /// Whether these bytes hold others in a row.
  fileprivate func contains(_ other: [UInt8]) -> Bool {
    guard let first = other.first else { return true }
    var start = startIndex
    while let found = self[start...].firstIndex(of: first) {
      if self[found...].starts(with: other) { return true }
      start = found + 1
    }
    return false
  }
}
