import Diagnostics
import Localization
import Testing

@Suite struct RunbookTranslationTests {
  private func translation(_ segments: [(String, String?)]) throws(InputRejected)
    -> RunbookTranslation
  {
    let document = XLIFFDocument(
      original: "guide.md", sourceLanguage: "fr", targetLanguage: "en",
      entries: segments.enumerated().map { index, segment in
        .unit(XLIFFUnit(id: "s\(index)", source: segment.0, target: segment.1))
      })
    let bytes = XLIFFWriter.bytes(of: document)
    return try RunbookTranslation(SourceFile(path: "guide.xlf", bytes: bytes))
  }

  private func example() throws(InputRejected) -> RunbookTranslation {
    try translation([
      ("Cliquez sur Suivant.", "Click Next."), ("Patientez\u{A0}!", "Wait!"),
      ("Connectez-vous à l’espace client.", "Log in."), ("Objectif", "Objective"),
      ("Cliquez sur Suivant. Puis attendez.", "Click Next, then wait."), ("Attention", nil),
    ])
  }

  @Test(arguments: [
    ("Cliquez sur Suivant.", "Click Next."), (" Cliquez\n sur\u{A0}Suivant. ", "Click Next."),
    ("Patientez !", "Wait!"), ("Patientez\u{202F}!", "Wait!"),
    ("Connectez-vous a\u{300} l’espace client.", "Log in."), ("Cliquez sur", nil),
    ("Cliquez sur Suivant. Objectif", nil), ("cliquez sur suivant.", nil), ("Attention", nil),
    ("", nil),
  ])
  func `a segment is found whatever its white space`(text: String, expected: String?) throws {
    #expect(try example().translation(of: text) == expected)
  }

  @Test(arguments: [
    ("Objectif", "Objective", true),
    ("Patientez ! Cliquez sur Suivant.", "Wait! Click Next.", true),
    ("Cliquez sur Suivant. Puis attendez.", "Click Next, then wait.", true),
    ("Objectif\n\nPatientez !\n", "Objective\n\nWait!\n", true),
    ("Inconnu ici. Patientez !", "Inconnu ici. Wait!", false),
    ("Un Objectif caché. Patientez !", "Un Objectif caché. Wait!", false),
    ("Titre\nPatientez ! Inconnu", "Titre\nWait! Inconnu", false),
    ("Attention", "Attention", false), ("", "", true), (" \n", " \n", true),
  ])
  func `a text is translated segment by segment`(
    text: String, expected: String, isComplete: Bool
  ) throws {
    let result = try example().translate(text)
    #expect(result.text == expected)
    #expect(result.isComplete == isComplete)
  }

  @Test func `what is translated is counted`() throws {
    let translation = try example()
    #expect(translation.coverage == Coverage(translated: 5, total: 6))
    #expect(!translation.coverage.isComplete)
    #expect(
      translation.coverage(of: ["Objectif", "Inconnu"]) == Coverage(translated: 1, total: 2))
    #expect(translation.sourceLanguage.description == "fr")
    #expect(translation.targetLanguage == .english)
  }

  @Test func `two translations of one segment are rejected, a repetition is not`() throws {
    let found = rejection { () throws(InputRejected) in
      _ = try translation([("a b", "x"), ("a\u{A0}b", "y")])
    }
    #expect(found == ["translation.conflict 9:1"])
    #expect(try translation([("a", "x"), ("a", "x")]).coverage.total == 2)
  }

  @Test func `a file without a target language is rejected`() {
    let text = xliff("", target: nil)
    let found = rejection { () throws(InputRejected) in
      _ = try RunbookTranslation(SourceFile(path: "guide.xlf", text: text))
    }
    #expect(found == ["translation.language"])
  }

  @Test(.timeLimit(.minutes(15))) func `many segments that start alike cost no more`() throws {
    let segments = (0..<5000).map { ("Cliquez sur le bouton \($0).", String?("Click \($0).")) }
    let text = String(repeating: "Cliquez sur le bouton 4999. ", count: 5000)
    let result = try translation(segments).translate(text)
    #expect(result.isComplete && result.text.hasPrefix("Click 4999. Click 4999. "))
  }
}
