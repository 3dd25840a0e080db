import Console
import RunbookModel
import Testing
import Values

@Suite struct InstructionWriterTests {
  /// The messages for all actions of a runbook that have one, by action id.
  private func sentences(_ runbook: Runbook, in language: String) throws -> [String: Message] {
    let consoles = try TestConsoles.all()
    let bindings = Binder(consoles: consoles).bind(runbook)
    let writer = InstructionWriter(consoles: consoles)
    var messages: [String: Message] = [:]
    for action in actions(of: runbook) {
      messages[action.id] = writer.sentence(
        for: action, binding: bindings.actions[action.id], language: language)
    }
    return messages
  }

  @Test func `a French guide told in English`() throws {
    let messages = try sentences(SeedRunbooks.snapshot, in: "en")
    #expect(
      messages["29a"] == Message("instruction.signIn", ["place": .label("OVHcloud Control Panel")]))
    #expect(
      messages["29b"] == Message("instruction.navigate", ["place": .label("Bare Metal Cloud")]))
    #expect(messages["29d"] == Message("instruction.choose.service", ["service": .text("VPS")]))
    #expect(
      messages["33c"]
        == Message(
          "instruction.click.beside", ["control": .label("..."), "beside": .label("Snapshot")]))
    #expect(messages["33d"] == Message("instruction.click", ["control": .label("Order")]))
    #expect(
      messages["45"] == Message("instruction.click", ["control": .label("Delete the snapshot")]))
    #expect(messages["49b"] == Message("instruction.confirm", ["control": .label("Confirm")]))
  }

  @Test func `the same guide told in French`() throws {
    let messages = try sentences(SeedRunbooks.snapshot, in: "fr")
    #expect(
      messages["45"] == Message("instruction.click", ["control": .label("Supprimer le Snapshot")]))
    #expect(
      messages["33b"] == Message("instruction.navigate", ["place": .label("Résumé des options")]))
  }

  @Test func `calls, parameters, fields and handiwork`() throws {
    let termination = try sentences(SeedRunbooks.termination, in: "en")
    #expect(termination["22"] == Message("instruction.operator.backUp"))
    #expect(termination["33"] == nil)
    #expect(termination["47a"] == Message("instruction.click", ["control": .text("your name")]))
    #expect(
      termination["66"]
        == Message(
          "instruction.call",
          ["route": .label("POST /dedicatedCloud/{serviceName}/confirmTermination")]))
    #expect(termination["69"] == Message("instruction.enter", ["field": .label("token")]))
    let bareMetal = try sentences(SeedRunbooks.bareMetal, in: "en-gb")
    #expect(bareMetal["27"] == Message("instruction.enter", ["field": .label("Hostname")]))
    #expect(bareMetal["36b"] == Message("instruction.click", ["control": .label("OS Reload")]))
    #expect(
      bareMetal["36c"] == Message("instruction.choose", ["field": .label("Configuration")]))
    #expect(bareMetal["54"] == Message("instruction.ibmcloud.hardware.powerOn"))
  }

  @Test func `a value of a field`() throws {
    let consoles = try TestConsoles.all()
    let sentence = InstructionWriter(consoles: consoles).sentence(
      for: .labelled("1", .choose, "Delete service now"),
      binding: ActionBinding(
        target: .fieldValue(control: "dedicated-cloud-termination/action", value: "terminate"),
        match: .exact), language: "fr")
    #expect(
      sentence
        == Message(
          "instruction.choose.value",
          [
            "value": .label("Supprimer le service immédiatement"),
            "field": .label("Sélectionner l'action à effectuer"),
          ]))
  }

  @Test func `a label as it was at a moment`() throws {
    let consoles = try TestConsoles.all()
    let writer = InstructionWriter(consoles: consoles)
    let server = try #require(consoles[0].place("server"))
    let power = try #require(consoles[1].control("device-actions/power"))
    let summer = try #require(Instant(iso8601: "2020-07-01T00:00:00Z"))
    let autumn = try #require(Instant(iso8601: "2020-11-01T00:00:00Z"))
    #expect(
      [nil, summer, autumn].map { writer.translatedLabel(of: server, language: "fr", at: $0) }
        == ["Bare Metal Cloud", "Bare Metal Cloud", "Bare Metal Cloud"])
    #expect(writer.translatedLabel(of: power, language: "en", at: autumn) == "Power On/Off")
  }
}
