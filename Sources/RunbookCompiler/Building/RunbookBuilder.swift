import Diagnostics
import RunbookModel

/// Turns drafts into the runbook's values: ids, actions with their choices and parameters.
struct RunbookBuilder {
  let source: SourceFile
  let lexicon: Lexicon
  let identifiers: Identifiers
  private(set) var parameters: [Parameter] = []

  init(source: SourceFile, lexicon: Lexicon, identifiers: Identifiers) {
    self.source = source
    self.lexicon = lexicon
    self.identifiers = identifiers
  }

  mutating func procedure(_ draft: ProcedureDraft) -> Procedure {
    Procedure(
      id: identifiers.make("procedure", [draft.title]), title: draft.title, line: draft.line,
      description: draft.description, remarks: draft.remarks,
      steps: steps(draft.steps, option: nil))
  }

  /// The steps of a section; text without anything to do joins the step before it.
  mutating func steps(_ drafts: [StepDraft], option: String?) -> [Step] {
    drafts.map { step($0, option: option) }
  }

  private mutating func step(_ draft: StepDraft, option: String?) -> Step {
    let text = draft.texts.joined(separator: "\n")
    var step = Step(
      id: identifiers.make("step", [draft.title, text]), title: draft.title, text: text,
      line: draft.line, images: draft.images, remarks: draft.remarks)
    guard let choiceDraft = draft.choice else {
      step.actions = draft.instructions.map { action($0, in: step, choice: nil, option: option) }
      step.steps = steps(draft.steps, option: option)
      return step
    }
    let choiceID = identifiers.make("choice", [choiceDraft.prompt])
    let optionIDs = choiceDraft.options.map { identifiers.make("option", [choiceID, $0.text]) }
    let asking = draft.instructions.lastIndex { $0.kind == .choose }
    for (index, instruction) in draft.instructions.enumerated() {
      step.actions.append(
        action(instruction, in: step, choice: index == asking ? choiceID : nil, option: option))
    }
    for (index, nested) in draft.steps.enumerated() {
      let owner = choiceDraft.options.firstIndex { $0.steps.contains(index) }
      step.steps.append(self.step(nested, option: owner.map { optionIDs[$0] } ?? option))
    }
    step.remarks.choices.append(
      Choice(
        id: choiceID, prompt: choiceDraft.prompt, line: choiceDraft.line,
        options: zip(optionIDs, choiceDraft.options).map { id, option in
          Choice.Option(
            id: id, text: option.text, line: option.line,
            steps: option.steps.map { step.steps[$0].id })
        }))
    return step
  }

  private mutating func action(
    _ instruction: Instruction, in step: Step, choice: String?, option: String?
  ) -> Action {
    let line = source.line(at: instruction.sourceOffset)
    let text = instruction.text.isEmpty ? step.text : instruction.text
    var action = Action(
      id: identifiers.make(
        "action", [instruction.kind.rawValue, instruction.label ?? "", text]),
      kind: instruction.kind, label: instruction.label, writtenLabel: instruction.writtenLabel,
      line: line,
      isOptional: instruction.reason != nil, because: instruction.reason, text: text,
      object: instruction.object, locators: instruction.locators,
      condition: instruction.condition, choice: choice, option: option, code: instruction.code,
      links: instruction.links)
    action.parameter = parameter(for: action)
    return action
  }

  /// What the operator supplies: a field's value, the service that the guide leaves open.
  private mutating func parameter(for action: Action) -> String? {
    let kind: Parameter.Kind
    switch action.kind {
    case .enter: kind = names(action.label ?? action.object, .secretNoun) ? .secret : .text
    case .choose where action.choice != nil: kind = .option
    case .choose where action.label == nil:
      kind = names(action.object, .serviceNoun) ? .service : .option
    default: return nil
    }
    let name = action.label ?? action.object ?? ""
    guard !name.isEmpty else { return nil }
    if let known = parameters.first(where: { $0.name == name && $0.kind == kind }) {
      return known.id
    }
    let parameter = Parameter(
      id: identifiers.make("parameter", [name]), name: name, kind: kind, line: action.line,
      isSecret: kind == .secret)
    parameters.append(parameter)
    return parameter.id
  }

  private func names(_ object: String?, _ role: WordRole) -> Bool {
    (object ?? "").split(separator: " ").contains {
      lexicon.has(lexicon.vocabulary.id(of: $0), role)
    }
  }
}
