import RunbookModel
import Testing

/// How sections become procedures and steps.
@Suite struct ProcedureTests {
  @Test func `step headings are the steps of one procedure`() throws {
    let runbook = try compilePractice(
      """
      ### Étape 1 : ouvrir la page

      Cliquez sur `A`{.action}.

      ### Étape 2 : valider

      Cliquez sur `B`{.action}.

      Validez.
      """)
    #expect(
      runbook.outline == [
        "# guide", "- Étape 1 : ouvrir la page: click A", "- Étape 2 : valider:", "  - click B",
        "  - confirm",
      ])
  }

  @Test func `task headings are procedures of their own`() throws {
    let runbook = try compilePractice(
      """
      Connectez-vous à la console.

      ### Créer un disque

      Cliquez sur `A`{.action}.

      ### Supprimer un disque

      #### Étape 1 : arrêter

      Cliquez sur `B`{.action}.

      #### Étape 2 : supprimer

      Cliquez sur `C`{.action}.

      ### Comprendre les disques

      Un disque contient des données.
      """)
    #expect(
      runbook.outline == [
        "- connect", "# Créer un disque", "- click A", "# Supprimer un disque",
        "- Étape 1 : arrêter: click B", "- Étape 2 : supprimer: click C",
      ])
  }

  @Test func `numbered steps beside tasks are a procedure under the guide's title`() throws {
    let runbook = try compile(
      """
      ---
      title: Disques
      ---

      ## En pratique

      ### Étape 1 : créer

      Cliquez sur `A`{.action}.

      ### Étape 2 : attacher

      Cliquez sur `B`{.action}.

      ### Supprimer un disque

      Cliquez sur `C`{.action}.
      """, in: .french)
    #expect(
      runbook.outline == [
        "# Disques", "- Étape 1 : créer: click A", "- Étape 2 : attacher: click B",
        "# Supprimer un disque", "- click C",
      ])
  }

  @Test func `what stands before the first heading of the practical part is the prelude`() throws {
    let runbook = try compilePractice(
      """
      > [!warning]
      >
      > La suppression est irréversible.
      >

      Connectez-vous à la console, puis cliquez sur `Web`{.action}.

      ### Créer un disque

      Cliquez sur `A`{.action}.
      """)
    #expect(runbook.prelude.map { $0.actions.map(\.reading) } == [["connect", "click Web"]])
    #expect(runbook.prelude.flatMap(\.remarks.admonitions).map(\.kind) == ["warning"])
    #expect(runbook.procedures.map(\.title) == ["Créer un disque"])
  }

  @Test func `the topics of an IBM guide are procedures`() throws {
    let runbook = try compile(
      """
      ---
      copyright:
        years: 2020
      ---

      {:shortdesc: .shortdesc}
      {:note: .note}

      # Gestion des disques
      {: #gestion}

      Un disque se crée et se supprime.
      {:shortdesc}

      ## Avant de commencer
      {: #avant}

      * Un compte.

      ## Création
      {: #creer}

      La création est facturée.
      {: note}

      Pour créer un disque :
       1. Connectez-vous à la console.
       2. Cliquez sur **Créer**.

      ## Suppression
      {: #supprimer}

       1. Cliquez sur **Supprimer**.
      """, in: .french)
    #expect(runbook.title == "Gestion des disques")
    #expect(runbook.dialect == "ibmcloud")
    #expect(runbook.objective == "Un disque se crée et se supprime.")
    #expect(runbook.prerequisites.map(\.text) == ["Un compte."])
    #expect(
      runbook.outline == [
        "# Création", "- connect", "- click Créer", "# Suppression", "- click Supprimer",
      ])
    #expect(runbook.allRemarks.flatMap(\.admonitions).map(\.kind) == ["note"])
    #expect(runbook.claimed == ["billing"])
  }

  @Test func `each paragraph and each item that instructs is a step`() throws {
    let runbook = try compilePractice(
      """
      Cliquez sur `A`{.action}. Une page s’affiche.

      Elle contient vos disques.

      1. Cliquez sur `B`{.action}.

         Validez.
      2. Patientez.
      3. Le disque est prêt.
      """)
    #expect(runbook.outline == ["# guide", "- click A", "- click B", "  - confirm", "- wait"])
    let steps = runbook.procedures.flatMap(\.steps)
    #expect(
      steps.map(\.text) == [
        "Cliquez sur `A`. Une page s’affiche.\nElle contient vos disques.", "Cliquez sur `B`.",
        "Patientez.\nLe disque est prêt.",
      ])
    #expect(steps.map(\.line) == [3, 7, 10])
  }

  @Test func `an action stands on the line of its verb, a breadcrumb's on its label's`() throws {
    let runbook = try compilePractice(
      """
      Cliquez
      sur `A`{.action}, puis
      sur `B`{.action} >
      `C`{.action}. Validez,
      puis patientez.
      """)
    #expect(runbook.reading == ["click A", "click B", "click C", "confirm", "wait"])
    #expect(runbook.allActions.map(\.line) == [4, 5, 6, 6, 7])
  }
}
