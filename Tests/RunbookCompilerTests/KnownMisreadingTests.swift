import RunbookModel
import Testing

/// Sentences that the compiler does not read as a careful person does, with the reading that is right.
///
/// A sentence that is read well fails here ("known issue was not recorded"): move it to the tests of its
/// construct.
@Suite struct KnownMisreadingTests {
  struct Misreading: Sendable, CustomTestStringConvertible {
    let text: String
    let expected: [String]

    init(_ text: String, _ expected: String...) {
      self.text = text
      self.expected = expected
    }

    var testDescription: String { text }
  }

  private func check(_ misreading: Misreading, in language: GuideLanguage) throws {
    let found = try actions(misreading.text, in: language)
    withKnownIssue("“\(misreading.text)” is read as \(found)") {
      #expect(found == misreading.expected)
    }
  }

  @Test(arguments: [
    Misreading("Cliquez sur `A`{.action} ou saisissez un nom.", "click? A", "enter?"),
    Misreading("Cliquez soit sur `A`{.action}, soit sur `B`{.action}.", "click? A", "click? B"),
  ])
  func `French alternatives`(misreading: Misreading) throws {
    try check(misreading, in: .french)
  }

  @Test(arguments: [
    Misreading("Supprimez le disque. Pour cela, cliquez sur `A`{.action}.", "click A"),
    Misreading("Pour en savoir plus, consultez notre guide."),
    Misreading("Pour plus d’informations, consultez [ce guide](b.md)."),
    Misreading("Consultez notre guide [Créer un disque](b.md).", "read?"),
    Misreading("Contactez le support."),
    Misreading(
      """
      Utilisez l’une des méthodes suivantes :

      - Cliquez sur `A`{.action}.
      - Cliquez sur `B`{.action}.
      """, "click? A", "click? B"),
  ])
  func `announcements and referrals`(misreading: Misreading) throws {
    try check(misreading, in: .french)
  }

  @Test(arguments: [
    Misreading("Dans le champ `Nom`{.action}, saisissez un nom.", "enter Nom"),
    Misreading("Dans le champ « Nom », indiquez `www`.", "enter Nom"),
    Misreading("Dans la liste déroulante, choisissez « Windows ».", "choose Windows"),
    Misreading("Sous l’onglet `A`{.action}, cliquez sur `B`{.action}.", "navigate A", "click B"),
    Misreading("Cliquez sur le bouton Valider.", "click Valider"),
    Misreading("Cliquez une nouvelle fois sur `A`{.action}.", "click A"),
    Misreading(
      "Indiquez :\n\n| Champ | Valeur |\n|---|---|\n| Nom | Saisissez le nom. |", "enter Nom"),
  ])
  func `fields, places and names`(misreading: Misreading) throws {
    try check(misreading, in: .french)
  }

  @Test(arguments: [
    Misreading("Cliquez sur `A`{.action} (facultatif).", "click? A"),
    Misreading("Il ne vous reste plus qu’à cliquer sur `A`{.action}.", "click A"),
    Misreading("Vous serez alors invité à saisir votre code.", "enter"),
  ])
  func `tails and modals`(misreading: Misreading) throws {
    try check(misreading, in: .french)
  }

  @Test(arguments: [
    Misreading("Tapez `ls`.", "run ls"),
    Misreading(
      "Ajoutez les lignes suivantes au fichier `/etc/hosts` :\n\n```\n192.0.2.1 a\n```", "enter"),
  ])
  func `verbs that the lexicon lacks, lines for a file`(misreading: Misreading) throws {
    try check(misreading, in: .french)
  }

  @Test(arguments: ["Vous ne devez pas redémarrer le serveur.", "Ne jamais éteindre le serveur."])
  func `prohibitions without an imperative`(text: String) throws {
    let found = try compilePractice("Cliquez sur `A`{.action}.\n\n\(text)").cautioned
    withKnownIssue("“\(text)” is no caution") {
      #expect(found == [text])
    }
  }

  // A verb after an article is a noun.
  @Test(arguments: [
    Misreading("Enter a name and a description.", "enter"),
    Misreading("Enter a name in the field **Name**.", "enter Name"),
    Misreading("After the restart, click **A**.", "click A"),
    Misreading("You will be asked to confirm the request.", "confirm"),
    Misreading("This allows you to change the address."),
    Misreading("Once done, click **A** to confirm your change.", "click A"),
    Misreading("You will be redirected to the order page."),
    Misreading(
      "You can also retrieve this email. Click your name, then **A**.", "click?", "click? A"),
    Misreading("Click your name, then **A**.", "click", "click A"),
    Misreading(
      "Select the system that you want to install, then click **A**.", "choose", "click A"),
    Misreading("It is not possible to cancel the order."),
  ])
  func `English nouns that are verbs elsewhere`(misreading: Misreading) throws {
    try check(misreading, in: .english)
  }

  // English names the noun after the label.
  @Test(arguments: [
    Misreading("In the **Confirm** window, click **OK**.", "click OK"),
    Misreading("In the **Domain** field, enter a value.", "enter Domain"),
    Misreading("Enter a value in the **Domain** field.", "enter Domain"),
    Misreading("Select the **I agree** checkbox.", "check I agree"),
    Misreading("Check the box next to your server.", "check"),
    Misreading("From the Actions menu, select **A**.", "navigate Actions", "click A"),
    Misreading("Select Devices > Device List.", "click Devices", "click Device List"),
    Misreading("Switch to the **Options** tab.", "navigate Options"),
    Misreading("Return to the **Home** tab.", "navigate Home"),
  ])
  func `English places and fields`(misreading: Misreading) throws {
    try check(misreading, in: .english)
  }

  @Test(arguments: [
    Misreading("Don’t close the window."),
    Misreading("Select your server and log in to the console.", "choose", "connect"),
    Misreading("Click **A** and shut down the server.", "click A", "do"),
    Misreading("Zip the folder.", "do"),
    Misreading("Ensure that the server is off.", "read"),
    Misreading("We recommend backing up your data.", "do?"),
    Misreading("You can either click **A** or click **B**.", "click? A", "click? B"),
    Misreading("Optionally, enter a description.", "enter?"),
    Misreading("Delete the disk. To do this, click **A**.", "click A"),
  ])
  func `English phrases`(misreading: Misreading) throws {
    try check(misreading, in: .english)
  }

  @Test(arguments: [
    (
      "L’activation prend 2 heures, la suppression 30 minutes.",
      ["duration PT2H", "duration PT30M"], GuideLanguage.french
    )
  ])
  func `claims`(text: String, claims: [String], language: GuideLanguage) throws {
    let found = try compilePractice(text, in: language).claimed
    withKnownIssue("“\(text)” claims \(found)") {
      #expect(found == claims)
    }
  }
}
