/// Headings that count the steps of one procedure, in the guide's order.
struct StepRun {
  struct Entry {
    let heading: DocumentHeading
    let step: StepHeading
  }

  private(set) var entries: [Entry]
  /// Whether its first number goes on where headings of another level left off: then only the level
  /// is odd.
  let continuesAnother: Bool

  /// The runs of a guide: headings of the same level with no higher one between them.
  ///
  /// A run ends before a number one: there another procedure begins. Headings that count nothing
  /// may stand within a run. The parts of a step ("2.1") belong to the run of the steps if they
  /// stand on its level; below it they count nothing.
  static func all(in headings: [DocumentHeading], _ words: HeadingWords) -> [StepRun] {
    var runs: [StepRun] = []
    /// The index of the run that each level continues.
    var open = [Int?](repeating: nil, count: 7)
    var last: StepHeading?
    for heading in headings {
      for level in open.indices where level > heading.level { open[level] = nil }
      guard let step = StepHeading(heading.text, words) else { continue }
      defer { last = step }
      let entry = Entry(heading: heading, step: step)
      if step.number > 1 || step.isPart, let run = open[heading.level],
        runs[run].entries.last?.step.counted == step.counted
      {
        runs[run].entries.append(entry)
      } else if !step.isPart {
        let goesOn = last.map {
          $0.counted == step.counted && step.number > 1
            && [0, 1].contains(step.number - $0.number)
        }
        open[heading.level] = runs.count
        runs.append(StepRun(entries: [entry], continuesAnother: goesOn ?? false))
      }
    }
    return runs
  }
}
