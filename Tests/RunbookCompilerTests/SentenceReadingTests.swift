import Testing

/// Sentences of every construct, each with its reading.
@Suite struct SentenceReadingTests {
  struct Reading: Sendable, CustomTestStringConvertible {
    let text: String
    let expected: [String]

    init(_ text: String, _ expected: String...) {
      self.text = text
      self.expected = expected
    }

    var testDescription: String { text }
  }

  @Test(arguments: [
    Reading("Cliquez sur `A`{.action} ou saisissez un nom.", "click? A", "enter?"),
    Reading("Cliquez soit sur `A`{.action}, soit sur `B`{.action}.", "click? A", "click? B"),
  ])
  func `French alternatives`(reading: Reading) throws {
    #expect(try actions(reading.text, in: .french) == reading.expected)
  }

  @Test(arguments: [
    Reading("Supprimez le disque. Pour cela, cliquez sur `A`{.action}.", "click A"),
    Reading("Pour en savoir plus, consultez notre guide."),
    Reading("Pour plus d’informations, consultez [ce guide](b.md)."),
    Reading("Contactez le support."),
  ])
  func `announcements and referrals`(reading: Reading) throws {
    #expect(try actions(reading.text, in: .french) == reading.expected)
  }

  @Test(arguments: [
    Reading("Dans le champ `Nom`{.action}, saisissez un nom.", "enter Nom"),
    Reading("Dans le champ « Nom », indiquez `www`.", "enter Nom"),
    Reading("Dans la liste déroulante, choisissez « Windows ».", "choose Windows"),
    Reading("Sous l’onglet `A`{.action}, cliquez sur `B`{.action}.", "navigate A", "click B"),
    Reading("Cliquez sur le bouton Valider.", "click Valider"),
  ])
  func `fields, places and names`(reading: Reading) throws {
    #expect(try actions(reading.text, in: .french) == reading.expected)
  }

  @Test(arguments: [
    Reading("Cliquez sur `A`{.action} (facultatif).", "click? A"),
    Reading("Il ne vous reste plus qu’à cliquer sur `A`{.action}.", "click A"),
    Reading("Vous serez alors invité à saisir votre code.", "enter"),
  ])
  func `tails and modals`(reading: Reading) throws {
    #expect(try actions(reading.text, in: .french) == reading.expected)
  }

  @Test(arguments: [
    Reading("Tapez `ls`.", "run ls"),
    Reading(
      "Ajoutez les lignes suivantes au fichier `/etc/hosts` :\n\n```\n192.0.2.1 a\n```", "enter"),
  ])
  func `verbs that the lexicon lacks, lines for a file`(reading: Reading) throws {
    #expect(try actions(reading.text, in: .french) == reading.expected)
  }

  // A verb after an article is a noun.
  @Test(arguments: [
    Reading("Enter a name and a description.", "enter"),
    Reading("Enter a name in the field **Name**.", "enter Name"),
    Reading("After the restart, click **A**.", "click A"),
    Reading("You will be asked to confirm the request.", "confirm"),
    Reading("This allows you to change the address."),
    Reading("Once done, click **A** to confirm your change.", "click A"),
    Reading("You will be redirected to the order page."),
    Reading(
      "You can also retrieve this email. Click your name, then **A**.", "click?", "click? A"),
    Reading("Click your name, then **A**.", "click", "click A"),
    Reading(
      "Select the system that you want to install, then click **A**.", "choose", "click A"),
    Reading("It is not possible to cancel the order."),
  ])
  func `English nouns that are verbs elsewhere`(reading: Reading) throws {
    #expect(try actions(reading.text, in: .english) == reading.expected)
  }

  // English names the noun after the label.
  @Test(arguments: [
    Reading("In the **Confirm** window, click **OK**.", "click OK"),
    Reading("In the **Domain** field, enter a value.", "enter Domain"),
    Reading("Enter a value in the **Domain** field.", "enter Domain"),
    Reading("Select the **I agree** checkbox.", "check I agree"),
    Reading("From the Actions menu, select **A**.", "navigate Actions", "click A"),
    Reading("Select Devices > Device List.", "click Devices", "click Device List"),
    Reading("Switch to the **Options** tab.", "navigate Options"),
    Reading("Return to the **Home** tab.", "navigate Home"),
  ])
  func `English places and fields`(reading: Reading) throws {
    #expect(try actions(reading.text, in: .english) == reading.expected)
  }

  @Test(arguments: [
    Reading("Don’t close the window."),
    Reading("Select your server and log in to the console.", "choose", "connect"),
    Reading("Click **A** and shut down the server.", "click A", "do"),
    Reading("Zip the folder.", "do"),
    Reading("Ensure that the server is off.", "read"),
    Reading("We recommend backing up your data.", "do?"),
    Reading("You can either click **A** or click **B**.", "click? A", "click? B"),
    Reading("Optionally, enter a description.", "enter?"),
    Reading("Delete the disk. To do this, click **A**.", "click A"),
  ])
  func `English phrases`(reading: Reading) throws {
    #expect(try actions(reading.text, in: .english) == reading.expected)
  }

  @Test func `two durations in one sentence are two claims`() throws {
    let text = "L’activation prend 2 heures, la suppression 30 minutes."
    let found = try compilePractice(text, in: .french).claimed
    #expect(found == ["duration PT2H", "duration PT30M"])
  }

  @Test(arguments: [
    ("Les changements prennent 24-48 heures.", "duration PT48H"),
    ("Le transfert a lieu dans l’heure qui suit.", "duration PT1H"),
    ("Le code est à usage unique.", "limit 1"),
    ("Le service sera suspendu.", "availability"),
  ])
  func `what a sentence claims`(text: String, claim: String) throws {
    #expect(try compilePractice(text, in: .french).claimed == [claim])
  }

  @Test(arguments: [
    ("Choisissez le site dans lequel la machine sera déployée.", [] as [String]),
    ("Le nom s’affiche lorsque la machine est démarrée.", ["screen"]),
    ("Redémarrez pour que le choix soit pris en compte.", ["state"]),
  ])
  func `what a clause only describes is not expected`(text: String, kinds: [String]) throws {
    #expect(try compilePractice(text, in: .french).expectedKinds == kinds)
  }
}
