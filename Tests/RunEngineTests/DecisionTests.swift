import Console
import ControlPlane
import RunEngine
import RunbookModel
import Testing
import Values

@Suite struct FieldTests {
  @Test func `a required field that the guide does not tell is asked for and marked`() throws {
    let walked = try walk("serveur-bare-metal-annuler", in: TestWorld.hardware())
    walked.expectInOrder(
      "action confirm Confirmez l’annulation", "untold cancel/timing", "? field 5",
      "preview loss irreversible irreversible", "? confirm 5",
      "performed ibmcloud.hardware.cancel")
    guard case .field(let field)? = walked.dialogue.prompts("field").first?.question else {
      Issue.record("no field was asked for")
      return
    }
    #expect(field.isRequired)
    #expect(field.values.map(\.value) == ["anniversary", "immediate"])
  }

  @Test func `a value given beforehand is not asked for`() throws {
    let walked = try walk(
      "serveur-bare-metal-annuler", in: TestWorld.hardware(),
      options: Walk.Options(values: ["timing": "immediate"]))
    #expect(walked.dialogue.prompts("field").isEmpty)
    #expect(walked.attempts.last?.arguments["timing"] == "immediate")
  }

  @Test func `who leaves a required field gives up the operation`() throws {
    let walked = try walk("serveur-bare-metal-annuler", in: TestWorld.hardware()) { prompt in
      guard case .field = prompt.question else { return nil }
      return .skip(reason: "")
    }
    #expect(!walked.operations.contains("ibmcloud.hardware.cancel"))
  }

  @Test func `an empty value leaves an optional field alone`() throws {
    let walked = try walk(
      "vps-snapshot-prendre", in: TestWorld.vps("snapshotOption: subscribed")
    ) { prompt in
      guard case .field = prompt.question else { return nil }
      return .text("")
    }
    #expect(walked.operations == ["ovhcloud.vps.createSnapshot"])
    #expect(walked.attempts.last?.arguments["description"] == nil)
  }

  @Test func `a host name that the provider does not accept is refused`() throws {
    let walked = try walk("serveur-bare-metal-repliquer", in: TestWorld.hardware()) { prompt in
      switch prompt.question {
      case .field: return .text("pas un nom")
      case .refused: return .stop
      default: return nil
      }
    }
    #expect(walked.log.contains("refused refusal.invalidHostname"))
    #expect(walked.operations == [])
  }
}

@Suite struct OptionalActionTests {
  @Test func `actions that are invited together are asked for once`() throws {
    let world = try TestWorld.dedicatedCloud("terminationRequested: 2020-11-02T08:00:00Z")
    let walked = try walk("managed-bare-metal-confirmer-resiliation", in: world)
    let asked = walked.dialogue.prompts("optional").filter { $0.step?.number == "1.2" }
    #expect(asked.count == 1, "“votre nom, puis E-mails de service” is one thing to decide")
    walked.expectInOrder(
      "? optional 1.2",
      "action click cliquez sur votre nom dans l’angle supérieur droit de l’espace client",
      "action click E-mails de service")
  }

  @Test func `what is left is left with all that belongs to it`() throws {
    let world = try TestWorld.dedicatedCloud("terminationRequested: 2020-11-02T08:00:00Z")
    let walked = try walk("managed-bare-metal-confirmer-resiliation", in: world) { prompt in
      guard case .optional = prompt.question else { return nil }
      return .no
    }
    #expect(walked.log.filter { $0.hasPrefix("left out ") }.count == 2)
    #expect(!walked.log.contains("action click E-mails de service"))
  }

  @Test func `a field that is left is not asked for`() throws {
    let walked = try walk(
      "vps-snapshot-prendre", in: TestWorld.vps("snapshotOption: subscribed")
    ) { prompt in
      guard case .optional = prompt.question else { return nil }
      return .no
    }
    #expect(walked.dialogue.prompts("field").isEmpty)
    #expect(walked.operations == ["ovhcloud.vps.createSnapshot"])
  }

  @Test func `a step that is skipped does nothing and keeps its reason`() throws {
    let walked = try walk(
      "vps-snapshot-prendre", in: TestWorld.vps("snapshotOption: subscribed")
    ) { prompt in
      guard case .proceed = prompt.question, prompt.step?.number == "2.3" else { return nil }
      return .skip(reason: "déjà fait")
    }
    #expect(walked.log.contains("step skipped 2.3 déjà fait"))
    #expect(try walked.summary.skipped.map(\.reason) == ["déjà fait"])
    #expect(walked.operations == [])
  }

  @Test func `a step that is skipped takes the steps inside it along`() throws {
    let walked = try walk(
      "vps-snapshot-prendre", in: TestWorld.vps("snapshotOption: subscribed")
    ) { prompt in
      guard case .proceed = prompt.question, prompt.step?.number == "2" else { return nil }
      return .skip(reason: "déjà fait")
    }
    #expect(walked.operations == [])
  }
}

@Suite struct ChoiceTests {
  private static func world() throws -> World {
    try TestWorld.vps()
  }

  @Test func `a choice that may be left offers leaving`() throws {
    let walked = try walk("vps-snapshot", in: Self.world()) { prompt in
      guard case .choice(let choice, let offersLeaving, let harmless) = prompt.question else {
        return nil
      }
      #expect(choice.options.count == 2)
      #expect(offersLeaving)
      #expect(harmless == [false, false], "deleting and restoring both destroy something")
      return .leave
    }
    #expect(walked.log.contains("choice left"))
    #expect(walked.operations.last == "ovhcloud.vps.createSnapshot")
    #expect(walked.world.fact("snapshot.exists") == .bool(true))
    #expect(try walked.summary.status == .completed)
  }

  @Test func `a choice is asked again after going back`() throws {
    var picks = 0
    var backs = 0
    let walked = try walk("vps-snapshot", in: Self.world()) { prompt in
      switch prompt.question {
      case .choice:
        picks += 1
        return .pick(picks - 1)
      case .proceed where prompt.step?.number == "6.1" && backs == 0:
        backs += 1
        return .back
      default: return nil
      }
    }
    #expect(picks == 2)
    #expect(walked.operations.last == "ovhcloud.vps.revertSnapshot")
    #expect(!walked.operations.contains("ovhcloud.vps.deleteSnapshot"))
  }

  @Test func `the option of a form's field fills the field`() throws {
    let walked = try walk("serveur-bare-metal-recharger-systeme", in: TestWorld.hardware()) {
      prompt in
      switch prompt.question {
      case .choice(_, let offersLeaving, _):
        #expect(!offersLeaving, "the form needs one of the two")
        return .pick(1)
      case .optional: return .no
      default: return nil
      }
    }
    let request = walked.attempts.first {
      $0.operation == "ibmcloud.hardware.reloadOperatingSystem"
    }
    #expect(request?.arguments["configuration"] == "same")
  }
}
