package import RunbookModel

/// A step at its place in a walk.
package struct PlanStep: Hashable, Sendable {
  package var step: Step
  /// The step's number, as `2` or `2.1`, counted as the guide counts.
  ///
  /// What stands before the first titled step is `0.1`, `0.2` and so on.
  package var number: String
  package var depth: Int
  /// The titles of the step and of those around it.
  package var titles: [String]
  /// The option that the step carries out, where it belongs to a choice.
  package var option: String?
}

/// Puts the nested steps of a procedure in the order in which a walk meets them.
enum PlanSteps {
  static func flatten(prelude: [Step], _ steps: [Step]) -> [PlanStep] {
    let firstTitled = steps.firstIndex { !$0.title.isEmpty } ?? 0
    let introduction = prelude + steps[..<firstTitled]
    var result: [PlanStep] = []
    add(introduction, Surroundings(prefix: "0."), to: &result)
    add(Array(steps[firstTitled...]), Surroundings(prefix: ""), to: &result)
    return result
  }

  /// What the steps of a level have in common.
  private struct Surroundings {
    var prefix: String
    var depth = 0
    var titles: [String] = []
    var option: String?
    var choices: [Choice] = []
  }

  private static func add(
    _ steps: [Step], _ surroundings: Surroundings, to result: inout [PlanStep]
  ) {
    for (index, step) in steps.enumerated() {
      let number = surroundings.prefix + String(index + 1)
      let owner = surroundings.choices.lazy.flatMap(\.options).first { $0.steps.contains(step.id) }
      let option = owner?.id ?? surroundings.option
      let titles = surroundings.titles + (step.title.isEmpty ? [] : [step.title])
      result.append(
        PlanStep(
          step: step, number: number, depth: surroundings.depth, titles: titles, option: option))
      add(
        step.steps,
        Surroundings(
          prefix: number + ".", depth: surroundings.depth + 1, titles: titles, option: option,
          choices: step.remarks.choices), to: &result)
    }
  }
}
