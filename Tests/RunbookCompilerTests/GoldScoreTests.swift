import RunbookModel
import Testing

/// The measures themselves, on small cases that can be counted by hand.
@Suite struct GoldScoreTests {
  private func runbook(_ actions: [Action], _ remarks: Remarks = Remarks()) -> Runbook {
    Runbook(
      id: "r", title: "", language: "fr", dialect: "commonmark",
      source: Runbook.Source(path: "-", sha256: ""),
      prerequisites: [Prerequisite(id: "p", text: "", line: 3)],
      procedures: [
        Procedure(
          id: "p", title: "", line: 1,
          steps: [Step(id: "s", line: 1, actions: actions, remarks: remarks)])
      ])
  }

  private func action(
    _ kind: Action.Kind, _ label: String?, _ line: Int, isOptional: Bool = false
  ) -> Action {
    Action(id: "a", kind: kind, label: label, line: line, isOptional: isOptional, text: "")
  }

  private func gold(
    _ actions: [(Int, String, String?, Bool)], claims: [GoldAnnotation.Claim] = []
  ) -> GoldAnnotation {
    GoldAnnotation(
      actions: actions.map {
        GoldAnnotation.Action(line: $0.0, kind: $0.1, label: $0.2, optional: $0.3)
      }, prerequisites: [3], claims: claims)
  }

  @Test func `equal readings score one`() {
    let score = GoldScore(
      runbook([action(.click, "Valider", 5), action(.choose, nil, 6, isOptional: true)]),
      against: gold([(5, "click", "Valider", false), (6, "choose", nil, true)]))
    #expect(score.strict.f1 == 1)
    #expect(score.label.f1 == 1)
    #expect(score.optional.value == 1)
    #expect(score.lines.value == 1)
    #expect(score.prerequisites.f1 == 1)
    #expect(score.differences == [])
  }

  @Test func `a wrong kind costs the strict score and keeps the label's`() {
    let score = GoldScore(
      runbook([action(.navigate, "Accueil", 5)]), against: gold([(5, "click", "Accueil", false)]))
    #expect(score.strict.f1 == 0)
    #expect(score.label.f1 == 1)
    #expect(score.lines.value == 0)
    #expect(score.differences == ["line 5: gold [click accueil], found [navigate accueil]"])
  }

  @Test func `missing and surplus actions cost recall and precision`() {
    let score = GoldScore(
      runbook([action(.click, "A", 5), action(.wait, nil, 9)]),
      against: gold([(5, "click", "A", false), (5, "click", "B", false), (7, "read", nil, false)]))
    #expect(score.strict.f1 == 2.0 / 5)
    #expect(score.label.f1 == 2.0 / 3)
    #expect(score.lines.value == 0)
    #expect(score.lines.all == 3)
  }

  @Test func `actions are aligned in order`() {
    let score = GoldScore(
      runbook([action(.click, "B", 5), action(.click, "A", 6)]),
      against: gold([(5, "click", "A", false), (6, "click", "B", false)]))
    #expect(score.strict.f1 == 0.5)
  }

  @Test(arguments: [
    ("Résumé\u{00A0}des  options", "résumé des options"), ("L’onglet", "l'onglet"),
    ("«\u{00A0}Snapshot\u{00A0}»", "Snapshot"), ("Nom :", "nom"), ("Suivant…", "Suivant..."),
    ("E\u{301}dition", "Édition"),
  ])
  func `labels are compared without case, spacing, quotes and final colon`(
    found: String, gold label: String
  ) {
    let score = GoldScore(
      runbook([action(.click, found, 5)]), against: gold([(5, "click", label, false)]))
    #expect(score.strict.f1 == 1)
  }

  @Test func `an aligned action up to three lines off is on its line`() {
    let right = gold([(5, "click", "A", false)])
    #expect(GoldScore(runbook([action(.click, "A", 8)]), against: right).lines.value == 1)
    #expect(GoldScore(runbook([action(.click, "A", 9)]), against: right).lines.value == 0)
  }

  @Test func `being optional is measured over matched actions only`() {
    let score = GoldScore(
      runbook([action(.click, "A", 5, isOptional: true), action(.wait, nil, 6)]),
      against: gold([(5, "click", "A", false), (6, "read", nil, false)]))
    #expect(score.optional.right == 0)
    #expect(score.optional.all == 1)
    #expect(score.differences.first == "line 5: click a is not optional")
  }

  @Test func `claims are compared by line, type and value without case`() {
    let found = Remarks(claims: [
      Claim(id: "a", kind: .duration, value: .text("PT72H"), text: "", line: 7),
      Claim(id: "b", kind: .limit, value: .number(1), text: "", line: 8),
    ])
    let score = GoldScore(
      runbook([], found),
      against: gold(
        [],
        claims: [
          GoldAnnotation.Claim(line: 7, type: "duration", value: .text("pt72h")),
          GoldAnnotation.Claim(line: 8, type: "limit", value: .number(2)),
        ]))
    #expect(score.claims.f1 == 0.5)
    #expect(
      score.differences == [
        "line 8: claim limit 2 is not found", "line 8: claim limit 1 is not in the gold",
      ])
  }
}
