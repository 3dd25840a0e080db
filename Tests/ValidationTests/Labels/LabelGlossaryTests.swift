import Testing

@testable import Validation

struct LabelGlossaryTests {
  private static let glossary = LabelGlossary([
    (source: "Supprimer le projet", target: "Delete the project"),
    (source: "Supprimer une clé", target: "Delete a key"),
    (source: "Ajouter un disque", target: "Add a disk"),
    (source: "Ajouter une clé", target: "Add a key"),
    (source: "Historique", target: "History"),
    (source: "Facturation", target: "Billing"),
    (source: "Suivant", target: "Next"),
    (source: "Accueil", target: "Home"),
    (source: "Mot de passe", target: "Password"),
    (source: "Paiement", target: "Payment"),
  ])

  @Test func `words that are translated by one another are related`() {
    #expect(Self.glossary.relates(source: "Ajouter", target: "Add"))
    #expect(Self.glossary.relates(source: "Supprimer un disque", target: "Delete"))
    #expect(!Self.glossary.relates(source: "Ajouter", target: "Delete"))
    #expect(!Self.glossary.relates(source: "Historique", target: "Add a key"))
  }

  @Test func `words that begin alike are related`() {
    #expect(Self.glossary.relates(source: "Serveurs", target: "Server"))
  }

  @Test func `a label with a word that no text has is not known`() {
    #expect(Self.glossary.knows(source: "Ajouter une clé"))
    #expect(!Self.glossary.knows(source: "Ajouter une grappe"))
    #expect(Self.glossary.knows(target: "Add a key"))
    #expect(!Self.glossary.knows(source: "..."))
  }
}
