import Console
import Testing

@testable import Validation

@Suite struct LabelDifferenceTests {
  @Test(arguments: [
    ("Carnet d'adresses", "Carnet d’adresses", LabelDifference.typography),
    ("Web Hosting", "Web hosting", .letterCase),
    ("Ecoute", "Écoute", .accents), ("REGENERER", "Régénérer", .accents),
    ("L'Option", "L’option", .letterCase),
  ])
  func `labels that fold to the same are told apart`(
    label: String, shown: String, difference: LabelDifference
  ) {
    #expect(Folding.folded(label) == Folding.folded(shown))
    #expect(LabelDifference(between: label, and: shown) == difference)
  }

  @Test(arguments: [
    ("Prix", "Prix :"), ("Prix :", "Prix"), ("Oublié\u{A0}?", "Oublié ?"), ("Ajouter", "Ajouter…"),
    ("Ajouter...", "Ajouter"), (" Refuser ", "Refuser"), ("E\u{301}tat", "\u{C9}tat"), ("a", "a"),
  ])
  func `what nobody sees or has to copy is no difference`(label: String, shown: String) {
    #expect(LabelDifference(between: label, and: shown) == nil)
  }

  @Test(arguments: [
    ("booter sur disque dur", "booter sur le disque dur"),
    ("boot on the disk", "boot from the disk"),
    ("licence widows", "licence windows"), ("add a sub-domain", "add a subdomain"),
    ("domaine associes", "domaine associe"), ("multi-site", "multisite"),
    ("filtrages des appels", "filtrages d'appels"), ("import a file", "import file"),
    ("install in advanced mode", "installation in advanced mode"),
  ])
  func `a letter, an ending or an article is a slip`(label: String, shown: String) throws {
    #expect(try difference(label, shown) == .spelling)
    #expect(try difference(label, shown, knowing: "sub add") == .spelling)
  }

  @Test(arguments: [
    ("ajouter une section", "ajouter une action"), ("add a contact list", "add a contract list"),
    ("users and permissions", "users and rights"), ("modifier cette regle", "modifier cette cle"),
  ])
  func `another word is another word`(label: String, shown: String) throws {
    #expect(try difference(label, shown, knowing: label) == .word)
  }

  @Test(arguments: [
    ("fermes", "fermer"), ("infrastructure a", "infrastructure"), ("+ ajouter", "ajouter"),
    ("en ligne", "sa page"), ("mot de passe", "compte e-mail"), ("suivante", "suivant"),
  ])
  func `a single word, a sign or two words make another label`(label: String, shown: String) throws
  {
    #expect(try difference(label, shown, knowing: label) == nil)
  }

  private func difference(
    _ label: String, _ shown: String, knowing known: String? = nil
  ) throws -> LabelDifference? {
    var builder = LabelIndex.Builder()
    builder.add(shown, key: "shown")
    if let known, known != shown { builder.add(known, key: "known") }
    let index = builder.finish()
    return LabelDifference(
      between: label, and: try #require(index.entry(Folding.folded(shown))), in: index,
      Examining.languages.labels)
  }
}
