import RunbookModel
import Testing

/// Sentences that were misread once.
@Suite struct RegressionTests {
  @Test(arguments: [
    // "où" folded is "ou", which must not open a relative clause.
    ("Cliquez sur `A`{.action} ou `B`{.action}.", ["click? A", "click? B"]),
    // The marks around a quoted label must not end the search for the verb's next object.
    ("Cliquez sur « A », puis sur « B ».", ["click A", "click B"]),
    ("Cochez « A », « B » et « C ».", ["check A", "check B", "check C"]),
    ("Activez la case `IPv6`{.action}.", ["check IPv6"]),
    // Words before the path belong to no element of it.
    ("Accédez au numéro du disque via **A** >**B**.", ["navigate A", "navigate B"]),
    ("Cliquez sur le menu \"A\" > \"B\" > \"il est -_", ["click A", "click B", "click"]),
    // What lies between a connective and a preposition says where.
    (
      "Cliquez sur l’onglet `A`{.action} puis à droite sur le bouton `B`{.action}.",
      ["click A", "click B"]
    ),
    ("Cliquez sur le lien de **mise à niveau** des serveurs.", ["click mise à niveau"]),
    ("Lancez la demande en la validant.", ["confirm"]),
    (
      "Sachez que vous pouvez y renoncer en cliquant sur `A`{.action}.", ["click? A"]
    ),
    (
      "Rendez-vous dans le menu « A » afin de cliquer sur `B`{.action}.",
      ["navigate A", "click B"]
    ),
    ("Avec ce pack, vous pourrez envoyer 100 SMS.", []),
    // A verb that the lexicon lacks is still told by its ending.
    ("Zippez le dossier.", ["do"]),
  ])
  func `what a sentence tells to do`(text: String, expected: [String]) throws {
    #expect(try actions(text, in: .french) == expected)
  }

  @Test(arguments: [
    ("An email is sent to you.", "email"), ("The disk is deleted.", "state"),
    ("The server is disconnected.", "state"),
  ])
  func `English expectations in the passive`(text: String, kind: String) throws {
    let runbook = try compilePractice("Click **A**.\n\n\(text)", in: .english)
    #expect(runbook.expectedKinds == [kind])
  }

  @Test(arguments: ["The IP addresses are kept.", "The configuration is restored."])
  func `English claims in the passive`(text: String) throws {
    #expect(try compilePractice(text, in: .english).claimed == ["persistence"])
  }
}
