import Checklists
import RunbookModel
import SnapshotSupport
import Testing

@Suite struct MarkdownChecklistWriterTests {
  @Test func `a checklist in the guide's language`() throws {
    let text = try Self.markdown(of: Checklist(.sample), language: "fr")
    expectSnapshot(text, named: "sample.fr.md")
  }

  @Test func `a checklist in another language marks what is not translated`() throws {
    let translate = { (text: String) in
      Runbook.sampleTranslations[text].map { ($0, true) } ?? (text, false)
    }
    let checklist = Checklist(
      .sample, translate: translate, instruction: { translate($0.text) })
    let text = try Self.markdown(of: checklist, language: "en")
    expectSnapshot(text, named: "sample.en.md")
    #expect(text.split(separator: "*(fr)*").count - 1 == checklist.untranslatedCount)
  }

  @Test func `an empty checklist says so`() throws {
    var runbook = Runbook.sample
    runbook.procedures = []
    runbook.prelude = []
    let text = try Self.markdown(of: Checklist(runbook), language: "fr")
    expectSnapshot(text, named: "empty.fr.md")
    let items = TaskItems(parsing: text)
    #expect(items.numbers.isEmpty)
    #expect(items.unnumberedCount == 2)
  }

  @Test func `numbered task items are the actions, the others the prerequisites`() throws {
    let items = TaskItems(parsing: try Self.markdown(of: Checklist(.sample), language: "fr"))
    #expect(items.numbers == (1...9).map { "\($0)." })
    #expect(items.unnumberedCount == 2)
  }

  @Test(arguments: [
    "- [ ] **1.** x", "[ ] x", "# x", "> x", "```", "~~~\n- [ ] x", "1. x", "12) x", "+ x", "---",
    "***", "===", "<!-- - [ ] x", "<script>", "a\n\n- [ ] b", "`", "``", "`a", "`a``b`", "` `",
    "`a` `", "**1.** x", "[a](http://b)", "![a](b)", "[a]: http://b", "&lt;", "a | b", "    x",
    "\\", "x\\", "$x$", "{: .note}", "\u{1B}[31m", "a\u{2028}- [ ] b", "_x_", "<http://x.example>",
  ])
  func `no text becomes markup`(text: String) throws {
    func items(saying text: String) throws -> TaskItems {
      TaskItems(parsing: try Self.markdown(of: Self.checklist(saying: text), language: "fr"))
    }
    let plain = try items(saying: "a")
    let items = try items(saying: text)
    #expect(items.numbers == ["1."])
    #expect(items.unnumberedCount == 1)
    #expect(items.nodeTypes.subtracting(["code"]) == plain.nodeTypes.subtracting(["code"]))
  }

  @Test func `labels become code spans`() throws {
    let text = try Self.markdown(of: Self.checklist(saying: "sur `...` puis `A_b`"), language: "fr")
    #expect(text.contains("- [ ] **1.** sur `...` puis `A_b`\n"))
  }

  @Test func `a remark that names its kind is not labelled again`() throws {
    var runbook = Runbook.sample
    runbook.remarks.admonitions[0].text = "Remarque : la copie est facturée."
    let text = try Self.markdown(of: Checklist(runbook), language: "fr")
    #expect(text.contains("\n> Remarque : la copie est facturée.\n"))
  }

  @Test func `deep steps keep to six levels of headings`() throws {
    var runbook = Runbook.sample
    let steps = (0..<50).reduce([]) { steps, _ in [Step(id: "s", line: 1, steps: steps)] }
    runbook.procedures = [Procedure(id: "p", title: "p", line: 1, steps: steps)]
    let text = try Self.markdown(of: Checklist(runbook), language: "fr")
    #expect(!text.contains("#######"))
  }

  /// One prerequisite, one action with everything, and a choice; the text stands wherever one can.
  private static func checklist(saying text: String) -> Checklist {
    let choice = Choice(
      id: "c", prompt: text, line: 1,
      options: [Choice.Option(id: "o", text: text, line: 1, steps: ["s"])])
    return Checklist(
      Runbook(
        id: "r", title: text, language: "fr", dialect: "commonmark",
        source: Runbook.Source(path: "-", sha256: ""), objective: text,
        prerequisites: [Prerequisite(id: "q", text: text, line: 1, procedure: "p")],
        procedures: [
          Procedure(
            id: "p", title: text, line: 1,
            steps: [
              Step(
                id: "s", title: text, line: 1,
                actions: [
                  Action(
                    id: "a", kind: .click, line: 1, text: text,
                    condition: Action.Condition(relation: .if, text: text),
                    code: Action.Code(language: text, text: text + "\n" + text),
                    links: ["https://a.example/"])
                ],
                remarks: Remarks(
                  choices: [choice], cautions: [Caution(id: "d", text: text, line: 1)],
                  expectations: [
                    Expectation(id: "e", kind: .screen, text: text, line: 0),
                    Expectation(id: "f", kind: .screen, text: text, line: 1),
                  ]))
            ])
        ]))
  }

  private static func markdown(of checklist: Checklist, language: String) throws -> String {
    MarkdownChecklistWriter(render: try TestMessages(language: language).render).write(checklist)
  }
}
