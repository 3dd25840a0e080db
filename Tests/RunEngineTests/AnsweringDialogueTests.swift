import ControlPlane
import Diagnostics
import RunEngine
import RunbookModel
import Testing
import Values

@Suite struct AnsweringDialogueTests {
  /// A walk of a guide with the answers of a file.
  private struct Answered {
    var result: Result<RunSummary, WalkFailure>
    var inner: ScriptedDialogue
    var dialogue: AnsweringDialogue
    var world: World

    /// The message with which a walk ended without an answer, or with a wrong one.
    var failure: Message? {
      guard case .failure(.dialogue(let ended)) = result else { return nil }
      switch ended {
      case .unanswered(let message), .wrongAnswer(let message): return message
      case .interrupted: return nil
      }
    }

    var unused: [String] {
      dialogue.unused.map { "\($0.rule) \($0.path):\($0.location?.line ?? 0)" }
    }
  }

  private static func walk(
    _ guide: String, in world: World, answers: String, isAutomatic: Bool = false,
    then script: @escaping (Prompt) throws(DialogueEnded) -> Reply? = nobody
  ) throws -> Answered {
    let session = InProcessSession(world: world)
    let inner = ScriptedDialogue(script)
    let dialogue = AnsweringDialogue(
      inner: inner,
      answers: try AnswersFile.read(SourceFile(path: "a.answers.yaml", text: answers)).answers,
      path: "a.answers.yaml", isAutomatic: isAutomatic)
    let (result, _) = RunEngineTests.walk(
      try EmbeddedGuides.plan(guide), on: session, through: dialogue)
    return Answered(result: result, inner: inner, dialogue: dialogue, world: session.world)
  }

  /// Nobody is there to answer more than that a step was read.
  private static func nobody(_ prompt: Prompt) throws(DialogueEnded) -> Reply? {
    if case .proceed = prompt.question { return .yes }
    throw .unanswered(Message("nobody.there"))
  }

  private static func subscribed() throws -> World {
    try TestWorld.vps("snapshotOption: subscribed")
  }

  @Test func `a guide is walked with the answers of a file alone`() throws {
    let answered = try Self.walk(
      "vps-snapshot", in: TestWorld.vps(),
      answers: """
        - {at: "2", confirm: vps-1.vps.ovh.net}
        - {at: "2", confirm: vps-1.vps.ovh.net}
        - {at: "3", answer: "yes"}
        - {at: "4", answer: Avant la mise à jour}
        - {at: "4", answer: "yes"}
        - {at: "6", choose: Supprimer le snapshot}
        - {at: "6", confirm: vps-1.vps.ovh.net}
        - {at: "6", answer: "yes"}
        """)
    #expect(try answered.result.get().status == .completed)
    #expect(answered.unused == [])
    #expect(answered.inner.log.contains("performed ovhcloud.vps.deleteSnapshot"))
  }

  @Test func `a step is named by its number, its title or its id`() throws {
    let plan = try EmbeddedGuides.plan("vps-snapshot-prendre")
    let step = try #require(plan.steps.first { $0.number == "2.2" })
    let parent = try #require(plan.steps.first { $0.number == "2" })
    for name in ["2.2", step.step.id] {
      let answered = try Self.walk(
        "vps-snapshot-prendre", in: Self.subscribed(),
        answers: "- {at: \"\(name)\", answer: x}\n- {at: \"2\", answer: \"yes\"}")
      #expect(answered.failure == nil, "by \(name)")
      #expect(answered.unused == [], "by \(name)")
    }
    let titled = try Self.walk(
      "vps-snapshot-prendre", in: Self.subscribed(),
      answers: "- {at: \"\(parent.step.title)\", answer: x}\n- {at: \"2\", answer: \"yes\"}")
    #expect(titled.failure == nil)
    #expect(titled.unused == [])
  }

  @Test func `an answer that does not fit its question names file, line and question`() throws {
    let answered = try Self.walk(
      "vps-snapshot-prendre", in: Self.subscribed(),
      answers: "# comment\n- {at: \"2.2\", confirm: vps-1.vps.ovh.net}\n")
    #expect(
      answered.failure
        == Message(
          "answers.misfit",
          [
            "path": "a.answers.yaml", "line": 2,
            "question": .message(Message("question.optional")),
          ]))
  }

  @Test func `an answer for a later step waits for it`() throws {
    let answered = try Self.walk(
      "vps-snapshot-prendre", in: Self.subscribed(),
      answers: "- {at: \"2.3\", answer: \"yes\"}", then: { _ in nil })
    #expect(answered.inner.prompts.contains { $0.step?.number == "2.2" }, "asked of the person")
    #expect(!answered.inner.prompts("wait").contains { $0.step?.number == "2.3" })
    #expect(answered.unused == [])
  }

  @Test func `what was never asked for is told with its line`() throws {
    let answered = try Self.walk(
      "vps-snapshot-prendre", in: Self.subscribed(),
      answers: "- {at: \"2\", answer: x}\n- {at: \"2\", answer: \"yes\"}\n- {at: \"9\", stop: }\n")
    #expect(try answered.result.get().status == .completed)
    #expect(answered.unused == ["answers.unused a.answers.yaml:3"])
  }

  @Test func `an answer that misfits leaves an automatic walk to its rules and stays unused`()
    throws
  {
    let answered = try Self.walk(
      "vps-snapshot-prendre", in: Self.subscribed(),
      answers: "- {at: \"2.2\", confirm: x}\n", isAutomatic: true)
    #expect(try answered.result.get().status == .completed)
    #expect(answered.unused == ["answers.unused a.answers.yaml:1"])
  }

  @Test func `set names a field and decides to fill it in`() throws {
    let answered = try Self.walk(
      "vps-snapshot-prendre", in: Self.subscribed(),
      answers: """
        - at: "2"
          set: {"Description à associer au snapshot :": Avant}
        - {at: "2", answer: "yes"}
        """)
    #expect(answered.failure == nil)
    #expect(answered.world.fact("snapshot.description") == .text("Avant"))
  }

  @Test func `set fills in a field that is asked for`() throws {
    let answered = try Self.walk(
      "serveur-bare-metal-annuler", in: TestWorld.hardware(),
      answers: """
        - {at: "1", answer: done}
        - {at: "5", set: {cancel/timing: immediate}}
        - {at: "5", confirm: app01.example.com}
        """)
    #expect(answered.failure == nil)
    #expect(answered.unused == [])
  }

  @Test func `set does not fill in a value that the field does not offer`() throws {
    let answered = try Self.walk(
      "serveur-bare-metal-annuler", in: TestWorld.hardware(),
      answers: """
        - {at: "1", answer: done}
        - {at: "5", set: {cancel/timing: sometime}}
        - {at: "5", confirm: app01.example.com}
        """)
    #expect(answered.failure?.key == "answers.misfit")
    #expect(answered.failure?.arguments["line"] == 2)
  }

  @Test(arguments: ["1", "Supprimer le snapshot", "supprimer"])
  func `an option is chosen by number, by name or by how it begins`(_ name: String) throws {
    let answered = try Self.walk(
      "vps-snapshot", in: TestWorld.vps(), answers: "- {at: \"6\", choose: \"\(name)\"}",
      then: { _ in nil })
    #expect(answered.inner.log.contains { $0.hasPrefix("chosen Supprimer le snapshot") })
  }

  @Test(arguments: ["3", "0", "Détruire", ""])
  func `an option that does not exist fits nothing`(_ name: String) throws {
    let answered = try Self.walk(
      "vps-snapshot", in: TestWorld.vps(), answers: "- {at: \"6\", choose: \"\(name)\"}",
      then: { _ in nil })
    #expect(answered.failure?.key == "answers.misfit")
  }

  @Test func `leave takes none of the options`() throws {
    let answered = try Self.walk(
      "vps-snapshot", in: TestWorld.vps(), answers: "- {at: \"6\", choose: leave}",
      then: { _ in nil })
    #expect(answered.inner.log.contains("choice left"))
  }

  @Test func `a wrong name at a confirmation does nothing and is told with its line`() throws {
    let answered = try Self.walk(
      "vps-snapshot-supprimer",
      in: TestWorld.vps(
        "snapshotOption: subscribed",
        "snapshot: {creationDate: 2020-10-30T18:20:00Z, description: Avant}"),
      answers: "- {at: \"3\", confirm: vps-2.vps.ovh.net}")
    #expect(answered.world.fact("snapshot.exists") == .bool(true))
    #expect(answered.failure?.key == "answers.misfit")
  }

  @Test func `prerequisites are answered before the first step`() throws {
    let world = try TestWorld.dedicatedCloud("terminationRequested: 2020-11-02T08:00:00Z")
    let answered = try Self.walk(
      "managed-bare-metal-confirmer-resiliation", in: world,
      answers: "- {at: prerequisites, answer: \"no\"}", then: { _ in nil })
    #expect(try answered.result.get().status == .failed)
    #expect(answered.unused == [])
  }

  @Test(arguments: [("stop: ", RunSummary.Status.stopped), ("skip: déjà fait", .completed)])
  func `a walk is stopped, or a step skipped`(_ verb: String, _ status: RunSummary.Status) throws {
    let answered = try Self.walk(
      "vps-snapshot-prendre", in: Self.subscribed(), answers: "- {at: \"1\", \(verb)}",
      then: { _ in nil })
    #expect(try answered.result.get().status == status)
  }

  @Test func `the clock is moved as the file says`() throws {
    let world = try Self.subscribed()
    let answered = try Self.walk(
      "vps-snapshot-prendre", in: world, answers: "- {at: \"1\", advance: PT73H}",
      then: { _ in nil })
    #expect(answered.inner.log.contains("waited 262800"))
  }
}
