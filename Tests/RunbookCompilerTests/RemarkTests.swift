import RunbookModel
import Testing

/// Admonitions, expectations and claims.
@Suite struct RemarkTests {
  @Test(arguments: [
    ("**Remarque :** le disque est vide.", "note", GuideLanguage.french),
    ("**Note** : le disque est vide.", "note", .french),
    ("**À noter :** le disque est vide.", "note", .french),
    ("**Important :** le disque est vide.", "important", .french),
    ("**Attention !** Le disque est vide.", "warning", .french),
    ("**Conseil :** le disque est vide.", "tip", .french),
    ("**Note:** the disk is empty.", "note", .english),
    ("**Important:** the disk is empty.", "important", .english),
    ("**Warning**: the disk is empty.", "warning", .english),
    ("**Tip:** the disk is empty.", "tip", .english),
  ])
  func `a paragraph that begins with a bold word is an admonition`(
    text: String, kind: String, language: GuideLanguage
  ) throws {
    let click = language == .french ? "Cliquez sur **A**." : "Click **A**."
    let runbook = try compilePractice("\(click)\n\n\(text)", in: language)
    let found = runbook.allRemarks.flatMap(\.admonitions)
    #expect(found.map(\.kind) == [kind])
    #expect(found.map(\.line) == [5])
    #expect(runbook.reading == ["click A"])
  }

  @Test(arguments: ["Remarque : le disque est vide.", "**Disque :** il est vide."])
  func `a paragraph without such a bold word is none`(text: String) throws {
    let runbook = try compilePractice("Cliquez sur **A**.\n\n\(text)")
    #expect(runbook.allRemarks.flatMap(\.admonitions) == [])
  }

  @Test func `a box before a step warns of it, a remark after it comments on it`() throws {
    let runbook = try compilePractice(
      """
      Cliquez sur `A`{.action}.

      > [!primary]
      >
      > Le disque est vide.
      >

      > [!warning]
      >
      > La suppression est irréversible.
      >

      Cliquez sur `B`{.action}.
      """)
    let steps = runbook.procedures.flatMap(\.steps)
    #expect(steps.map { $0.remarks.admonitions.map(\.kind) } == [["primary"], ["warning"]])
    #expect(steps.map { $0.remarks.claims.map(\.kind) } == [[], [.irreversible]])
    #expect(runbook.allRemarks.flatMap(\.admonitions).map(\.line) == [5, 10])
  }

  @Test func `an instruction in a box is one, advice is a habit`() throws {
    let runbook = try compilePractice(
      """
      Cliquez sur `A`{.action}.

      > [!warning]
      >
      > Redémarrez le serveur. Nous vous recommandons de sauvegarder vos données.
      >
      """)
    #expect(runbook.reading == ["click A", "do"])
  }

  @Test(arguments: [
    ("Vous recevrez un e-mail de confirmation.", ["email"]),
    ("Un e-mail vous est envoyé.", ["email"]),
    ("Une fenêtre s’affiche.", ["screen"]),
    ("La page s’ouvre dans un nouvel onglet.", ["screen"]),
    ("Le bouton apparaît.", ["screen"]),
    ("Cliquez sur `B`{.action} dans la fenêtre qui s’affiche.", ["screen"]),
    ("Le serveur redémarre.", ["state"]),
    ("Le service passe à l’état « prêt ».", ["state"]),
    ("L’opération peut prendre plusieurs minutes.", ["time"]),
    ("L’activation prend environ 2 heures.", ["time"]),
    ("Une fenêtre s’affiche. Une autre s’affiche.", ["screen"]),
    ("Si la fenêtre s’affiche, cliquez sur `B`{.action}.", []),
    ("Le disque est vide.", []),
  ])
  func `what the operator will observe is expected`(text: String, kinds: [String]) throws {
    #expect(try compilePractice("Cliquez sur `A`{.action}.\n\n\(text)").expectedKinds == kinds)
  }

  @Test(arguments: [
    ("You will receive an email.", ["email"]), ("A window appears.", ["screen"]),
    ("The page opens.", ["screen"]), ("The message is displayed.", ["screen"]),
    ("The server restarts.", ["state"]), ("This can take several minutes.", ["time"]),
    ("If the window appears, click `B`{.action}.", []),
  ])
  func `what the operator will observe is expected, in English`(
    text: String, kinds: [String]
  ) throws {
    let runbook = try compilePractice("Click `A`{.action}.\n\n\(text)", in: .english)
    #expect(runbook.expectedKinds == kinds)
  }

  @Test func `a time that is told in numbers is kept with its expectation`() throws {
    let runbook = try compilePractice("Validez.\n\nL’opération peut prendre 45 minutes.")
    #expect(runbook.allRemarks.flatMap(\.expectations).map(\.duration) == ["PT45M"])
  }

  @Test(arguments: [
    ("Le lien est valable pendant **72 heures**.", ["duration PT72H"]),
    ("Vous disposez de sept (7) jours.", ["duration P7D"]),
    ("Le délai est de trois mois.", ["duration P3M"]),
    ("La création prend quelques minutes.", ["duration"]),
    ("Vous ne pouvez avoir qu’un seul snapshot.", ["limit 1"]),
    ("La limite est d’un seul snapshot par VPS.", ["limit 1"]),
    ("Un VPS ne garde qu’un snapshot à la fois.", ["limit 1"]),
    ("Vous disposez d’un maximum de 16 adresses.", ["limit 16"]),
    ("La suppression efface toutes les données.", ["data-loss"]),
    ("Cette action est irréversible.", ["irreversible"]),
    ("Le serveur est inaccessible.", ["availability"]),
    ("Tout mois commencé est dû en entier.", ["billing"]),
    ("Les adresses IP sont conservées.", ["persistence"]),
    ("La demande n’est possible qu’après la confirmation.", ["precondition"]),
    ("Un e-mail vous est envoyé.", ["email"]),
    ("Le disque est vide.", []),
  ])
  func `a statement that an experiment could refute is a claim`(
    text: String, claims: [String]
  ) throws {
    #expect(try compilePractice("Cliquez sur `A`{.action}.\n\n\(text)").claimed == claims)
  }

  @Test(arguments: [
    ("The link is valid for 72 hours.", ["duration PT72H"]),
    ("You have seven (7) days.", ["duration P7D"]),
    ("The creation takes a few minutes.", ["duration"]),
    ("A VPS has only one snapshot.", ["limit 1"]),
    ("You can keep up to 10 snapshots.", ["limit 10"]),
    ("This erases all data.", ["data-loss"]),
    ("This action is irreversible.", ["irreversible"]),
    ("The server is offline.", ["availability"]),
    ("You are billed for each month.", ["billing"]),
  ])
  func `a statement that an experiment could refute is a claim, in English`(
    text: String, claims: [String]
  ) throws {
    let runbook = try compilePractice("Click `A`{.action}.\n\n\(text)", in: .english)
    #expect(runbook.claimed == claims)
  }
}
