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
  mutating func add(_ instruction: Instruction, text: String, _ node: GuideNode) {
    settleUmbrella(hasDetails: true)
    var instruction = instruction
    instruction.text = instruction.label.map { "`\($0)`" } ?? ""
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

  /// An announcement that ends with a colon is no action once its details follow.
  mutating func settleUmbrella(hasDetails: Bool) {
    guard hasDetails, let last = steps.indices.last, steps[last].awaitsDetails,
      let umbrella = steps[last].instructions.last, umbrella.label == nil,
      [.other, .read, .confirm, .run, .enter].contains(umbrella.kind)
    else { return }
    steps[last].instructions.removeLast()
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
