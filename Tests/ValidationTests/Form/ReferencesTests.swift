import Diagnostics
import Testing
import Validation
import Values

/// Links and images that lead nowhere.
@Suite struct ReferencesTests {
  private let head = "---\nslug: essai\n---\n\n"

  @Test func `nothing is missing where no files can be looked at`() throws {
    let guide = head + "[a](autre.md) ![b](images/b.png)\n"
    #expect(try FormExamination.findings(of: "form.dead-link", in: guide).isEmpty)
    #expect(try FormExamination.findings(of: "form.dead-image", in: guide).isEmpty)
  }

  @Test func `an image is missing only where the tree holds images of its type`() throws {
    let guide = head + "![a](images/a.png)\n\n![b](images/b.jpg)\n"
    let none = try FormExamination.findings(of: "form.dead-image", in: guide, beside: ["x.gif"])
    #expect(none.isEmpty)
    let some = try FormExamination.findings(
      of: "form.dead-image", in: guide, beside: ["other/x.PNG"])
    #expect(some.map { $0.place.region?.start.line } == [5])
  }

  @Test(arguments: [
    "https://example.com/a.md", "/docs/a.md", "mailto:a@example.md", "{legacy}1519", "#",
    "../dossier/", "../dossier", "a.md?x", "{ovh_www}/a.md", "../a.md#part", "%61.md",
  ])
  func `other addresses are left alone`(_ destination: String) throws {
    let findings = try FormExamination.findings(
      of: "form.dead-link", in: head + "[a](\(destination))\n", path: "b/guide.md",
      beside: ["b/a.md", "a.md"])
    #expect(findings.isEmpty)
  }

  @Test(arguments: [
    ("use/guide.fr-fr.md", "../use/guide.fr-fr.md"),
    ("../../use/guide.fr-fr.md", "../use/guide.fr-fr.md"),
    ("../use/guide.gb-en.md", "../use/guide.en-gb.md"),
  ])
  func `the file that was meant is proposed, but not as a safe change`(
    _ written: String, _ meant: String
  ) throws {
    let findings = try FormExamination.findings(
      of: "form.dead-link", in: head + "[Utiliser](\(written)#suite)\n",
      path: "vps/start/guide.fr-fr.md",
      beside: ["vps/use/guide.fr-fr.md", "vps/use/guide.en-gb.md"])
    #expect(findings.count == 1)
    // With a part behind it the path is not the whole destination: nothing is proposed.
    #expect(findings.first?.fixes.isEmpty == true)
    let plain = try FormExamination.findings(
      of: "form.dead-link", in: head + "[Utiliser](\(written))\n",
      path: "vps/start/guide.fr-fr.md",
      beside: ["vps/use/guide.fr-fr.md", "vps/use/guide.en-gb.md"])
    #expect(plain.first?.fixes.map(\.replacement) == [meant])
    #expect(plain.first?.fixes.map(\.isSafe) == [false])
  }

  @Test(arguments: [
    "#etape-2-redemarrer", "#%C3%A9tape-2-red%C3%A9marrer", "#Etape_2_Redemarrer",
    "#etape-2-redemarrer_1", "#ici", "#bas", "#", "#/projects/a",
  ])
  func `anchors of headings, of ids and of HTML are known`(_ anchor: String) throws {
    let guide = """
      \(head)[a](\(anchor))

      ## Étape 2 : redémarrer

      ### Autre {#ici}

      <a name="bas"></a>
      Texte.

      """
    #expect(try FormExamination.findings(of: "form.dead-anchor", in: guide).isEmpty)
  }

  @Test func `a heading is proposed that has the same words in another order`() throws {
    let guide = head + "[a](#available-actions)\n\n## Actions\n\n## Actions available\n"
    let findings = try FormExamination.findings(of: "form.dead-anchor", in: guide)
    #expect(findings.flatMap(\.fixes).map(\.replacement) == ["#actions-available"])
  }

  @Test func `a heading is proposed whose anchor once held the titles above it`() throws {
    let guide = head + "[a](#generalites_connexion_sftp)\n\n## Généralités\n\n### Connexion SFTP\n"
    let findings = try FormExamination.findings(of: "form.dead-anchor", in: guide)
    #expect(findings.map(\.message.key) == ["form.dead-anchor.nearest"])
    #expect(findings.first?.fixes.map(\.replacement) == ["#connexion-sftp"])
  }
}
