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
