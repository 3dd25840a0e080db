package import RunbookModel

/// A step at its place in a walk.
package struct PlanStep: Hashable, Sendable {
  package var step: Step
  /// The step's number, as `2` or `2.1`, counted as the guide counts.
  ///
  /// What stands before the first titled step is `0.1`, `0.2` and so on.
  package var number: String
  package var depth: Int
  /// The option that the step carries out, where it belongs to a choice.
  package var option: String?
}

/// Puts the nested steps of a procedure in the order in which a walk meets them.
enum PlanSteps {
  static func flatten(prelude: [Step], _ steps: [Step]) -> [PlanStep] {
    let firstTitled = steps.firstIndex { !$0.title.isEmpty } ?? 0
    let introduction = prelude + steps[..<firstTitled]
    var result: [PlanStep] = []
    add(introduction, prefix: "0.", depth: 0, option: nil, choices: [], to: &result)
    add(Array(steps[firstTitled...]), prefix: "", depth: 0, option: nil, choices: [], to: &result)
    return result
  }

  private static func add(
    _ steps: [Step], prefix: String, depth: Int, option: String?, choices: [Choice],
    to result: inout [PlanStep]
  ) {
    for (index, step) in steps.enumerated() {
      let number = prefix + String(index + 1)
      let owner = choices.lazy.flatMap(\.options).first { $0.steps.contains(step.id) }
      let option = owner?.id ?? option
      result.append(PlanStep(step: step, number: number, depth: depth, option: option))
      add(
        step.steps, prefix: number + ".", depth: depth + 1, option: option,
        choices: step.remarks.choices, to: &result)
    }
  }
}
