import Console
import ControlPlane
import RunEngine
import RunbookModel
import Testing
import Values

@Suite struct AutomaticAnswersTests {
  private static func reply(_ question: Prompt.Question) throws -> Reply {
    try AutomaticAnswers.reply(to: Prompt(step: nil, question: question))
  }

  private static func action(_ because: Action.OptionalReason?) -> Action {
    Action(id: "a", kind: .click, line: 1, isOptional: true, because: because, text: "cliquez")
  }

  private static func field(
    default value: String? = nil, isRequired: Bool = false, values: [String] = []
  ) -> Prompt.Question {
    .field(
      Prompt.Field(
        name: "champ", control: nil, action: nil, defaultValue: value, isSecret: false,
        isRequired: isRequired,
        values: values.map { FieldValue(value: $0, labels: Names()) }))
  }

  private static let choice = Choice(
    id: "c", prompt: "Choisissez", line: 1,
    options: [
      Choice.Option(id: "x", text: "Un", line: 1), Choice.Option(id: "y", text: "Deux", line: 2),
    ])

  @Test func `goes on, waits, and tells that the operator's part is done`() throws {
    #expect(try Self.reply(.proceed) == .yes)
    #expect(try Self.reply(.attest(Self.action(nil))) == .yes)
    #expect(
      try Self.reply(.wait(until: Instant(secondsSince1970: 0), Message("wait.task"))) == .yes)
  }

  @Test func `does what a condition asks for and one of several ways`() throws {
    #expect(try Self.reply(.optional(Self.action(.condition))) == .yes)
    #expect(try Self.reply(.optional(Self.action(.alternative))) == .yes)
  }

  @Test func `leaves what is only invited, or another method`() throws {
    #expect(try Self.reply(.optional(Self.action(.invited))) == .no)
    #expect(try Self.reply(.optional(Self.action(.secondary))) == .no)
    #expect(try Self.reply(.optional(Self.action(nil))) == .no)
  }

  @Test func `takes the first option that destroys nothing`() throws {
    #expect(
      try Self.reply(.choice(Self.choice, offersLeaving: true, harmless: [false, true]))
        == .pick(1))
    #expect(
      try Self.reply(.choice(Self.choice, offersLeaving: false, harmless: [true, true]))
        == .pick(0))
  }

  @Test func `leaves a choice of which every option destroys something`() throws {
    #expect(
      try Self.reply(.choice(Self.choice, offersLeaving: true, harmless: [false, false])) == .leave)
  }

  @Test func `takes the first option where nothing can be left`() throws {
    #expect(
      try Self.reply(.choice(Self.choice, offersLeaving: false, harmless: [false, false]))
        == .pick(0))
  }

  @Test func `gives a field its default, else its first value, else nothing`() throws {
    #expect(try Self.reply(Self.field(default: "a", isRequired: true, values: ["b"])) == .text("a"))
    #expect(try Self.reply(Self.field(isRequired: true, values: ["b", "c"])) == .pick(0))
    #expect(try Self.reply(Self.field()) == .no)
  }

  @Test func `cannot make up a required value, and names it`() {
    #expect {
      try Self.reply(Self.field(isRequired: true))
    } throws: { error in
      guard case DialogueEnded.unanswered(let message) = error else { return false }
      return message == Message("unanswered.field", ["name": "champ"])
    }
  }

  @Test func `does not pick one of several services, and names them`() {
    let services = ["vps-a", "vps-b"].map { ServiceReference(kind: "ovhcloud.vps", name: $0) }
    #expect {
      try Self.reply(.service(kind: "ovhcloud.vps", services))
    } throws: { error in
      guard case DialogueEnded.unanswered(let message) = error else { return false }
      return message
        == Message(
          "unanswered.service", ["kind": "ovhcloud.vps", "names": .list(["vps-a", "vps-b"])])
    }
  }

  @Test func `confirms by the service's name`() throws {
    let world = try TestWorld.vps()
    let preview = world.preview(
      OperationRequest(
        operation: "ovhcloud.vps.orderOption", service: world.services(ofKind: nil).first,
        arguments: ["option": "snapshot"]))
    #expect(try Self.reply(.confirm(expected: "vps-1", preview)) == .text("vps-1"))
  }

  @Test func `stops at a refusal and at what only a person can do`() throws {
    #expect(
      try Self.reply(.refused(Message("refusal.noSnapshot"), remedy: nil, resolvesAt: nil))
        == .stop)
    #expect(try Self.reply(.manual(Self.action(nil))) == .stop)
  }

  @Test func `believes in a prerequisite that nothing can test, stops at one that is not met`()
    throws
  {
    let prerequisite = try #require(
      try EmbeddedGuides.runbook("vps-snapshot").prerequisites.first)
    #expect(try Self.reply(.prerequisite(prerequisite, isUnmet: false)) == .yes)
    #expect(try Self.reply(.prerequisite(prerequisite, isUnmet: true)) == .stop)
  }

  @Test func `walks the whole snapshot guide without an operator and destroys nothing`() throws {
    let session = InProcessSession(world: try TestWorld.vps())
    let inner = ScriptedDialogue()
    let dialogue = AnsweringDialogue(inner: inner, answers: [], path: "", isAutomatic: true)
    let (result, _) = walk(try EmbeddedGuides.plan("vps-snapshot"), on: session, through: dialogue)
    #expect(try result.get().status == .completed)
    #expect(inner.prompts.isEmpty, "nobody was asked")
    #expect(session.world.fact("snapshot.exists") == .bool(true))
    #expect(inner.log.contains("choice left"))
  }

  @Test(arguments: [true, false])
  func `does what a visible list asks for, and goes on where the list is not shown`(
    _ isShown: Bool
  ) throws {
    // “Si la fenêtre contient la liste…”: it does where the service may be deleted at its expiry.
    let session = InProcessSession(
      world: try TestWorld.dedicatedCloud("canDeleteAtExpiration: \(isShown)"))
    let inner = ScriptedDialogue()
    let dialogue = AnsweringDialogue(inner: inner, answers: [], path: "", isAutomatic: true)
    let (result, _) = walk(
      try EmbeddedGuides.plan("managed-bare-metal-demander-resiliation"), on: session,
      through: dialogue)
    let status = try result.get().status
    #expect(inner.log.contains { $0.hasPrefix("filled Sélectionner l'action") } == isShown)
    #expect(status == .completed)
    #expect(session.world.fact("termination.requested") == .bool(true))
  }
}
