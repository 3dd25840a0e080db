import Diagnostics
import GuideMarkdown
import Testing
import Validation

/// What the changes of the rules of form do to a guide.
@Suite struct FormFixesTests {
  @Test(arguments: FormExamination.ids)
  func `what a rule proposes puts its own example right`(_ id: String) throws {
    let rule = try FormExamination.rule(id)
    let example = FormExamination.failingGuide(rule)
    var found: [[Finding]] = []
    let (bytes, _) = try FixRounds.fix(
      SourceFile(path: example.path, text: example.guide), includingUnsafe: true
    ) { source in
      found.append(
        rule.findings(
          in: try FormExamination.examine(source, beside: example.neighbours)))
      return found[found.count - 1]
    }
    #expect(found.count <= 3, "more rounds than a guide should need")
    let left = found[found.count - 1].filter { !$0.fixes.isEmpty }
    #expect(left.isEmpty, "\(String(decoding: bytes, as: UTF8.self))")
  }

  @Test(arguments: FormExamination.ids.filter { $0.hasPrefix("dialect.") })
  func `a safe change leaves every word of the guide as it is`(_ id: String) throws {
    let rule = try FormExamination.rule(id)
    let example = FormExamination.failingGuide(rule)
    let source = SourceFile(path: example.path, text: example.guide)
    let findings = rule.findings(in: try FormExamination.examine(source))
    let result = FixApplier.apply(findings, to: source.bytes)
    #expect(
      try FormExamination.texts(of: result.bytes, path: example.path)
        == FormExamination.texts(of: source.bytes, path: example.path))
  }

  @Test(arguments: FormExamination.ids)
  func `byte order mark, line ends and trailing blanks stay`(_ id: String) throws {
    let rule = try FormExamination.rule(id)
    let example = FormExamination.failingGuide(rule)
    let lines = example.guide.split(separator: "\n", omittingEmptySubsequences: false)
    let marked = "\u{FEFF}" + lines.joined(separator: "\r\n") + "Fin.  \r\n\t\r\n"
    let source = SourceFile(path: example.path, bytes: Array(marked.utf8))
    let findings = rule.findings(
      in: try FormExamination.examine(source, beside: example.neighbours))
    let result = FixApplier.apply(findings, to: source.bytes, includingUnsafe: true)
    #expect(result.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let bareLineFeeds = result.bytes.indices.filter {
      result.bytes[$0] == 0x0A && ($0 == 0 || result.bytes[$0 - 1] != 0x0D)
    }
    #expect(bareLineFeeds.isEmpty)
    #expect(result.bytes == Self.changed(source.bytes, by: result.fixed))
  }

  /// The changes made from the back to the front, which is another way than the applier's.
  private static func changed(_ bytes: [UInt8], by findings: [Finding]) -> [UInt8] {
    var bytes = bytes
    for fix in findings.flatMap(\.fixes).sorted(by: { $0.span.start > $1.span.start }) {
      bytes.replaceSubrange(fix.span.start..<fix.span.end, with: fix.replacement.utf8)
    }
    return bytes
  }

  @Test func `a guide with many mistakes is right after a few rounds`() throws {
    let guide = """
      ---
      title: Essai
      slug: essai
      ---

      ##Objectif

      Cliquez sur "Un"{.action}, puis sur `Deux`{.action).

      > [!warning]

      Le service sera coupé
      pendant une heure.

      1. Ouvrez la page.

      ![Page](images/page.png){.thumbnail}

      2. ** Confirmez ** la demande.

      """
    var rounds = 0
    let (bytes, fixed) = try FixRounds.fix(SourceFile(path: "guide.md", text: guide)) { source in
      rounds += 1
      let examination = try FormExamination.examine(source)
      return FormExamination.rules.flatMap { $0.findings(in: examination) }
    }
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        ---
        title: Essai
        slug: essai
        ---

        ## Objectif

        Cliquez sur `Un`{.action}, puis sur `Deux`{.action}.

        > [!warning]
        > Le service sera coupé
        > pendant une heure.

        1. Ouvrez la page.

           ![Page](images/page.png){.thumbnail}

        2. **Confirmez** la demande.

        """)
    #expect(rounds <= 4)
    #expect(fixed.count >= 6)
  }
}
