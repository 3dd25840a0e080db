import ControlPlane
import RunEngine
import RunbookModel
import Testing
import Values

@Suite struct FullWalkTests {
  @Test func `a snapshot is ordered, taken and deleted from the first step to the last`() throws {
    let walked = try walk("vps-snapshot", in: TestWorld.vps()) { prompt in
      guard case .field = prompt.question else { return nil }
      return .text("Avant la mise à jour")
    }
    walked.expectInOrder(
      "opening", "step 1", "selected vps-1.vps.ovh.net",
      "action click Commander", "preview cost", "? confirm 2.2",
      "performed ovhcloud.vps.orderOption", "? confirm 2.3", "performed ovhcloud.order.pay",
      "mail Confirmation de votre commande 1", "observed email seen", "? wait 3", "waited 7200",
      "observed screen seen", "action click Prendre un Snapshot", "? field 4.2",
      "filled Description à associer au snapshot : = Avant la mise à jour",
      "performed ovhcloud.vps.createSnapshot", "? wait 4.2", "task done createSnapshot",
      "shown vps-options/snapshot-date", "? choice 6", "step 6.1", "preview loss irreversible",
      "? confirm 6.1", "performed ovhcloud.vps.deleteSnapshot", "task done deleteSnapshot",
      "ending completed")
    #expect(
      walked.operations == [
        "ovhcloud.vps.orderOption", "ovhcloud.order.pay", "ovhcloud.vps.createSnapshot",
        "ovhcloud.vps.deleteSnapshot",
      ])
    #expect(try walked.summary.status == .completed)
    #expect(try walked.summary.skipped == [])
    #expect(try walked.summary.failed == [])
    #expect(walked.world.fact("snapshot.exists") == .bool(false))
    #expect(walked.world.fact("option.snapshot") == .text("subscribed"))
  }

  @Test func `the option that was not chosen is not walked`() throws {
    let walked = try walk("vps-snapshot", in: TestWorld.vps()) { prompt in
      guard case .choice = prompt.question else { return nil }
      return .pick(1)
    }
    #expect(walked.operations.last == "ovhcloud.vps.revertSnapshot")
    #expect(!walked.log.contains("step 6.1"), "step 6.1 deletes the snapshot")
    #expect(walked.world.fact("snapshot.exists") == .bool(true))
  }

  @Test func `elapsed time is what the virtual clock moved`() throws {
    let world = try TestWorld.vps()
    let walked = try walk("vps-snapshot", in: world)
    let moved = walked.world.now.secondsSince1970 - world.now.secondsSince1970
    #expect(try walked.summary.elapsed == CalendarDuration(seconds: moved))
    #expect(moved > 7200, "the option alone takes two hours")
  }

  @Test(arguments: EmbeddedGuides.walkable)
  func `an agreeable operator reaches the end of every guide, or is told what is refused`(
    _ walkable: EmbeddedGuides.Walkable
  ) throws {
    let walked = try walk(
      walkable.guide, procedure: walkable.procedure, in: EmbeddedGuides.world()
    )
    let refusals = walked.log.filter { $0.hasPrefix("refused ") }
    if walkable.guide == "serveur-bare-metal-alimentation", walkable.procedure == 2 {
      // The server of the default world is on already.
      #expect(refusals == ["refused condition.power.off"])
      #expect(try walked.summary.status == .stopped)
    } else {
      #expect(refusals == [], "in:\n\(walked.log.joined(separator: "\n"))")
      #expect(try walked.summary.status == .completed)
    }
  }

  @Test(arguments: EmbeddedGuides.walkable)
  func `what the guide promises of the control plane is seen`(
    _ walkable: EmbeddedGuides.Walkable
  ) throws {
    let walked = try walk(
      walkable.guide, procedure: walkable.procedure, in: EmbeddedGuides.world()
    )
    let missing = walked.dialogue.announcements.compactMap { announcement -> String? in
      guard case .observed(let expectation, .missing) = announcement else { return nil }
      return expectation.text
    }
    #expect(missing == [])
  }

  @Test func `every attempt is written to the journal before its effect`() throws {
    let walked = try walk("vps-snapshot", in: TestWorld.vps())
    var open: OperationRequest?
    for event in walked.journal.events {
      switch event {
      case .attempt(let request):
        #expect(open == nil, "\(request.operation) begins before the last attempt had an outcome")
        open = request
      case .effect(let request, _), .refused(let request, _):
        #expect(open == request, "\(request.operation) has an outcome without an attempt")
        open = nil
      default: continue
      }
    }
    #expect(open == nil)
    guard case .ended(.completed)? = walked.journal.events.last else {
      Issue.record("the journal ends with \(walked.events.last ?? "nothing")")
      return
    }
  }
}
