import Diagnostics
import Testing
import Values

@testable import Validation

@Suite struct LabelRulesTests {
  private static let french = [
    "Confirmer", "Fermer", "Supprimer la règle", "Carnet d’adresses", "Régénérer le certificat",
    "Booter sur le disque dur", "Utilisateurs et droits", "Ajouter une adresse",
  ]
  private static let english = [
    "Confirm", "Close", "Delete rule", "Address book", "Regenerate the certificate",
    "Boot from the hard disk", "Users and rights", "Add an address",
  ]

  private func guide(_ body: String) throws -> LabelGuide {
    try LabelGuide(body, labels: ["fr": Self.french, "en": Self.english])
  }

  @Test(arguments: [
    ("Supprimer la règle", nil), ("Supprimer la règle :", nil),
    ("Supprimer la Règle", "label.case 7 Supprimer la Règle → Supprimer la règle"),
    ("Supprimer la regle", "label.accents 7 Supprimer la regle → Supprimer la règle"),
    ("SUPPRIMER LA RÈGLE", nil),
    ("Carnet d'adresses", "label.typography 7 Carnet d'adresses → Carnet d’adresses"),
    (
      "Booter sur disque dur",
      "label.misspelt 7 Booter sur disque dur → Booter sur le disque dur?"
    ),
    (
      "Utilisateurs et permissions",
      "label.similar 7 Utilisateurs et permissions → Utilisateurs et droits?"
    ),
    ("Add an address", "label.language 7 Add an address → Ajouter une adresse?"),
    ("Close", nil), ("Gmail", nil), ("Paramètres du navigateur", nil),
  ])
  func `a label is told apart from what the console shows`(label: String, finding: String?) throws {
    let guide = try guide(
      "Cliquez sur `\(label)`{.action}, puis sur `Confirmer`{.action} et sur `Fermer`{.action}.")
    #expect(guide.findings(LabelRules.all) == (finding.map { [$0] } ?? []))
  }

  @Test func `labels are found where they stand, each once, in the guide's order`() throws {
    let guide = try guide(
      """
      Cliquez sur `Supprimer la Règle`{.action}, puis sur `Confirmer`{.action}.

      > [!primary]
      >
      > Supprimer la Règle efface la règle. Cliquez sur `Fermer`{.action}, puis sur
      > `Supprimer la Règle`{.action}.
      """)
    #expect(
      guide.findings([LabelCaseRule()]) == [
        "label.case 7 Supprimer la Règle → Supprimer la règle",
        "label.case 12 Supprimer la Règle → Supprimer la règle",
      ])
  }

  @Test func `in a guide about another program nothing is near`() throws {
    let guide = try guide(
      """
      Cliquez sur `Outils`{.action}, puis sur `Confirmer`{.action}, sur `Plus tard`{.action}, sur
      `Supprimer la Règle`{.action} et sur `Vue en liste`{.action}.
      """)
    #expect(guide.findings(LabelRules.all) == [])
    #expect(LabelCoverage(guide.examination) == LabelCoverage(checked: 2, notCovered: 3))
  }

  @Test func `without files and consoles nothing is covered`() throws {
    let guide = try LabelGuide("Cliquez sur `Commander`{.action}.")
    #expect(guide.findings(LabelRules.all) == [])
    let coverage = LabelCoverage(guide.examination)
    #expect(coverage == LabelCoverage(checked: 0, notCovered: 1))
    #expect(coverage.message?.key == "coverage.labels")
    #expect(coverage.message?.arguments == ["count": 1, "checked": 0])
    #expect(LabelCoverage(checked: 3).message == nil)
    #expect(
      LabelCoverage(checked: 1, notCovered: 2) + LabelCoverage(checked: 3, notCovered: 4)
        == LabelCoverage(checked: 4, notCovered: 6))
  }

  @Test func `the console model tells former labels, and those that it does not have`() throws {
    let guide = try LabelGuide(
      """
      Cliquez sur `Server`{.action}, puis sur `VPS`{.action} et sur l’onglet `Accueil`{.action}. Cliquez
      sur `Statistiques`{.action}.
      """, hasConsole: true)
    #expect(
      guide.findings(LabelRules.all) == [
        "label.former 7 Server → Bare Metal Cloud?", "label.unknown.alone 8 Statistiques",
      ])
  }

  @Test func `what a former label has become is told in guides that the console model covers`()
    throws
  {
    let guide = try LabelGuide(
      """
      Cliquez sur `Cloud`{.action}, puis sur `Commander un projet`{.action}. Choisissez `Projets`{.action}
      et cliquez sur `Tarifs`{.action}.
      """, labels: ["fr": ["Commander un projet", "Projets", "Tarifs"]], hasConsole: true)
    #expect(guide.findings([LabelFormerRule()]) == ["label.former.alone 7 Cloud"])
  }

  @Test func `of two labels that are near, the one with as many words is meant`() throws {
    let guide = try LabelGuide(
      "Click `Delete a virtual address`{.action}, then `Confirm`{.action} and `Close`{.action}.",
      language: "en",
      labels: [
        "en": ["Delete virtual address", "Delete the virtual address", "Confirm", "Close"]
      ])
    #expect(
      guide.findings([LabelMisspeltRule()]) == [
        "label.misspelt 7 Delete a virtual address → Delete the virtual address?"
      ])
  }

  @Test func `a safe fix changes the label and nothing else`() throws {
    let guide = try guide(
      "Cliquez sur `Fermer`{.action}, sur `Confirmer`{.action} et sur `Supprimer la Règle`{.action} ici."
    )
    let fix = try #require(LabelCaseRule().findings(in: guide.examination).first?.fixes.first)
    var bytes = guide.source.bytes
    bytes.replaceSubrange(fix.span.start..<fix.span.end, with: Array(fix.replacement.utf8))
    let expected = guide.source.text(.init(0, guide.source.bytes.count))
      .split(separator: "Supprimer la Règle", omittingEmptySubsequences: false)
      .joined(separator: "Supprimer la règle")
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
    #expect(fix.isSafe)
  }
}
