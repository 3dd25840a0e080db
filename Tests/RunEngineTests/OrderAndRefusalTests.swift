import ControlPlane
import RunEngine
import Testing
import Values

@Suite struct ExecutionOrderTests {
  @Test
  func `a parameter is entered before the call that sends it, though the guide tells it after`()
    throws
  {
    let world = try TestWorld.dedicatedCloud("terminationRequested: 2020-11-02T08:00:00Z")
    let walked = try walk("managed-bare-metal-confirmer-resiliation", in: world) { prompt in
      guard case .choice = prompt.question else { return nil }
      return .pick(1)
    }
    let call = try #require(
      walked.log.firstIndex(of: "performed ovhcloud.dedicatedCloud.confirmTermination"),
      "not performed in:\n\(walked.log.joined(separator: "\n"))")
    let token = try #require(
      walked.log.firstIndex { $0.hasPrefix("filled token = ") },
      "not entered in:\n\(walked.log.joined(separator: "\n"))")
    #expect(token < call)
    #expect(walked.log.contains("reordered enter"), "the walk says that it changed the order")
    #expect(walked.dialogue.prompts("field").count == 1, "the token is asked for once")
    #expect(walked.attempts.last?.arguments["token"]?.isEmpty == false)
  }

  @Test func `a field is filled in before the button of its form, though the guide tells it after`()
    throws
  {
    let plan = try EmbeddedGuides.plan(
      text: """
        ---
        title: Prendre un snapshot
        ---

        ## En pratique

        ### Étape 1 : ouvrir la page

        Sélectionnez le nom de votre VPS.

        ### Étape 2 : prendre le snapshot

        Dans la section `Résumé des options`{.action}, cliquez sur le bouton `...`{.action} à
        droite de « Snapshot », puis sur `Prendre un Snapshot`{.action}. Cliquez sur
        `Confirmer`{.action}. Saisissez avant cela une description dans le champ
        « Description à associer au snapshot ».
        """)
    let session = InProcessSession(world: try TestWorld.vps("snapshotOption: subscribed"))
    let walked = walk(plan, on: session) { prompt in
      guard case .field = prompt.question else { return nil }
      return .text("Avant la mise à jour")
    }
    walked.expectInOrder(
      "action click Prendre un Snapshot", "reordered enter",
      "filled Description à associer au snapshot : = Avant la mise à jour",
      "action click Confirmer", "performed ovhcloud.vps.createSnapshot")
    #expect(walked.world.fact("snapshot.description") == .text("Avant la mise à jour"))
  }

  @Test func `actions that submit nothing keep the guide's order`() throws {
    let walked = try walk(
      "vps-snapshot-prendre", in: TestWorld.vps("snapshotOption: subscribed"))
    #expect(!walked.log.contains { $0.hasPrefix("reordered") })
  }
}

@Suite struct RefusalTests {
  private static func world() throws -> World {
    try TestWorld.vps(
      "snapshotOption: subscribed",
      "snapshot: {creationDate: 2020-10-30T18:20:00Z, description: Avant}")
  }

  @Test func `a control that the console hides is refused with its condition`() throws {
    let walked = try walk("vps-snapshot-prendre", in: Self.world()) { prompt in
      guard case .refused = prompt.question else { return nil }
      return .skip(reason: "plus tard")
    }
    walked.expectInOrder(
      "action click Prendre un Snapshot", "refused condition.snapshot.exists.false",
      "? refused 2.1")
    #expect(try walked.summary.failed.first == Message("condition.snapshot.exists.false"))
    #expect(walked.operations == [])
    #expect(walked.world.difference() == [])
  }

  @Test func `the reason that was given for giving up a hidden control is kept`() throws {
    let walked = try walk("vps-snapshot-prendre", in: Self.world()) { prompt in
      guard case .refused = prompt.question else { return nil }
      return .skip(reason: "plus tard")
    }
    let skipped = try walked.summary.skipped
    #expect(skipped.contains { $0.reason == "plus tard" })
  }

  @Test func `a refusal is asked again until the operator decides, and repeats nothing`() throws {
    var retries = 0
    let walked = try walk("vps-snapshot-prendre", in: Self.world()) { prompt in
      guard case .refused = prompt.question else { return nil }
      retries += 1
      return retries < 3 ? .retry : .stop
    }
    #expect(walked.dialogue.prompts("refused").count == 3)
    #expect(try walked.summary.status == .stopped)
    #expect(walked.attempts == [])
  }

  @Test func `after going back the snapshot is not taken a second time`() throws {
    var hasGoneBack = false
    let walked = try walk(
      "vps-snapshot-prendre", in: TestWorld.vps("snapshotOption: subscribed")
    ) { prompt in
      switch prompt.question {
      case .proceed where prompt.step?.number == "3" && !hasGoneBack:
        hasGoneBack = true
        return .back
      case .proceed where hasGoneBack && prompt.step?.number == "2.3":
        // Back to the entry of the menu.
        return .back
      case .proceed where hasGoneBack && prompt.step?.number == "2.2":
        return .back
      default: return nil
      }
    }
    walked.expectInOrder(
      "performed ovhcloud.vps.createSnapshot", "step 3", "step 2.3", "step 2.2", "step 2.1",
      "action click Prendre un Snapshot", "refused condition.snapshot.exists.false")
    #expect(walked.operations == ["ovhcloud.vps.createSnapshot"])
    #expect(walked.world.fact("snapshot.exists") == .bool(true))
  }

  @Test func `going back from a step that submits the form again is refused too`() throws {
    var backs = 0
    let walked = try walk(
      "vps-snapshot-prendre", in: TestWorld.vps("snapshotOption: subscribed")
    ) { prompt in
      guard case .proceed = prompt.question, prompt.step?.number == "3", backs == 0 else {
        return nil
      }
      backs += 1
      return .back
    }
    #expect(walked.operations == ["ovhcloud.vps.createSnapshot"])
    #expect(
      walked.log.contains("refused refusal.snapshotExists"),
      "in:\n\(walked.log.joined(separator: "\n"))")
  }

  @Test func `going back before the first step stays there`() throws {
    var backs = 0
    let walked = try walk(
      "vps-snapshot-prendre", in: TestWorld.vps("snapshotOption: subscribed")
    ) { prompt in
      guard case .proceed = prompt.question, prompt.step?.number == "1", backs < 3 else {
        return nil
      }
      backs += 1
      return .back
    }
    #expect(try walked.summary.status == .completed)
    #expect(walked.log.filter { $0 == "step 1" }.count == 4)
  }

  @Test func `a termination whose token has expired is refused and nothing ends`() throws {
    let world = try TestWorld.dedicatedCloud("terminationRequested: 2020-11-02T08:00:00Z")
    var hasWaited = false
    let walked = try walk("managed-bare-metal-confirmer-resiliation", in: world) { prompt in
      switch prompt.question {
      case .proceed where prompt.step?.number == "2" && !hasWaited:
        hasWaited = true
        return .advance(CalendarDuration(hours: 73))
      case .refused: return .skip(reason: "")
      default: return nil
      }
    }
    walked.expectInOrder(
      "waited 262800", "? proceed 2", "action click Valider", "refused refusal.tokenExpired")
    #expect(try walked.summary.failed.first?.key == "refusal.tokenExpired")
    #expect(try walked.summary.status != .completed || walked.summary.failed != [])
    let refused = walked.dialogue.prompts("refused").count
    #expect(refused == 1, "an operation that was given up is tried again")
    #expect(walked.operations == [])
    #expect(walked.world.fact("termination.confirmed") == .bool(false))
    #expect(walked.world.services(ofKind: "ovhcloud.dedicatedCloud").count == 1)
  }

  @Test func `a token is good for 71 hours after an hour`() throws {
    let world = try TestWorld.dedicatedCloud("terminationRequested: 2020-11-02T08:00:00Z")
    var hasWaited = false
    let walked = try walk("managed-bare-metal-confirmer-resiliation", in: world) { prompt in
      guard case .proceed = prompt.question, prompt.step?.number == "2", !hasWaited else {
        return nil
      }
      hasWaited = true
      return .advance(CalendarDuration(hours: 70, minutes: 59))
    }
    #expect(walked.operations == ["ovhcloud.dedicatedCloud.confirmTermination"])
  }

  @Test func `a walk without the service that its guide needs is refused at once`() throws {
    let walked = try walk("vps-snapshot-prendre", in: TestWorld.hardware()) { prompt in
      guard case .prerequisite(_, isUnmet: true) = prompt.question else { return nil }
      return .no
    }
    #expect(try walked.summary.status == .failed)
    #expect(try walked.summary.failed.first?.key == "prerequisite.unmet")
    #expect(!walked.log.contains("step 1"))
  }

  @Test func `a walk that goes on without its service does nothing and does not trap`() throws {
    let walked = try walk("vps-snapshot-prendre", in: TestWorld.hardware()) { prompt in
      guard case .refused = prompt.question else { return nil }
      return .skip(reason: "")
    }
    #expect(walked.operations == [])
  }
}
