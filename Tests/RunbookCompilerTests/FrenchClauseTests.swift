import RunbookModel
import Testing

/// French clauses that qualify an instruction, or that only look like one.
@Suite struct FrenchClauseTests {
  @Test(arguments: [
    ("Si le service est suspendu, cliquez sur `A`{.action}.", "Si le service est suspendu"),
    ("Cliquez sur `A`{.action} si le service est suspendu.", "si le service est suspendu"),
    ("En cas d’échec, cliquez sur `A`{.action}.", "En cas d’échec"),
    ("Le cas échéant, cliquez sur `A`{.action}.", "Le cas échéant"),
    ("Cliquez sur `A`{.action} le cas échéant.", "le cas échéant"),
    ("Cliquez sur `A`{.action}, si besoin.", "si besoin"),
  ])
  func `a condition makes its action optional`(text: String, condition: String) throws {
    let found = try compilePractice(text).allActions
    #expect(found.map(\.reading) == ["click? A"])
    #expect(found.first?.because == .condition)
    #expect(found.first?.condition == Action.Condition(relation: .if, text: condition))
  }

  @Test(arguments: [
    ("Une fois l’option activée, cliquez sur `A`{.action}.", "Une fois l’option activée"),
    ("Après avoir redémarré, cliquez sur `A`{.action}.", "Après avoir redémarré"),
    ("Lorsque la page s’ouvre, cliquez sur `A`{.action}.", "Lorsque la page s’ouvre"),
    ("Dès que le serveur répond, cliquez sur `A`{.action}.", "Dès que le serveur répond"),
  ])
  func `what must have happened before keeps its action a duty`(
    text: String, condition: String
  ) throws {
    let found = try compilePractice(text).allActions
    #expect(found.map(\.reading) == ["click A"])
    #expect(found.first?.condition == Action.Condition(relation: .after, text: condition))
  }

  @Test func `a condition bears on the verbs of its sentence only`() throws {
    let text = "Si la liste s’affiche, choisissez une valeur. Cliquez sur `A`{.action}."
    #expect(try actions(text) == ["choose?", "click A"])
  }

  @Test(arguments: [
    "N’éteignez pas le serveur.", "Ne fermez pas cette fenêtre.", "Conservez le mot de passe.",
    "Gardez ce code.", "Évitez de redémarrer le serveur.", "Veillez à conserver la clé.",
  ])
  func `a prohibition and what is to be kept are cautions`(text: String) throws {
    let runbook = try compilePractice("Cliquez sur `A`{.action}.\n\n\(text)")
    #expect(runbook.reading == ["click A"])
    #expect(runbook.cautioned == [text])
  }

  @Test(arguments: [
    "La suppression libère l’adresse.", "Le bouton qui permet de modifier l’adresse est grisé.",
    "L’adresse que vous avez saisie s’affiche.", "Vous avez cliqué sur `Valider`{.action}.",
    "Une fois la commande validée, la page se ferme.",
    "Après avoir cliqué sur `Valider`{.action}, la page se ferme.",
    "La page `Accueil`{.action} présente vos services.",
    "Passez à l’étape suivante.", "Répétez l’opération pour chaque disque.",
    "Suivez la procédure ci-dessous.", "N’hésitez pas à nous écrire.",
    "Le serveur redémarre.",
    "Vous recevrez un e-mail.", "Les données que vous devez conserver sont listées.",
  ])
  func `what describes, recalls or leads through the guide is no action`(text: String) throws {
    let runbook = try compilePractice("Cliquez sur `A`{.action}.\n\n\(text)")
    #expect(runbook.reading == ["click A"])
  }

  @Test(arguments: [
    "Pour supprimer le disque, cliquez sur `A`{.action}.",
    "Afin de libérer l’adresse, cliquez sur `A`{.action}.",
    "Cliquez sur `A`{.action} pour supprimer le disque.",
    "Cliquez sur `A`{.action} afin de valider votre demande.",
    "Avant de redémarrer le serveur, cliquez sur `A`{.action}.",
    "Depuis votre espace client, cliquez sur `A`{.action}.",
    "Cliquez sur `A`{.action}, qui permet de modifier l’adresse.",
    "Cliquez sur `A`{.action} dans la fenêtre qui s’affiche.",
  ])
  func `a purpose or a relative clause adds no action`(text: String) throws {
    #expect(try actions(text) == ["click A"])
  }

  @Test func `an announcement that the next sentence details is no action`() throws {
    let text =
      "Vous pouvez également retrouver cet e-mail. Cliquez sur votre nom, puis sur `E-mails`{.action}."
    let found = try compilePractice(text).allActions
    #expect(found.map(\.reading) == ["click?", "click? E-mails"])
    #expect(found.map(\.because) == [.secondary, .secondary])
  }

  @Test func `an announcement that nothing details is an action`() throws {
    #expect(try actions("Vous pouvez également supprimer le disque.") == ["do?"])
  }

  @Test func `an announced route is the other method`() throws {
    let found = try compilePractice(
      """
      Vous pouvez également confirmer la demande via l’API suivante :

      > [!api]
      >
      > @api {v1} /vps POST /vps/{serviceName}/confirm
      >
      """
    ).allActions
    #expect(found.map(\.reading) == ["call? POST /vps/{serviceName}/confirm"])
    #expect(found.first?.because == .secondary)
  }

  @Test func `an announcement before a list gives way to its items`() throws {
    let text = """
      Copiez le support :

      1. Montez le disque.
      2. Exécutez la commande `cp`.
      """
    #expect(try actions(text) == ["do", "run cp"])
  }

  @Test func `a form told in paragraphs has an action for each field that tells to fill it`() throws
  {
    let text = """
      Renseignez les champs demandés :

      **Quota** : à titre informatif, indiquez la taille.

      **Participants** : ajoutez vos collaborateurs.

      **Rappel** : la durée avant l’événement.
      """
    #expect(try actions(text) == ["enter Quota", "enter Participants"])
  }

  @Test func `paragraphs that only describe fields leave the form one action`() throws {
    let text = """
      Renseignez les champs demandés :

      **Nom** : le nom de la règle.

      **Rappel** : la durée avant l’événement.
      """
    #expect(try actions(text) == ["enter"])
  }
}
