import RunbookModel
import Testing

/// What a clause makes of the verb in it: an instruction, what comes of one, a description.
@Suite struct ClauseTests {
  typealias Reading = SentenceReadingTests.Reading

  @Test(arguments: [
    Reading("Une fois l’opération finie, vous pourrez alors vous connecter au serveur."),
    Reading("Vous pourrez ensuite choisir un compte dans la liste.", "choose?"),
    Reading("Avec ce pack, vous pourrez envoyer 100 SMS."),
    Reading("Vous pouvez y retrouver le nom du service."),
    Reading("Si vous avez plusieurs disques, vous devez les commander séparément."),
    Reading("Créer ce lien dépend de votre site."),
    Reading("Vous pouvez prendre un rendez-vous avec nous.", "do?"),
  ])
  func `what comes of a step, and what only describes`(reading: Reading) throws {
    #expect(try actions(reading.text) == reading.expected)
  }

  @Test(arguments: [
    Reading("Utilisez cette adresse pour renseigner la zone **Serveur**.", "enter Serveur"),
    Reading("Utilisez **A** ou **B** pour vous connecter au serveur.", "connect? A", "connect? B"),
    Reading("Utilisez le bouton `Add` pour ajouter une règle.", "click Add"),
    Reading("Utilisez cette option si votre système le demande.", "choose?"),
    Reading("Cliquer sur **A** vous permettra de les dissocier.", "click? A"),
    Reading(
      "Vous pouvez ajouter un accès ou le supprimer en cliquant sur **A**.", "click? A"),
    Reading(
      "Finalisez la demande en cliquant sur **A** puis en validant le bon.",
      "click A", "confirm"),
    Reading("Choisissez le droit en cliquant dessus.", "choose"),
    Reading("Commencez en vous positionnant sur l’onglet **A**.", "navigate A"),
    Reading(
      "Créez l’accès en cochant la case **A** et en y inscrivant un nom.", "check A", "enter"),
    Reading("Définissez un mot de passe et confirmez-le.", "enter", "enter"),
    Reading("**Option** : en cochant cette case, vous videz la base.", "check? Option"),
    Reading("Ouvrez le menu en effectuant un clic droit sur **A**.", "click A"),
  ])
  func `what something is done with`(reading: Reading) throws {
    #expect(try actions(reading.text) == reading.expected)
  }

  @Test(arguments: [
    Reading("Avant de commencer, rassembler les pièces.", "do"),
    Reading("Pour cela lancer l’outil.", "do"),
    Reading("Passez en revue la commande et appliquez votre code.", "read", "do"),
    Reading("Ouvrez la console.Cliquez sur **A**.", "do", "click A"),
    Reading("Cocher ou décocher **A**.", "check? A", "check? A"),
  ])
  func `forms that instruct`(reading: Reading) throws {
    #expect(try actions(reading.text) == reading.expected)
  }

  @Test(arguments: [
    Reading("Vous devez créer un index. Pour créer l’index, cliquez sur **A**.", "click A"),
    Reading(
      "Il faut changer la racine. Cela se fait avec une commande. Voici comment procéder :"),
    Reading("- Copiez le support.\n  - Montez le disque.\n  - Téléchargez le fichier.", "do", "do"),
    Reading(
      "Sélectionnez le mode :\n\n- Approuver les demandes\n- Refuser les demandes", "choose"),
  ])
  func `announcements`(reading: Reading) throws {
    #expect(try actions(reading.text) == reading.expected)
  }

  @Test func `a list that describes ends what its lead-in announced`() throws {
    let text = """
      Ouvrez un ticket afin de demander les changements suivants :

      - Les droits de l’administrateur.

      1. Cliquez sur `A`{.action}.
      """
    #expect(try actions(text) == ["do", "click A"])
  }

  @Test func `parts without a title are one procedure, prerequisites end before them`() throws {
    let text = """
      ---
      title: Un ajout
      ---

      ## Prérequis

      - Un disque.

      ##

      Cliquez sur `A`{.action}.

      ##

      Cliquez sur `B`{.action}.
      """
    let runbook = try compile(text, in: .french)
    #expect(runbook.outline == ["# Un ajout", "- click A", "- click B"])
    #expect(runbook.prerequisites.count == 1)
  }

  @Test func `the steps under a heading that is optional are`() throws {
    let found = try actions("### Étape 2 : vérifier (facultatif)\n\nCliquez sur `A`{.action}.")
    #expect(found == ["click? A"])
  }

  @Test(arguments: [
    Reading("A message will list the steps you need to follow."),
    Reading("Don't forget to save your work.", "do"),
    Reading("You will need to link them to an account.", "do"),
    Reading("Apply the changes by clicking **Save**.", "click Save"),
    Reading("Allows the user to send messages."),
    Reading("During the beta phase, the feature is free."),
    Reading("Go to the next step."),
    Reading("A window opens, prompting you to choose a size.", "choose"),
    Reading("If you have questions please review our terms.", "read?"),
    Reading("Check the box next to your server.", "check"),
  ])
  func `English clauses`(reading: Reading) throws {
    #expect(try actions(reading.text, in: .english) == reading.expected)
  }

  @Test func `a title of the guide’s own section instructs nothing`() throws {
    let text =
      "[Log in via FTP](#log-in-via-ftp): gives you access.\n\n### Log in via FTP\n\nClick **A**."
    #expect(try actions(text, in: .english) == ["click A"])
  }
}
