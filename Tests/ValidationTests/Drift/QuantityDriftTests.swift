import Testing

@Suite struct QuantityDriftTests {
  private static func findings(_ french: String, _ english: String) throws -> [String] {
    try GuidePairs.findings(
      "# Snapshot\n\n## En pratique\n\nUn snapshot du VPS est conservé \(french) sur le service.\n",
      "# Snapshot\n\n## Instructions\n\nA snapshot of the VPS is kept \(english) on the service.\n")
  }

  @Test(arguments: [
    ("72 heures", "72 hours"), ("72 heures", "3 days"), ("72\u{A0}h", "72-hour"),
    ("2 semaines", "14 days"), ("12 mois", "1 year"), ("1 500,50 €", "€1,500.50"),
    ("1\u{202F}500,50\u{A0}€", "1,500.50 EUR"), ("10 Go", "10GB"), ("1,5 To", "1.5 TB"),
    ("50 %", "50%"), ("10 €", "£9"), ("deux fois", "2 times"), ("étape 2", "step 3"),
    ("192.168.1.1", "192.168.1.2"), ("0,25 s", "250 ms"), ("250ms", "250 milliseconds"),
    ("OVH2020", "OVH2021"), ("5 à 10 minutes", "5 to 10 minutes"),
  ])
  func `the same value, or none, is no difference`(pair: (String, String)) throws {
    #expect(try Self.findings(pair.0, pair.1) == [])
  }

  @Test(arguments: [
    ("72 heures", "48 hours", "drift.duration"), ("250 ms", "500ms", "drift.duration"),
    ("étape (2 fois)", "step (3 times)", "drift.number"), ("3 jours", "48 hours", "drift.duration"),
    ("1 mois", "1 year", "drift.duration"), ("1 500,50 €", "€1,500.05", "drift.price"),
    ("10 €", "€12", "drift.price"), ("10 Go", "100 GB", "drift.number"),
    ("50 %", "55%", "drift.number"), ("5 fois", "6 times", "drift.number"),
    ("5 à 10 minutes", "6 to 10 minutes", "drift.number"),
  ])
  func `another value is one difference`(pair: (String, String, String)) throws {
    #expect(try Self.findings(pair.0, pair.1) == ["\(pair.2):5"])
  }

  private static func references(_ numbers: [Int], _ words: (String, String)) throws -> [String] {
    let french = numbers.map { "Le serveur redémarre, voir l’\(words.0) \($0) du guide.\n\n" }
    let english = [1, 2, 3].map { "The server restarts, see \(words.1) \($0) of the guide.\n\n" }
    return try GuidePairs.findings(
      "# Serveur\n\n## En pratique\n\n" + french.joined(),
      "# Server\n\n## Instructions\n\n" + english.joined())
  }

  @Test func `the number of a step is compared where the others are equal`() throws {
    #expect(try Self.references([1, 2, 3], ("étape", "step")) == [])
    #expect(try Self.references([1, 2, 5], ("étape", "step")) == ["drift.number:9"])
  }

  @Test func `a guide that numbers its steps for itself is not told of each`() throws {
    #expect(try Self.references([1, 4, 5], ("étape", "step")) == [])
    #expect(try Self.references([4, 5, 6], ("étape", "step")) == [])
  }
}
