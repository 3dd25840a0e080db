import Checklists
import RunbookModel
import Testing
import Values

@Suite struct ChecklistTests {
  @Test func `there is one item per action in order`() {
    let checklist = Checklist(.sample)
    #expect(checklist.items.map(\.action) == (0...8).map { "act\($0)" })
    #expect(checklist.items.map(\.number) == Array(1...9))
    #expect(checklist.itemCount == 9)
    #expect(!checklist.isEmpty)
  }

  @Test func `loss, finality and cost are warnings, once`() {
    let warnings = Checklist(.sample).sections[1].steps[0].body.warnings
    #expect(warnings.map(\.kind) == [.caution, .admonition("warning"), .claim(.irreversible)])
  }

  @Test func `what is observed stands beside the action before it`() {
    let step = Checklist(.sample).sections[1].steps[0]
    #expect(step.body.outcomes.map(\.text.text) == ["La page du disque s’affiche."])
    let items = step.body.lines.compactMap(\.item)
    #expect(items.map(\.outcomes.count) == [1, 2])
    #expect(items[1].outcomes.map(\.kind) == [.expectation(.time), .delay])
    #expect(items[1].outcomes.map(\.duration?.iso8601) == ["PT10M", "PT72H"])
  }

  @Test func `options stand together below their choice`() {
    let lines = Checklist(.sample).sections[2].steps[0].body.lines
    #expect(
      lines.map(\.outline) == [
        "0 item 6", "0 choice Le résultat", "1 option Ne rien faire", "1 option [ ] Accepter",
        "2 item 7", "1 option Refuser", "2 item 8", "0 item 9",
      ])
  }

  @Test func `an asked choice stands below its item and names the steps of its options`() {
    let section = Checklist(.sample).sections[1]
    #expect(
      section.steps[0].body.lines.map(\.outline) == [
        "0 item 2", "0 item 3", "1 choice", "2 option Un disque existant → 1.1",
        "2 option Un nouveau disque → 1.2",
      ])
    #expect(section.steps.map { $0.options.map(\.text) }[1] == ["Un disque existant"])
    #expect(section.steps[1].body.lines.map(\.outline) == ["0 item 4"])
  }

  @Test func `a choice within an option is one deeper`() {
    func option(_ id: String) -> Choice.Option { Choice.Option(id: id, text: id, line: 1) }
    func action(_ id: String, choice: String? = nil, option: String? = nil) -> Action {
      Action(id: id, kind: .click, line: 1, text: id, choice: choice, option: option)
    }
    var runbook = Runbook.sample
    runbook.prelude = []
    runbook.procedures = [
      Procedure(
        id: "p", title: "p", line: 1,
        steps: [
          Step(
            id: "s", line: 1,
            actions: [
              action("1", choice: "outer"), action("2", option: "a"),
              action("3", choice: "inner", option: "a"), action("4", option: "x"),
              action("5", option: "y"), action("6", option: "b"), action("7"),
            ],
            remarks: Remarks(choices: [
              Choice(id: "outer", prompt: "", line: 1, options: [option("a"), option("b")]),
              Choice(id: "inner", prompt: "", line: 1, options: [option("x"), option("y")]),
            ]))
        ])
    ]
    #expect(
      Checklist(runbook).sections[0].steps[0].body.lines.map(\.outline) == [
        "0 item 1", "1 choice", "2 option a", "3 item 2", "3 item 3", "4 choice", "5 option x",
        "6 item 4", "5 option y", "6 item 5", "2 option b", "3 item 6", "0 item 7",
      ])
  }

  @Test func `without procedures or without actions it is empty`() {
    var runbook = Runbook.sample
    runbook.procedures = []
    #expect(Checklist(runbook).isEmpty)
    runbook.prelude = []
    #expect(Checklist(runbook).itemCount == 0)
    runbook.procedures = [Procedure(id: "p", title: "", line: 1, steps: [Step(id: "s", line: 1)])]
    #expect(Checklist(runbook).isEmpty)
  }

  @Test func `untranslated words are counted`() {
    #expect(Checklist(.sample).untranslatedCount == 0)
    let checklist = Checklist(
      .sample, translate: { ($0, $0 == "Copier") }, instruction: { ($0.text, true) })
    #expect(!checklist.title.isTranslated)
    #expect(checklist.sections[1].title?.isTranslated == true)
    #expect(checklist.untranslatedCount > 20)
  }
}

extension Checklist {
  /// A checklist in the guide's own language.
  init(_ runbook: Runbook) {
    self.init(runbook, translate: { ($0, true) }, instruction: { ($0.text, true) })
  }

  var items: [Item] {
    sections.flatMap(\.steps).flatMap(\.body.lines).compactMap(\.item)
  }
}

extension Checklist.Line {
  fileprivate var item: Checklist.Item? {
    if case .item(let item) = content { item } else { nil }
  }

  /// The line in short, as `2 option Refuser → 1.1`.
  fileprivate var outline: String {
    switch content {
    case .item(let item): "\(depth) item \(item.number)"
    case .choice(let prompt): "\(depth) choice" + (prompt.map { " " + $0.text } ?? "")
    case .option(let text, let steps):
      "\(depth) option \(text.text)"
        + (steps.isEmpty ? "" : " → " + steps.map(\.number).joined(separator: " "))
    }
  }
}
