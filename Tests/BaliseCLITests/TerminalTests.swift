import BaliseCLI
import SnapshotSupport
import Testing

@Suite struct TerminalTests {
  @Test func `somebody looks around, goes back, skips and quits`() {
    let session = balise(
      "run", "vps-snapshot-prendre", "--lang", "fr",
      typing: [
        "", "", "?", "monde", "e-mails", "horloge PT1H", "horloge demain", "retour", "", "bof",
        "passer déjà ouvert", "", "quitter",
      ])
    #expect(session.status == .failure, "a walk that was stopped is not clean")
    #expect(session.untyped == [])
    expectSnapshot(session.transcript, named: "terminal.look-around.fr.txt")
  }

  @Test func `the same commands in English`() {
    let session = balise(
      "run", "vps-snapshot-prendre", "--lang", "en",
      typing: ["", "", "help", "world", "mail", "clock PT1H", "back", "", "skip done", "q"])
    #expect(session.status == .failure)
    #expect(session.untyped == [])
    expectSnapshot(session.transcript, named: "terminal.look-around.en.txt")
  }

  @Test(arguments: ["monde", "e-mails", "?", "m", "e"])
  func `looking around is understood`(_ command: String) {
    let session = balise(
      "run", "vps-snapshot-prendre", "--lang", "fr", typing: [command, "q"])
    #expect(!session.screen.contains("n’est pas comprise"))
    #expect(session.status == .failure)
  }

  @Test func `a wrong name does nothing, the right one does`() {
    let session = balise(
      "run", "vps-snapshot-supprimer", "--lang", "fr",
      typing: [
        "", "", "", "", "", "oui", "vps-77d0e2b4.vps.ovh.net", "vps-c92f41a8.vps.ovh.net", "", "",
        "",
      ])
    #expect(session.status == .success)
    expectSnapshot(session.transcript, named: "terminal.confirmation.fr.txt")
  }

  @Test func `Enter at a confirmation declines, once`() {
    let session = balise(
      "run", "vps-snapshot-supprimer", "--lang", "fr",
      typing: ["", "", "", "", "", "", "", "", "", ""])
    let questions = session.screen.ranges(of: "Pour confirmer, tapez").count
    #expect(!session.screen.contains("✓ Fait."))
    #expect(questions == 1)
  }

  @Test func `a choice, a field and a wait are answered`() {
    let session = balise(
      "run", "vps-snapshot", "--lang", "en",
      typing: [
        "", "", "", "", "vps-5f3a9c1e.vps.ovh.net", "", "vps-5f3a9c1e.vps.ovh.net", "", "perhaps",
        "y", "", "", "", "y", "Before the update", "", "", "", "", "3", "1", "",
        "vps-5f3a9c1e.vps.ovh.net", "",
      ])
    #expect(session.status == .success)
    #expect(session.untyped == [])
    expectSnapshot(session.transcript, named: "terminal.vps-snapshot.en.txt")
  }

  @Test(arguments: [
    "retour usine", "Monde nouveau", "quitter le noyau", "passer à Debian 11", "monde", "h", "?",
  ])
  func `a value that begins with a command's word stays a value`(_ value: String) {
    let session = balise(
      "run", "vps-snapshot-prendre", "--lang", "fr", typing: ["", "", "", "", "o", value, "q"])
    let isFilled = Self.filled(session) == [value]
    #expect(isFilled, "in:\n\(session.screen)")
  }

  @Test func `a command at a field begins with a colon and is no value`() {
    let session = balise(
      "run", "vps-snapshot-prendre", "--lang", "fr",
      typing: ["", "", "", "", "o", ":monde", "Avant", "", "", "", "", ""])
    #expect(session.screen.contains("vps-c92f41a8.vps.ovh.net"), "the world is shown")
    #expect(Self.filled(session) == ["Avant"])
  }

  /// The values that were put into the description, as the walk tells them.
  private static func filled(_ session: Session) -> [String] {
    let start = "    Description à associer au snapshot\u{A0}: "
    return session.screen.split(separator: "\n").filter { $0.hasPrefix(start) }
      .map { String($0.dropFirst(start.count)) }
  }

  @Test(arguments: ["fr", "en"])
  func `the end of the input in the middle of a walk is told`(_ language: String) {
    let session = balise(
      "run", "vps-snapshot-prendre", "--lang", language, typing: ["", ""])
    #expect(session.status == .usage)
    #expect(session.screen.hasSuffix("\n"))
    expectSnapshot(
      session.screen.split(separator: "\n").suffix(1).joined() + "\n",
      named: "terminal.end-of-input.\(language).txt")
  }

  @Test func `prompts go to standard error, the walk to standard output`() {
    let output = OutputStream.buffer()
    let error = OutputStream.buffer()
    var lines = ["", "", "q"]
    let terminal = Terminal(
      output: output, error: error, isInteractive: true, hasColor: false, width: 80,
      environment: [:], readLine: { lines.isEmpty ? nil : lines.removeFirst() })
    let status = Program.code(
      arguments: ["run", "vps-snapshot-prendre", "--lang", "fr"], terminal: terminal)
    #expect(status == .failure)
    #expect(error.text.contains("[Entrée]"))
    #expect(!output.text.contains("[Entrée]"))
    #expect(!error.text.contains("Étape 1"))
  }

  @Test func `a token is shown to nobody`() {
    let session = balise(
      "run", "managed-bare-metal-confirmer-resiliation", "--lang", "fr",
      typing: [
        "o", "o", "", "", "", "n", "", "", "2", "", "", "", "", "", "", "", "", "", "", "", "",
      ])
    let token = session.screen.split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 40 }
    #expect(token == [], "in:\n\(session.screen)")
    #expect(session.screen.contains("••••••"))
  }
}
