import Diagnostics
import GuideMarkdown
import Testing
import Values

/// The block of metadata at a guide's head.
@Suite struct FrontMatterTests {
  private func parse(_ text: String) throws -> GuideDocument {
    try GuideParser.parse(SourceFile(path: "guide.md", text: text))
  }

  @Test func scalarsStayAsWrittenWithoutTheirQuotes() throws {
    let document = try parse(
      """
      ---
      title: 'L''option : deux'
      slug: prendre-note
      order: 09
      excerpt:
      section: "Mes sauvegardes"
      updated: 2020-11-18
      ---

      Texte.
      """)
    let frontMatter = document.frontMatter
    #expect(
      frontMatter.entries.map(\.key) == [
        "title", "slug", "order", "excerpt", "section", "updated",
      ])
    #expect(frontMatter.scalar("title") == "L'option : deux")
    #expect(frontMatter.scalar("order") == "09")
    #expect(frontMatter.scalar("excerpt") == "")
    #expect(frontMatter.scalar("section") == "Mes sauvegardes")
    #expect(frontMatter.scalar("updated") == "2020-11-18")
    #expect(document.dialect == .ovhcloud)
    #expect(document.nodes.count == 3)
    #expect(document.diagnostics.isEmpty)
  }

  @Test func nestedKeysAndListsAreRead() throws {
    let document = try parse(
      """
      ---

      copyright:

        years: 2016, 2018
      lastupdated: "2018-04-02"
      keywords: serveur, {{site.data.keyword.cloud}}
      links:
      - un
      - {a: b}

      ---
      # Titre
      """)
    let entries = document.frontMatter.entries
    #expect(
      entries.map(\.value) == [
        .mapping([FrontMatter.Pair(key: "years", value: .scalar("2016, 2018"))]),
        .scalar("2018-04-02"), .scalar("serveur, {{site.data.keyword.cloud}}"),
        .list([
          .scalar("un"), .mapping([FrontMatter.Pair(key: "a", value: .scalar("b"))]),
        ]),
      ])
    #expect(document.source.text(entries[1].span) == "lastupdated: \"2018-04-02\"")
    #expect(document.dialect == .ibmcloud)
    #expect(document.nodes[1].kind == .heading(level: 1))
  }

  @Test func aBrokenEntryIsReportedAndHidesNoOther() throws {
    let document = try parse(
      """
      ---
      title: [ouvert
      <<<<<<< HEAD
      slug: bon
      ---
      Texte.
      """)
    #expect(document.frontMatter.entries.map(\.key) == ["slug"])
    #expect(document.diagnostics.map(\.rule) == Array(repeating: "dialect.front-matter", count: 2))
    #expect(document.diagnostics.map(\.location?.line) == [2, 3])
    #expect(document.diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test func nestingIsLimited() throws {
    let document = try parse(
      "---\nslug: \(String(repeating: "[", count: 500))\n---\nTexte.\n")
    #expect(document.diagnostics.map(\.message.key) == ["dialect.front-matter.too-deep"])
  }

  @Test(arguments: [
    "---\n\nTexte.\n\n---\n", "---\ntitle: sans fin\n", "Texte.\n\n---\na: b\n---\n",
  ])
  func rulesThatAreNoFrontMatterStay(text: String) throws {
    let document = try parse(text)
    #expect(document.frontMatter.entries.isEmpty)
    #expect(document.nodes.contains { $0.kind == .thematicBreak || $0.kind.isHeading })
  }

  @Test func theDialectIsThatOfTheTextWithoutMetadata() throws {
    #expect(try parse("Texte.\n{: shortdesc}\n").dialect == .ibmcloud)
    #expect(try parse("`A`{.action}\n").dialect == .ovhcloud)
    #expect(try parse("> [!primary]\n> A\n").dialect == .ovhcloud)
    #expect(try parse("Du {texte} *simple*.\n\n> [!NOTE]\n> A\n").dialect == .commonmark)
  }
}
