import BaliseCLI
import SnapshotSupport
import Testing

@Suite struct WalkTests {
  @Test(arguments: EmbeddedGuide.allCases, ["fr", "en"])
  func `a guide is walked with the answers that ship with it`(
    _ guide: EmbeddedGuide, _ language: String
  ) {
    let walk = guide.run(language)
    #expect(walk.status == .success)
    #expect(walk.error == "")
    expectSnapshot(walk.transcript, named: "run.\(guide).\(language).txt")
  }

  @Test(arguments: EmbeddedGuide.allCases)
  func `an English walk of a French guide speaks no French`(_ guide: EmbeddedGuide) {
    // So wide that no line is broken.
    let walk = guide.run("en", width: 100_000)
    #expect(walk.status == .success)
    let french = walk.lines.compactMap { line -> String? in
      let prose = FrenchProse.outsideQuotations(String(line))
      let words = FrenchProse.words(in: prose)
      return words.isEmpty ? nil : "\(words): \(line)"
    }
    #expect(french == [])
    #expect(!walk.output.contains("[fr]"), "a text that nothing translates")
  }

  @Test(arguments: EmbeddedGuide.allCases)
  func `both languages do the same`(_ guide: EmbeddedGuide) {
    func marks(_ language: String) -> [Substring] {
      guide.run(language, width: 100_000).lines.map { line in
        let mark = line.drop { $0 == " " }.prefix(1)
        return "→✓✗⚠+·⦿?•".contains(mark) ? mark : ""
      }.filter { !$0.isEmpty }
    }
    #expect(marks("fr") == marks("en"))
  }

  @Test func `the same walk gives the same bytes`() {
    #expect(
      EmbeddedGuide.snapshot.run("fr").transcript == EmbeddedGuide.snapshot.run("fr").transcript)
  }

  @Test func `without a terminal and without an answer a question fails at once`() {
    let walk = balise("run", "vps-snapshot", "--lang", "en")
    #expect(walk.status == .usage)
    #expect(walk.error.contains("--answers"))
    #expect(walk.error.contains("--yes"))
    expectSnapshot(walk.error, named: "unanswered.en.txt")
  }

  @Test func `a walk of its own accord needs no terminal`() {
    let walk = balise("run", "vps-snapshot", "--yes", "--lang", "fr")
    #expect(walk.status == .success)
    #expect(walk.error == "")
  }

  @Test func `a preview says what would change`() {
    let walk = balise("run", "vps-snapshot", "--yes", "--preview", "--lang", "fr")
    #expect(walk.status == .success)
    expectSnapshot(walk.transcript, named: "preview.vps-snapshot.fr.txt")
  }

  @Test func `a token that has expired fails the walk`() throws {
    let answers = """
      - {at: "2", choose: "Méthode 1"}
      - {at: "2.1.1", advance: PT73H}

      """
    try Place.withFile("a.yaml", answers) { path in
      let walk = balise(
        "run", "managed-bare-metal-confirmer-resiliation", "--answers", path, "--yes", "--lang",
        "en")
      #expect(walk.status == .failure)
      #expect(walk.output.contains("expired"))
    }
  }

  @Test func `a procedure is chosen by number, title or how the title begins`() {
    let byNumber = balise("run", EmbeddedGuide.power.rawValue, "--procedure", "3", "--yes")
    #expect(byNumber.status == .success)
    for name in ["Redémarrage", "redémarrage", "Redé"] {
      let same = balise("run", EmbeddedGuide.power.rawValue, "--procedure", name, "--yes")
      #expect(same.output == byNumber.output, "by “\(name)”")
    }
  }

  @Test func `a service is given beforehand`() {
    let walk = balise(
      "run", "vps-snapshot-commander-option", "--yes", "--set", "service=vps-5f3a9c1e.vps.ovh.net")
    #expect(walk.status == .success)
  }

  @Test func `a walk is written down and walked again`() throws {
    try Place.withFolder { folder in
      let path = "\(folder)/walk.jsonl"
      let walk = balise(
        "run", "vps-snapshot", "--yes", "--lang", "fr", "--transcript", path, "--at",
        "2020-11-03T09:00:00Z", "--seed", "9")
      #expect(walk.status == .success)
      let again = balise("run", "vps-snapshot", "--lang", "fr", "--replay", path)
      #expect(again.status == .success)
      #expect(again.error == "")
      #expect(again.output == walk.output)
      // Another guide is another plan.
      let other = balise("run", "vps-snapshot-prendre", "--lang", "en", "--replay", path)
      #expect(other.status == .usage)
      #expect(other.output == "")
    }
  }

  @Test func `colours only where they are wanted`() {
    let arguments = ["run", "vps-snapshot", "--yes", "--lang", "fr"]
    let plain = balise(arguments)
    let coloured = balise(arguments, hasColor: true)
    #expect(!plain.output.contains("\u{1B}"))
    #expect(coloured.output.contains("\u{1B}["))
    #expect(balise(arguments + ["--no-color"], hasColor: true).output == plain.output)
    #expect(
      balise(arguments, environment: ["NO_COLOR": "1"], hasColor: true).output == plain.output)
    #expect(
      balise(arguments, environment: ["NO_COLOR": ""], hasColor: true).output == coloured.output,
      "an empty NO_COLOR says nothing (no-color.org)")
    expectSnapshot(
      coloured.output.replacing("\u{1B}", with: "␛"), named: "coloured.vps-snapshot.fr.txt")
  }

  @Test func `colours change nothing but colours`() {
    let arguments = ["run", "vps-snapshot", "--yes", "--lang", "fr"]
    var stripped = ""
    var isEscape = false
    for character in balise(arguments, hasColor: true, width: 100_000).output {
      if character == "\u{1B}" { isEscape = true }
      if !isEscape { stripped.append(character) }
      if isEscape, character == "m" { isEscape = false }
    }
    let plain = balise(arguments, width: 100_000).output.replacing("`", with: "")
    #expect(stripped == plain)
  }

  @Test func `no line is wider than the terminal`() {
    for width in [40, 80, 100] {
      let walk = balise("run", "vps-snapshot", "--yes", "--lang", "fr", width: width)
      // A word that is longer than a line cannot be broken.
      let wide = walk.lines.filter { line in
        line.count > width && line.drop { $0 == " " }.contains(" ")
      }
      #expect(wide == [], "at \(width) columns")
    }
  }
}

/// What betrays French in English text.
enum FrenchProse {
  private static let functionWords: Set<String> = [
    "le", "la", "les", "un", "une", "des", "du", "de", "et", "ou", "où", "dans", "votre", "vos",
    "vous", "est", "sont", "sur", "pour", "avec", "sans", "puis", "cette", "ces", "cet", "ce",
    "qui", "que", "qu", "au", "aux", "par", "cliquez", "sélectionnez", "vérifiez", "attendez",
    "ouvrez", "aucun", "aucune", "n", "l", "d", "s", "j", "été", "être",
  ]

  /// A line without what is quoted: labels, mails, and the values that the answers give.
  static func outsideQuotations(_ line: String) -> String {
    guard !line.contains("E-mail received:") else { return "" }
    var text = line
    for value in ["Avant la mise à jour du noyau", "Avant la mise à jour"] {
      text = text.replacing(value, with: "")
    }
    for (open, close) in [("“", "”"), ("`", "`"), ("«", "»")] as [(Character, Character)] {
      var outside = ""
      var isInside = false
      for character in text {
        if !isInside, character == open {
          isInside = true
        } else if isInside, character == close {
          isInside = false
        } else if !isInside {
          outside.append(character)
        }
      }
      text = outside
    }
    return text
  }

  static func words(in text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init)
      .filter { functionWords.contains($0) }
      // English has “s” and “d” after an apostrophe.
      .filter { !["s", "d"].contains($0) || text.contains("d’a") }
  }
}
