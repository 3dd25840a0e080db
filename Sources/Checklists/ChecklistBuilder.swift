package import RunbookModel
import Values

extension Checklist {
  /// Makes the checklist of a runbook.
  ///
  /// - Parameters:
  ///   - runbook: What is to be done.
  ///   - translate: Gives a text of the guide in the checklist's language, or as it is where there
  ///     is no translation; in the guide's own language everything counts as translated.
  ///   - instruction: Gives an action's instruction, likewise.
  package init(
    _ runbook: Runbook,
    translate: @escaping (String) -> (text: String, isTranslated: Bool),
    instruction: @escaping (Action) -> (text: String, isTranslated: Bool)
  ) {
    var builder = ChecklistBuilder(
      runbook: runbook, wording: ChecklistWording(translate: translate, instruction: instruction))
    self = builder.build()
  }
}

/// Puts a checklist together, counting items and untranslated words as they appear.
struct ChecklistBuilder {
  private let runbook: Runbook
  private let outline: Outline
  private var wording: ChecklistWording
  private var itemCount = 0

  init(runbook: Runbook, wording: ChecklistWording) {
    self.runbook = runbook
    self.wording = wording
    outline = Outline(runbook)
  }

  mutating func build() -> Checklist {
    let title = wording.words(runbook.title)
    let objective = wording.wordsIfAny(runbook.objective)
    let body = body(of: runbook.remarks)
    let prerequisites = runbook.prerequisites.map { prerequisite($0) }
    var sections: [Checklist.Section] = []
    if !runbook.prelude.isEmpty {
      sections.append(
        Checklist.Section(
          procedure: nil, title: nil, body: Checklist.Body(), steps: steps(ofProcedure: nil)))
    }
    for (index, procedure) in runbook.procedures.enumerated() {
      sections.append(
        Checklist.Section(
          procedure: procedure.id, title: wording.wordsIfAny(procedure.title),
          body: self.body(of: procedure.remarks, procedure: index),
          steps: steps(ofProcedure: index)))
    }
    return Checklist(
      runbook: runbook.id, guideLanguage: runbook.language, title: title, objective: objective,
      prerequisites: prerequisites, body: body, sections: sections,
      signOff: Checklist.SignOffField.allCases, itemCount: itemCount,
      untranslatedCount: wording.untranslatedCount,
      isEmpty: runbook.procedures.isEmpty || itemCount == 0)
  }

  private mutating func prerequisite(_ prerequisite: Prerequisite) -> Checklist.Prerequisite {
    let procedure = runbook.procedures.first { $0.id == prerequisite.procedure }
    return Checklist.Prerequisite(
      id: prerequisite.id, text: wording.words(prerequisite.text),
      procedure: procedure.flatMap { wording.wordsIfAny($0.title) })
  }

  private mutating func steps(ofProcedure procedure: Int?) -> [Checklist.Step] {
    var steps: [Checklist.Step] = []
    var optionsOfStep: [[Int]: [String]] = [:]
    for entry in outline.entries where entry.procedure == procedure {
      optionsOfStep[entry.number] = entry.options
      let known = optionsOfStep[entry.number.dropLast()] ?? []
      let title = wording.wordsIfAny(entry.step.title)
      let options = entry.options.filter { !known.contains($0) }
        .compactMap { option in
          outline.choice(ofOption: option)?.options.first { $0.id == option }?.text
        }
        .map { wording.words($0) }
      steps.append(
        Checklist.Step(
          id: entry.step.id, number: entry.numberText, depth: entry.number.count, title: title,
          options: options,
          body: body(
            of: entry.step.remarks, actions: entry.step.actions, within: entry.options,
            procedure: procedure)))
    }
    return steps
  }

  private mutating func body(
    of remarks: Remarks, actions: [Action] = [], within options: [String] = [],
    procedure: Int? = nil
  ) -> Checklist.Body {
    let warnings = WarningReader.warnings(of: remarks, wording: &wording)
    var outcomes = OutcomeReader.outcomes(of: remarks, actions: actions, wording: &wording)
    var lines = LineBuilder(
      outline: outline, options: options, procedure: procedure,
      sectionTitles: runbook.procedures.map(\.title))
    for (index, action) in actions.enumerated() {
      itemCount += 1
      let item = item(of: action, outcomes: outcomes.removeValue(forKey: index) ?? [])
      lines.add(item, of: action, among: actions, wording: &wording)
    }
    lines.finish(choices: remarks.choices, wording: &wording)
    return Checklist.Body(
      warnings: warnings, outcomes: outcomes[OutcomeReader.beforeActions] ?? [],
      lines: lines.lines)
  }

  private mutating func item(
    of action: Action, outcomes: [Checklist.Outcome]
  ) -> Checklist.Item {
    Checklist.Item(
      action: action.id, number: itemCount, instruction: wording.instruction(of: action),
      isOptional: action.isOptional, because: action.because,
      condition: action.condition.map {
        Checklist.Condition(relation: $0.relation, text: wording.words($0.text))
      },
      code: action.code, links: action.links, outcomes: outcomes)
  }
}
