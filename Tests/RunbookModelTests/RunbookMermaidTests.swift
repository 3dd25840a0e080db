import RunbookModel
import SnapshotSupport
import Testing

@Suite struct RunbookMermaidTests {
  @Test func `a runbook gives a flowchart`() {
    expectSnapshot(RunbookMermaid.flowchart(of: .sample), named: "sample.fr.mmd")
    expectSnapshot(RunbookMermaid.flowchart(of: .englishSample), named: "sample.en.mmd")
  }

  @Test(arguments: [
    (#"x"]; click n1 "javascript:alert(1)"; y["#, "x#34;#93;#59; click n1 #34;javascript#58;alert"),
    ("end\nsubgraph z", "end subgraph z"),
    ("a --> b %% c", "a #45;#45;#62; b #37;#37; c"),
    ("1. liste - non", "1#46; liste #45; non"),
    ("vps-1.ovh.net, l’offre « A »", "vps-1.ovh.net, l’offre « A »"),
    ("sur `...` (4) #35;", "sur #46;#46;#46; #40;4#41; #35;35#59;"),
    ("<b>&amp;</b>", "#60;b#62;#38;amp#59;#60;#47;b#62;"),
    ("style: x #1;", "style#58; x #35;1#59;"),
    ("ﬂ°°35¶ß", "ﬂ#176;#176;35#182;ß"),
    ("a\u{202E}b\u{1B}[0m", "ab#91;0m"),
    ("é 東 🏁", "é 東 #127937;"),
  ])
  func `text stands for itself`(text: String, label: String) {
    let chart = RunbookMermaid.flowchart(of: Self.runbook(saying: text))
    #expect(chart.contains("\"1 · \(label)"), "\(chart)")
  }

  @Test func `no text changes the structure`() throws {
    var random = SeededGenerator(state: 99)
    let label = #"\"(?:[^\"\[\](){}<>|`;#%&~_*\\:=+]|#[0-9]+;)*\""#
    let line = try Regex(
      "^(flowchart TD|  subgraph p[0-9]+\\[\(label)\\]|    n[0-9]+(\\[\(label)\\]|\\{\(label)\\}"
        + "|\\(\\(\" \"\\)\\))|  end|  n[0-9]+ -->(\\|\(label)\\|)? n[0-9]+)$"
    ).matchingSemantics(.unicodeScalar)
    let expected = RunbookMermaid.flowchart(of: Self.runbook(saying: "a")).utf8.count { $0 == 10 }
    for _ in 0..<500 {
      let chart = RunbookMermaid.flowchart(of: Self.runbook(saying: "a" + random.text()))
      let lines = chart.utf8.split(separator: 10).map { String(decoding: Array($0), as: UTF8.self) }
      #expect(lines.count == expected)
      for text in lines { #expect(try line.wholeMatch(in: text) != nil, "\(text)") }
    }
  }

  @Test func `long texts are cut after a word`() {
    let text = Array(repeating: "mot", count: 60).joined(separator: " ")
    let chart = RunbookMermaid.flowchart(of: Self.runbook(saying: text))
    #expect(chart.contains("mot…\"]"))
    #expect(chart.split(separator: "\n").allSatisfy { $0.count < 140 })
  }

  @Test func `a runbook without steps is an empty flowchart`() {
    var runbook = Self.runbook(saying: "a")
    runbook.procedures = []
    #expect(RunbookMermaid.flowchart(of: runbook) == "flowchart TD\n")
  }

  /// One step with one choice without steps of its own; the text stands wherever a text can stand.
  private static func runbook(saying text: String) -> Runbook {
    let choice = Choice(
      id: "c", prompt: text, line: 1,
      options: ["o1", "o2"].map { Choice.Option(id: $0, text: text, line: 1) })
    return Runbook(
      id: "r", title: text, language: "fr", dialect: "commonmark",
      source: Runbook.Source(path: "-", sha256: ""),
      procedures: [
        Procedure(
          id: "p", title: text, line: 1,
          steps: [Step(id: "s", title: text, line: 1, remarks: Remarks(choices: [choice]))])
      ])
  }
}
