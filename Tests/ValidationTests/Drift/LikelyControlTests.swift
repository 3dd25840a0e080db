import Testing
import Validation
import Values

/// Labels are held against the twin's one by one, whichever of the two names more.
@Suite struct LikelyControlTests {
  private static let labels = [
    "fr": [
      "Supprimer le projet", "Ajouter une clé", "Historique", "Facturation", "Suivant",
      "Gestion du projet",
    ],
    "en": ["Delete the project", "Add a key", "History", "Billing", "Next", "Project management"],
  ]

  private static func found(_ french: String, _ english: String) throws -> [String] {
    let examination = try GuidePairs.examination(
      "# Gérer une clé\n\n## En pratique\n\nDans la liste de 20 clés, \(french).\n",
      "# Manage a key\n\n## Instructions\n\nIn the list of 20 keys, \(english).\n", labels: labels)
    return RuleCatalogue.all.filter { type(of: $0).description.id == "drift.likely-control" }
      .flatMap { $0.findings(in: examination) }.map { finding in
        ["found", "expected"].compactMap { finding.message.arguments[$0] }.map { "\($0)" }
          .joined(separator: " ≠ ")
      }
  }

  @Test func `the only label that is none of the twin's is another control's`() throws {
    let found = try Self.found(
      "cliquez sur `Ajouter une clé`{.action}, puis sur `Historique`{.action}",
      "click `Add a key`{.action}, then `Billing`{.action} and `Next`{.action}")
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.contains("Historique") == true)
  }

  @Test func `a label that stands for two words of the twin's is paired once`() throws {
    let found = try Self.found(
      "cliquez sur `Historique`{.action}, puis sur `Facturation`{.action}",
      "click `Billing`{.action}, then `History`{.action}")
    #expect(found == [])
  }

  @Test func `a control that the twin names without marks is not another one`() throws {
    let found = try Self.found(
      "cliquez sur `Historique`{.action} sous `Gestion du projet`{.action}",
      "click `History`{.action} below Project management")
    #expect(found == [])
  }

  @Test func `a control that neither guide marks may be another one`() throws {
    let found = try Self.found("cliquez sur Facturation", "click `History`{.action}")
    #expect(found.count == 1, "\(found)")
  }

  @Test func `words of a program that the files do not know tell nothing`() throws {
    let found = try Self.found(
      "cliquez sur `Courriel indésirable`{.action}", "click `Junk`{.action}")
    #expect(found == [])
  }
}
