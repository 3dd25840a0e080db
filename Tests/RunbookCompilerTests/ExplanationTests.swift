import RunbookCompiler
import RunbookModel
import Testing
import Values

/// What `compile --explain` says of a passage.
@Suite struct ExplanationTests {
  private func explain(_ text: String, in language: GuideLanguage = .french) throws -> [String] {
    try explanation("\(language.practiceHeading)\n\n\(text)\n", in: language).passages.flatMap(
      \.findings
    ).map(\.reading)
  }

  @Test(arguments: [
    ("Cliquez sur `A`{.action}.", "action.label click A: imperative(Cliquez, verbs.click)"),
    (
      "Vous devez cliquer sur `A`{.action}.",
      "action.label click A: infinitive(cliquer, verbs.click) after(Vous devez, modals.required)"
    ),
    ("Zippez le dossier.", "action do: ending(Zippez, conjugations)"),
    (
      "Cliquez sur `A`{.action}, puis sur `B`{.action}.",
      "action.label click B: continued(Cliquez, verbs.click)"
    ),
    ("Si besoin, redémarrez.", "rule.condition(Si besoin): entry(openers.if)"),
    ("Une fois prêt, redémarrez.", "rule.after(Une fois prêt): entry(openers.after)"),
    (
      "Cliquez sur `A`{.action} pour valider votre choix.",
      "rule.purpose(pour valider votre choix): entry(openers.purpose)"
    ),
    (
      "N’éteignez pas le serveur.", "rule.forbidden(N’éteignez): entry(words.negation)"
    ),
    (
      "Pour plus d’informations, lisez ce guide.",
      "rule.furtherReading(Pour plus d’informations): entry(furtherReading)"
    ),
    ("Le serveur est bleu.", "no-verb"),
  ])
  func `a passage's findings name the rule, the words and the entry`(
    text: String, expected: String
  ) throws {
    let found = try explain(text)
    #expect(found.contains(expected), "\(found)")
  }

  @Test func `an announcement that is told elsewhere is said to be one`() throws {
    let found = try explain(
      """
      Exécutez la commande suivante :

      ```bash
      ls -l
      ```
      """)
    #expect(
      found.contains { $0.hasPrefix("dropped(Exécutez la commande suivante): elsewhere") },
      "\(found)")
    #expect(found.contains("action.label run ls -l: code"), "\(found)")
  }

  @Test func `an action outside the practice names its section`() throws {
    let found = try explanation(
      "## Objectif\n\nCliquez sur `A`.\n\n## En pratique\n\nCliquez sur `B`.\n", in: .french
    ).passages.flatMap(\.findings).map(\.reading)
    #expect(
      found.contains { $0.hasPrefix("dropped(Cliquez sur `A`): section(sections.objective)") },
      "\(found)")
  }

  @Test func `a claim names the words that state it`() throws {
    let found = try explain("Cliquez sur `A`. La suppression est irréversible.")
    #expect(
      found.contains("claim irreversible: words(irréversible, claims.irreversible)"), "\(found)")
  }

  @Test func `the explained runbook is the compiled one`() throws {
    let guide = "## En pratique\n\nSi besoin, cliquez sur `A`{.action}, puis validez.\n"
    #expect(try explanation(guide, in: .french).runbook == compile(guide, in: .french))
  }

  @Test func `every action is told on its line`() throws {
    let guide = "## En pratique\n\n- `A` : choisissez un nom.\n- Cliquez sur `B`.\n"
    let explanation = try explanation(guide, in: .french)
    let told = explanation.passages.flatMap { passage in
      passage.findings.filter { $0.outcome.key.hasPrefix("explain.action") }
        .map { _ in passage.line }
    }
    let lines = explanation.runbook.procedures.flatMap(\.steps).flatMap(\.actions).map(\.line)
    #expect(told == lines)
  }
}

extension Explanation.Finding {
  /// The finding in few words: keys without their prefixes, with their arguments.
  fileprivate var reading: String {
    let head = outcome.short
    return reasons.isEmpty ? head : head + ": " + reasons.map(\.short).joined(separator: " ")
  }
}

extension Message {
  fileprivate var short: String {
    let name = key.replacing("explain.because.", with: "").replacing("explain.", with: "")
    let values = ["kind", "label", "words", "value", "entry"].compactMap { name -> String? in
      switch arguments[name] {
      case .text(let text)?, .label(let text)?: text
      default: nil
      }
    }
    guard !values.isEmpty else { return name }
    return arguments["kind"] != nil
      ? "\(name) \(values.joined(separator: " "))" : "\(name)(\(values.joined(separator: ", ")))"
  }
}
