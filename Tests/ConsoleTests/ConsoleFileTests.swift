import Console
import Testing

@Suite struct ConsoleFileTests {
  /// A sound console whose page holds the given controls, from line 9 on.
  private func console(_ controls: String, places: String = "") -> String {
    """
    provider: test
    languages: [fr, en]
    start: page
    services: {a.b: {labels: B}}
    places:
      page:
        kind: page
        controls:
    \(controls)\(places)
    """
  }

  @Test func `a small console is accepted`() {
    #expect(rejections(console("      go: {kind: button, labels: Go}")) == ["accepted"])
  }

  @Test(arguments: [
    ("go: {kind: button, labels: Go, ↓wehn: {}}", "console.unknown-key"),
    ("go: ↓{labels: Go}", "console.missing-key"),
    ("go: {kind: ↓knob, labels: Go}", "console.unknown-kind"),
    ("↓go: {kind: button}", "console.no-name"),
    ("go: {kind: button, labels: ↓{fr: Aller}}", "console.missing-language"),
    ("go: {kind: button, labels: {fr: A, en: B, ↓de: C}}", "console.unknown-language"),
    ("go: {kind: button, labels: Été, opens: ↓nowhere}", "console.unknown-place"),
    ("go: {kind: list, labels: Go, selects: ↓c.d}", "console.unknown-service"),
    ("go: {kind: button, labels: Go, submit: ↓maybe}", "console.wrong-shape"),
    ("go: {kind: button, labels: Go, given: {↓other: 1}}", "console.unknown-control"),
    ("go: {kind: button, labels: [{text: Go, until: ↓'2020'}]}", "console.not-a-day"),
    (
      "go: {kind: select, labels: Go, default: ↓x, values: {a: {labels: A}}}",
      "console.unknown-value"
    ),
    (
      "go: {kind: button, labels: Go, operation: {id: o, arguments: {a: {field: ↓no}}}}",
      "console.unknown-control"
    ),
    (
      "go: {kind: button, labels: Go, operation: {id: o, arguments: {a: ↓{}}}}",
      "console.wrong-shape"
    ),
  ])
  func `a mistake is told where it stands`(control: String, rule: String) throws {
    let parts = ("      " + control).split(separator: "↓")
    try #require(parts.count == 2, "one arrow marks the mistake")
    #expect(rejections(console(parts.joined())) == ["9:\(parts[0].utf8.count + 1) \(rule)"])
  }

  @Test func `an id that is given twice`() {
    let yaml = console("      go: {kind: button, labels: A}\n      go: {kind: button, labels: B}")
    #expect(rejections(yaml) == ["9:7 console.duplicate-key"])
  }

  @Test func `all mistakes are told at once`() {
    let yaml = console("      a: {kind: knob, labels: A}\n      b: {kind: button}")
    #expect(rejections(yaml) == ["9:17 console.unknown-kind", "10:7 console.no-name"])
  }

  @Test func `a place that nothing leads to`() {
    let yaml = console("      a: {kind: icon, labels: A}\n", places: "  lost: {kind: page}")
    #expect(rejections(yaml) == ["10:3 console.unreachable-place"])
  }

  @Test func `places that lie in each other`() {
    let yaml = console(
      "      a: {kind: icon, labels: A}\n",
      places: "  x: {kind: page, parent: y}\n  y: {kind: page, parent: x}")
    #expect(rejections(yaml) == ["10:3 console.circular-place", "11:3 console.circular-place"])
  }

  @Test func `what is no YAML and what is empty`() {
    #expect(rejections("a: [") == ["1:5 console.malformed"])
    #expect(rejections("") == ["console.malformed"])
    #expect(rejections("[]") == ["1:1 console.wrong-shape"])
    #expect(rejections("provider: x").contains("1:1 console.missing-key"))
  }
}
