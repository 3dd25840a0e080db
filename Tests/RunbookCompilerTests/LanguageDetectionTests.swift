import ProductData
import RunbookModel
import Testing

@Suite struct LanguageDetectionTests {
  @Test(arguments: [
    ("Cliquez sur le bouton pour supprimer votre serveur.", "fr"),
    ("Click the button to delete your server.", "en"),
    ("Dans la liste, choisissez `Delete the server from the list`{.action}.", "fr"),
    ("# Supprimer un disque\n\n1. Sélectionnez le disque dans la liste.", "fr"),
    ("# Delete a disk\n\n1. Select the disk in the list.", "en"),
  ])
  func `the words of a guide tell its language`(text: String, language: String) throws {
    #expect(try compile(text).language == language)
  }

  @Test(arguments: ["", "`a`", "![](a.png)", "1 2 3", "Ж ж"])
  func `a guide without known words has the first language`(text: String) throws {
    #expect(try compile(text).language == "fr")
  }

  @Test func `code and front matter do not count`() throws {
    let code = String(repeating: "the of and to is are you your\n", count: 50)
    let text = "---\ntitle: The list of the servers\n---\n\nListe des disques.\n\n```\n\(code)```\n"
    #expect(try compile(text).language == "fr")
  }

  @Test func `every guide that the program carries is French`() throws {
    for path in ProductFiles.embedded.paths(under: "runbooks/") where path.hasSuffix(".md") {
      let guide = try #require(ProductFiles.embedded.file(path))
      #expect(try compile(guide).language == "fr", "\(path)")
    }
  }
}
