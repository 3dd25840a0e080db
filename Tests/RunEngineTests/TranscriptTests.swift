import Console
import ControlPlane
import Diagnostics
import RunEngine
import RunbookModel
import Testing
import Values

@Suite struct TranscriptTests {
  private static func header(_ plan: Plan) -> Transcript.Header {
    Transcript.Header(
      guide: "vps-snapshot", plan: plan.fingerprint, procedure: plan.procedure.id, world: nil,
      at: "2020-11-02T10:00:00Z", seed: 7, values: ["nom": "« é » \"\\\n"], isPreview: false)
  }

  private static func read(_ bytes: [UInt8]) throws -> Transcript {
    try Transcript(SourceFile(path: "t.jsonl", bytes: bytes))
  }

  /// A walk that uses every kind of reply.
  private static func varied() throws -> (plan: Plan, walked: Walked) {
    let plan = try EmbeddedGuides.plan("vps-snapshot")
    var turns: [String: Int] = [:]
    let walked = walk(plan, on: InProcessSession(world: try TestWorld.vps())) { prompt in
      let key = "\(prompt.question.name) \(prompt.step?.number ?? "")"
      turns[key, default: 0] += 1
      switch (prompt.question, prompt.step?.number, turns[key]) {
      case (.proceed, "2", 1): return .back
      case (.proceed, "2.1", 1): return .advance(CalendarDuration(days: 1, hours: 2))
      case (.confirm, "2.2", 1): return .text("faux")
      case (.optional, "4.2", _): return .yes
      case (.field, "4.2", _): return .text("« Avant »\u{2028}\"\\")
      case (.proceed, "4.3", _): return .skip(reason: "déjà attendu")
      case (.choice, "6", _): return .pick(1)
      default: return nil
      }
    }
    return (plan, walked)
  }

  @Test func `a transcript that was written is read again as it was`() throws {
    let (plan, walked) = try Self.varied()
    let transcript = Transcript(header: Self.header(plan), journal: walked.journal)
    #expect(transcript.entries.count == walked.dialogue.prompts.count)
    let again = try Self.read(transcript.bytes)
    #expect(again == transcript)
    #expect(again.bytes == transcript.bytes)
  }

  @Test func `a replay gives the same journal and the same world`() throws {
    let (plan, walked) = try Self.varied()
    let transcript = try Self.read(
      Transcript(header: Self.header(plan), journal: walked.journal).bytes)
    let session = InProcessSession(world: try TestWorld.vps())
    let inner = ScriptedDialogue()
    let (result, journal) = walk(
      plan, on: session, through: ReplayDialogue(inner: inner, transcript: transcript))
    #expect(try result.get() == walked.summary)
    #expect(journal.events.map { "\($0)" } == walked.events)
    #expect(session.difference() == walked.session.difference())
    #expect(session.world.fingerprint == walked.world.fingerprint)
    #expect(inner.prompts.isEmpty, "a replay asks nobody")
    #expect(inner.log == walked.log.filter { !$0.hasPrefix("? ") })
  }

  @Test func `the same answers on another world are told apart at the question that differs`()
    throws
  {
    let (plan, walked) = try Self.varied()
    let transcript = Transcript(header: Self.header(plan), journal: walked.journal)
    let session = InProcessSession(world: try TestWorld.vps("snapshotOption: subscribed"))
    let (result, _) = walk(
      plan, on: session,
      through: ReplayDialogue(inner: ScriptedDialogue(), transcript: transcript))
    guard case .failure(.dialogue(.wrongAnswer(let message))) = result else {
      Issue.record("ended with \(result)")
      return
    }
    #expect(message.key == "replay.differs")
    #expect(message.arguments["line"] != nil)
    #expect(session.difference() == [])
  }

  @Test func `a transcript that ends too early is told`() throws {
    let (plan, walked) = try Self.varied()
    var transcript = Transcript(header: Self.header(plan), journal: walked.journal)
    transcript.entries.removeLast(3)
    let (result, _) = walk(
      plan, on: InProcessSession(world: try TestWorld.vps()),
      through: ReplayDialogue(inner: ScriptedDialogue(), transcript: transcript))
    guard case .failure(.dialogue(.unanswered(let message))) = result else {
      Issue.record("ended with \(result)")
      return
    }
    #expect(message.key == "replay.ended")
  }

  @Test func `an entry of another step is refused at its line`() throws {
    let (plan, walked) = try Self.varied()
    var transcript = Transcript(header: Self.header(plan), journal: walked.journal)
    transcript.entries[2].step = "9"
    let (result, _) = walk(
      plan, on: InProcessSession(world: try TestWorld.vps()),
      through: ReplayDialogue(inner: ScriptedDialogue(), transcript: transcript))
    guard case .failure(.dialogue(.wrongAnswer(let message))) = result else {
      Issue.record("ended with \(result)")
      return
    }
    #expect(message.arguments["line"] == 4, "the header is line 1")
  }

  @Test func `a picked position that the choice does not have is refused`() throws {
    let (plan, walked) = try Self.varied()
    var transcript = Transcript(header: Self.header(plan), journal: walked.journal)
    let index = try #require(transcript.entries.firstIndex { $0.question == "choice" })
    transcript.entries[index].value = "2"
    let (result, _) = walk(
      plan, on: InProcessSession(world: try TestWorld.vps()),
      through: ReplayDialogue(inner: ScriptedDialogue(), transcript: transcript))
    guard case .failure(.dialogue(.wrongAnswer)) = result else {
      Issue.record("ended with \(result)")
      return
    }
  }

  @Test func `a plan that changed has another fingerprint`() throws {
    let text =
      "---\ntitle: A\n---\n\n## En pratique\n\n### Étape 1\n\nCliquez sur `VPS`{.action}.\n"
    let plan = try EmbeddedGuides.plan(text: text)
    let same = try EmbeddedGuides.plan(text: text)
    let changed = try EmbeddedGuides.plan(
      text: text.replacing("Cliquez", with: "Appuyez"))
    #expect(plan.fingerprint == same.fingerprint)
    #expect(plan.fingerprint != changed.fingerprint)
    #expect(plan.fingerprint.count == 64)
  }

  @Test func `other bindings or consoles make another plan`() throws {
    let plan = try EmbeddedGuides.plan("vps-snapshot")
    var bindings = plan.bindings
    bindings.conditions = [:]
    bindings.prerequisiteStates = [:]
    bindings.options = [:]
    bindings.expectations = [:]
    let unbound = Plan(
      runbook: plan.runbook, procedure: plan.procedure, bindings: bindings, consoles: plan.consoles)
    let elsewhere = Plan(
      runbook: plan.runbook, procedure: plan.procedure, bindings: plan.bindings,
      consoles: plan.consoles, consoleData: [Array("provider: other\n".utf8)])
    #expect(elsewhere.fingerprint != plan.fingerprint)
    #expect(unbound.fingerprint != plan.fingerprint)
  }

  @Test(arguments: [
    ("", 1), ("{}\n", 1), ("text\n", 1), ("[1]\n", 1),
    (
      #"{"formatVersion":2,"guide":"g","isPreview":false,"plan":"p","procedure":"x","values":{}}"#,
      1
    ),
    (valid + "{}\n", 2), (valid + "{\"question\":\"proceed\",\"reply\":\"perhaps\"}\n", 2),
    (
      valid + "{\"question\":\"proceed\",\"reply\":\"yes\"}\n"
        + "{\"question\":\"choice\",\"reply\":\"pick\",\"value\":\"-1\"}\n", 3
    ),
    (valid + "{\"question\":\"wait\",\"reply\":\"advance\",\"value\":\"soon\"}\n", 2),
    (valid + "{\"question\":\"proceed\"", 2),
  ])
  func `what is no transcript is told with its line`(_ text: String, _ line: Int) {
    #expect {
      try Self.read(Array(text.utf8))
    } throws: { error in
      guard let rejected = error as? InputRejected else { return false }
      return rejected.diagnostics.map(\.rule) == ["transcript.syntax"]
        && rejected.diagnostics.first?.location?.line == line
    }
  }

  @Test func `an empty line does not move the numbers of the lines`() {
    #expect {
      try Self.read(Array((Self.valid + "\n{}\n").utf8))
    } throws: { error in
      let line = (error as? InputRejected)?.diagnostics.first?.location?.line
      #expect(line == 3)
      return line != nil
    }
  }

  @Test func `secrets are not written down`() throws {
    let world = try TestWorld.dedicatedCloud("terminationRequested: 2020-11-02T08:00:00Z")
    let plan = try EmbeddedGuides.plan("managed-bare-metal-confirmer-resiliation")
    var secrets: [String] = []
    let walked = walk(plan, on: InProcessSession(world: world)) { prompt in
      switch prompt.question {
      case .choice: return .pick(1)
      case .field(let field):
        #expect(field.isSecret == (field.name == "token"))
        if field.isSecret, let value = field.defaultValue { secrets.append(value) }
        return nil
      default: return nil
      }
    }
    try #require(!secrets.isEmpty)
    let transcript = Transcript(header: Self.header(plan), journal: walked.journal)
    let written = String(decoding: transcript.bytes, as: UTF8.self)
    #expect(!secrets.contains { written.contains($0) })
  }

  private static let valid =
    #"{"formatVersion":1,"guide":"g","isPreview":false,"plan":"p","procedure":"x","values":{}}"#
    + "\n"
}
