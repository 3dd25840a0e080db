import RunbookModel
import Testing

@Suite struct OutlineTests {
  @Test func `steps stand in reading order with numbers and options`() {
    let entries = Outline(.sample).entries
    #expect(entries.map(\.step.id) == ["step0", "step1", "step2", "step3", "step4"])
    #expect(entries.map(\.numberText) == ["1", "1", "1.1", "1.2", "1"])
    #expect(entries.map(\.procedure) == [nil, 0, 0, 0, 1])
    #expect(entries.map(\.options) == [[], [], ["opt1"], ["opt2"], []])
  }

  @Test func `an option within an option has both on its path`() {
    let inner = Choice(
      id: "inner", prompt: "", line: 2,
      options: [Choice.Option(id: "b", text: "", line: 2, steps: ["s3"])])
    let outer = Choice(
      id: "outer", prompt: "", line: 1,
      options: [Choice.Option(id: "a", text: "", line: 1, steps: ["s2"])])
    let asking = Action(id: "x", kind: .choose, line: 2, text: "", choice: "inner", option: "a")
    let outline = Outline(
      Runbook(
        id: "r", title: "", language: "fr", dialect: "commonmark",
        source: Runbook.Source(path: "-", sha256: ""),
        procedures: [
          Procedure(
            id: "p", title: "", line: 1,
            steps: [
              Step(id: "s1", line: 1, remarks: Remarks(choices: [outer])),
              Step(id: "s2", line: 2, actions: [asking], remarks: Remarks(choices: [inner])),
              Step(id: "s3", line: 3),
              Step(id: "s4", line: 4),
            ])
        ]))
    #expect(outline.path(toOption: "b") == ["a", "b"])
    #expect(outline.entries.map(\.options) == [[], ["a"], ["a", "b"], []])
  }

  @Test func `a choice that lies within its own option ends the path`() {
    let choice = Choice(
      id: "c", prompt: "", line: 1,
      options: [Choice.Option(id: "a", text: "", line: 1, steps: ["s"])])
    let asking = Action(id: "x", kind: .choose, line: 1, text: "", choice: "c", option: "a")
    let outline = Outline(
      Runbook(
        id: "r", title: "", language: "fr", dialect: "commonmark",
        source: Runbook.Source(path: "-", sha256: ""),
        prelude: [Step(id: "s", line: 1, actions: [asking], remarks: Remarks(choices: [choice]))]))
    #expect(outline.path(toOption: "a") == ["a"])
    #expect(outline.entries.map(\.options) == [["a"]])
  }
}
