import Diagnostics
import GuideMarkdown
import ProductData
import RunbookCompiler
import RunbookModel
import Testing

/// Whatever a guide says, the compiler ends and tells only what stands in it.
@Suite struct RobustnessTests {
  private static let guides: [String] = ProductFiles.embedded.paths(under: "runbooks/")
    .filter { $0.hasSuffix(".md") }
    .compactMap { ProductFiles.embedded.file($0) }
    .map { String(decoding: $0.bytes, as: UTF8.self) }

  private static let pieces = [
    "{.action}", "`", "``", "*", "**", "« ", " »", "“", "”", "\"", "[", "](b.md)", "> ", "\n",
    "\n\n",
    "\r\n", "- ", "1. ", "    ", "```\n", "### ", "#### Méthode 2 : ", "> [!warning]\n>\n> ",
    "> [!api]\n>\n> @api {v1} /vps POST /vps/{serviceName}/stop\n", " > ", ", puis ", " ou ",
    " et ",
    ", ", ".", " : ", ":\n\n- ", ";", "(", ")", "’", "'", "/", "ne ", " si ", " pour ", "Si ",
    "Dans ",
    "vous pouvez ", "cliquez sur ", "en cliquant sur ",
    "choisissez l’une des options suivantes :\n\n",
    "72 heures ", "qu’un seul ", "999999999999999999999 jours", "é", "e\u{301}", "\u{1F600}",
    "\u{FEFF}",
    "ﬁ", "\u{00A0}", "<br>", "<!--", "-->", "{: note}\n", "&amp;", "\\",
  ]

  @Test(arguments: guides.indices)
  func `changed guides`(number: Int) throws {
    var generator = SeededGenerator(state: UInt64(number) + 1)
    for round in 0..<25 {
      var characters = Array(Self.guides[number].unicodeScalars)
      for _ in 0..<Int.random(in: 1...10, using: &generator) {
        let place = Int.random(in: 0...characters.count, using: &generator)
        let end = min(characters.count, place + Int.random(in: 0...30, using: &generator))
        let piece = Array((Self.pieces.randomElement(using: &generator) ?? "").unicodeScalars)
        characters.replaceSubrange(
          place..<(Bool.random(using: &generator) ? end : place), with: piece)
      }
      try check(String(String.UnicodeScalarView(characters)), "guide \(number), round \(round)")
    }
  }

  @Test func `guides with their lines in another order`() throws {
    var generator = SeededGenerator(state: 2)
    for (number, guide) in Self.guides.enumerated() {
      let lines = guide.split(separator: "\n", omittingEmptySubsequences: false)
      for round in 0..<10 {
        try check(
          lines.shuffled(using: &generator).joined(separator: "\n"),
          "guide \(number), shuffle \(round)")
      }
    }
  }

  @Test func `guides with their words in another order`() throws {
    var generator = SeededGenerator(state: 3)
    for (number, guide) in Self.guides.enumerated() {
      for round in 0..<10 {
        let lines = guide.split(separator: "\n", omittingEmptySubsequences: false)
        let shuffled = lines.map { line in
          line.split(separator: " ").shuffled(using: &generator).joined(separator: " ")
        }
        try check(shuffled.joined(separator: "\n"), "guide \(number), words \(round)")
      }
    }
  }

  @Test(arguments: GuideLanguage.allCases)
  func `random words that the compiler knows`(language: GuideLanguage) throws {
    let file = try #require(ProductFiles.embedded.file("locales/\(language.rawValue)/lexicon.yaml"))
    let words = String(decoding: file.bytes, as: UTF8.self)
      .split { " \n{}|,/[]:\"#>*".contains($0) }.filter { $0.count > 1 || $0 == "à" || $0 == "a" }
    var generator = SeededGenerator(state: 4)
    for round in 0..<100 {
      var text = Bool.random(using: &generator) ? language.practiceHeading + "\n\n" : ""
      for _ in 0..<Int.random(in: 1...120, using: &generator) {
        let word = String(words.randomElement(using: &generator) ?? "")
        text +=
          Bool.random(using: &generator) ? word : word.prefix(1).uppercased() + word.dropFirst()
        let joints = [
          ". ", ", ", " `\(word) x`{.action} ", "\n\n", " **\(word)** ",
          Self.pieces.randomElement(using: &generator) ?? "", " ", " ", " ", " ",
        ]
        text += joints.randomElement(using: &generator) ?? ""
      }
      try check(text, "\(language.rawValue) words, round \(round)")
    }
  }

  @Test(arguments: [
    "**", "« ", "`a` > ", "(", "- ", "> ", "si ", "Dans `a` ", "vous pouvez ", "ne ",
  ])
  func `one thing over and over`(piece: String) throws {
    try check(String(repeating: piece, count: 400), "400 times \(piece)")
    try check("Cliquez sur " + String(repeating: piece, count: 400) + "`A`.", "after a verb")
  }

  private func check(_ text: String, _ name: String) throws {
    let source = SourceFile(path: name, text: text)
    guard let document = try? GuideParser.parse(source) else { return }
    let lexicons = try GuideLanguage.allCases.map { try $0.lexicon }
    let runbook = RunbookCompiler(lexicons: lexicons).compile(document)
    SoundnessCheck(runbook: runbook, document: document, name: "\(name): \(text.debugDescription)")
      .run()
  }
}
