import RunbookModel
import Testing

/// Several ways of which the operator takes one.
@Suite struct ChoiceTests {
  @Test func `the values of a choice are options, not actions`() throws {
    let runbook = try compilePractice(
      """
      5. Choisissez l’une des options suivantes :
         * Installer un autre système.
         * Conserver le système actuel.
      6. Validez.
      """)
    #expect(runbook.outline == ["# guide", "- choose", "- confirm"])
    #expect(
      runbook.offered == [
        "? Choisissez l’une des options suivantes :", "- Installer un autre système.",
        "- Conserver le système actuel.",
      ])
    let choice = try #require(runbook.allRemarks.flatMap(\.choices).first)
    #expect(runbook.allActions.first?.choice == choice.id)
    #expect(choice.options.map(\.line) == [4, 5])
    #expect(runbook.cautioned == [])
  }

  // CommonMark ends the numbered list where the bullets are not indented enough, and begins another after it.
  @Test func `bullets that are split off an ordered list are its options`() throws {
    let runbook = try compilePractice(
      """
       4. Cliquez sur **Recharger**.
       5. Choisissez l’une des options suivantes :
        * Installer un autre système.
        * Conserver le système actuel.
       6. Validez.
      """)
    #expect(runbook.reading == ["click Recharger", "choose", "confirm"])
    #expect(
      runbook.offered == [
        "? Choisissez l’une des options suivantes :", "- Installer un autre système.",
        "- Conserver le système actuel.",
      ])
  }

  @Test(arguments: ["Supprimer/restaurer un disque", "Supprimer / restaurer un disque"])
  func `a heading of two verbs is a choice of the paragraphs that carry them out`(
    heading: String
  ) throws {
    let runbook = try compilePractice(
      """
      ### Étape 1 : ouvrir

      Cliquez sur `A`{.action}.

      ### Étape 2 : \(heading)

      Pour le supprimer, cliquez sur `Supprimer le disque`{.action}.

      Cliquez sur `Restaurer le disque`{.action} pour le restaurer.
      """)
    #expect(
      runbook.offered == [
        "? Étape 2 : \(heading)", "- Supprimer un disque → click Supprimer le disque",
        "- restaurer un disque → click Restaurer le disque",
      ])
    let options = runbook.allRemarks.flatMap(\.choices).flatMap(\.options).map(\.id)
    #expect(runbook.allActions.map(\.option) == [nil] + options)
  }

  @Test func `a heading of two verbs over one paragraph is no choice`() throws {
    let runbook = try compilePractice(
      """
      ### Étape 1 : supprimer/restaurer

      Cliquez sur `Supprimer`{.action}, puis sur `Restaurer`{.action}.
      """)
    #expect(runbook.offered == [])
  }

  @Test(arguments: ["Méthode", "Option", "Solution"])
  func `headings that number methods are a choice`(word: String) throws {
    let runbook = try compilePractice(
      """
      ### Étape 1 : confirmer

      Vous avez le choix entre deux méthodes.

      #### \(word) 1 : avec le lien

      Cliquez sur le lien.

      #### \(word) 2 : avec l’API

      Connectez-vous à la console.

      Validez.
      """)
    #expect(runbook.reading == ["click?", "connect?", "confirm?"])
    #expect(runbook.allActions.map(\.because) == [.alternative, .alternative, .alternative])
    let choice = try #require(runbook.allRemarks.flatMap(\.choices).first)
    #expect(choice.prompt == "Vous avez le choix entre deux méthodes.")
    #expect(choice.options.map(\.text) == ["\(word) 1 : avec le lien", "\(word) 2 : avec l’API"])
    let options = choice.options.map(\.id)
    #expect(runbook.allActions.map(\.option) == [options[0], options[1], options[1]])
  }

  @Test(arguments: [
    "Vous avez le choix entre deux opérations :", "Deux méthodes sont possibles :",
  ])
  func `the items under a lead-in are methods`(leadIn: String) throws {
    let runbook = try compilePractice(
      """
      \(leadIn)

      - **Supprimer** : cliquez sur `A`{.action}, puis sur `B`{.action}.
      - **Restaurer** : cliquez sur `C`{.action}.
      """)
    #expect(runbook.reading == ["click? A", "click? B", "click? C"])
    #expect(runbook.allActions.map(\.because) == [.alternative, .alternative, .alternative])
    #expect(
      runbook.offered == [
        "? \(leadIn)", "- Supprimer : cliquez sur `A`, puis sur `B`. → click? A, click? B",
        "- Restaurer : cliquez sur `C`. → click? C",
      ])
  }

  @Test func `English methods, lead-ins and headings of two verbs`() throws {
    let runbook = try compilePractice(
      """
      ### Step 1: delete/restore a disk

      To delete it, click `Delete`{.action}.

      To restore it, click `Restore`{.action}.

      ### Step 2: confirm

      There are two ways to confirm.

      #### Method 1: with the link

      Click the link.

      #### Method 2: with the API

      Log in to the console.
      """, in: .english)
    #expect(runbook.reading == ["click Delete", "click Restore", "click?", "connect?"])
    #expect(
      runbook.offered == [
        "? Step 1: delete/restore a disk", "- delete a disk → click Delete",
        "- restore a disk → click Restore", "? There are two ways to confirm.",
        "- Method 1: with the link → click?", "- Method 2: with the API → connect?",
      ])
  }

  @Test func `English values of a choice`() throws {
    let runbook = try compilePractice(
      """
      Select one of the following options:

      * Install another system.
      * Keep the current system.
      """, in: .english)
    #expect(runbook.reading == ["choose"])
    #expect(
      runbook.offered == [
        "? Select one of the following options:", "- Install another system.",
        "- Keep the current system.",
      ])
  }
}
