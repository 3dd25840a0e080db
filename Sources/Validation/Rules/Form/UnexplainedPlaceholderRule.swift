import Diagnostics
import GuideMarkdown
import Values

/// A placeholder in a command that nothing in the guide's text explains.
///
/// It is explained when any of its words stands in the text, in a heading or in a table, when the
/// command says what it is (`--password <password>`), or when it says itself in three words or more
/// what to put there. Each is told once, where it first stands. What a program prints, and the
/// syntax that a manual shows, are no commands.
struct UnexplainedPlaceholderRule: Rule {
  static let description = RuleDescription.form(
    "form.unexplained-placeholder", .note,
    passing: RuleExample(
      """
      ---
      title: Se connecter à un VPS
      slug: connexion-vps
      ---

      Lancez la commande, avec l’adresse IP de votre serveur :

      ```bash
      ssh root@<adresse_ip>
      ```

      """),
    failing: RuleExample(
      """
      ---
      title: Se connecter à un VPS
      slug: connexion-vps
      ---

      Lancez la commande suivante :

      ```bash
      ssh -i ↓<keyfile> root@↓YOUR_HOST
      ```

      """))

  func findings(in examination: Examination) -> [Finding] {
    let document = examination.document
    var told: Set<String> = []
    var prose: Set<String>?
    var findings: [Finding] = []
    for node in document.nodes where Self.isCommand(node) {
      let placeholders = Placeholder.all(inCommand: node.text, examination.languages.placeholders)
      for placeholder in placeholders where placeholder.words.count < 3 {
        guard told.count < Self.limit, told.insert(placeholder.text).inserted else { continue }
        let explained = prose ?? Self.prose(of: document)
        prose = explained
        guard !placeholder.words.contains(where: { Self.isSaid($0, in: explained) }),
          let place = Self.place(of: placeholder, in: node, document)
        else { continue }
        findings.append(finding(at: place, ["name": .text(placeholder.text)]))
      }
    }
    return findings
  }

  /// How many different names are looked for in the text: a guide has a handful.
  private static let limit = 200

  private static let shells: Set<String> = [
    "", "bash", "sh", "shell", "console", "zsh", "powershell",
  ]

  /// Code within a sentence is none: the sentence explains it.
  private static func isCommand(_ node: GuideNode) -> Bool {
    if case .codeBlock(let info) = node.kind { shells.contains(info.lowercased()) } else { false }
  }

  /// The words of everything that is no code.
  private static func prose(of document: GuideDocument) -> Set<String> {
    var words = Set(
      document.frontMatter.entries.flatMap { entry in
        if case .scalar(let text) = entry.value { FoldedText.words(text) } else { [String]() }
      })
    for node in document.nodes where node.kind == .text {
      words.formUnion(FoldedText.words(node.text))
    }
    return words
  }

  /// Whether a word stands in the text, alone, with an ending or within another one ("user",
  /// "username").
  private static func isSaid(_ word: String, in prose: Set<String>) -> Bool {
    if prose.contains(word) { return true }
    guard word.utf8.count >= 3 else { return false }
    let stem = word.hasSuffix("s") ? String(word.dropLast()) : word
    return prose.contains { $0.contains(stem) || ($0.utf8.count >= 4 && word.contains($0)) }
  }

  /// nil where it is not written so, as in HTML.
  private static func place(
    of placeholder: Placeholder, in node: GuideNode, _ document: GuideDocument
  ) -> FindingPlace? {
    let source = document.source
    let wanted = Array(placeholder.text.utf8)
    let end = min(node.span.end, source.bytes.count) - wanted.count
    var start = node.span.start
    while start <= end {
      if source.bytes[start] == wanted[0],
        source.bytes[start..<start + wanted.count].elementsEqual(wanted)
      {
        return FindingPlace(source, Span(start, start + wanted.count))
      }
      start += 1
    }
    return nil
  }
}
