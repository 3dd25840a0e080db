import ControlPlane
import RunEngine
import Testing
import Values

@Suite struct ConfirmationTests {
  private static func world() throws -> World {
    try TestWorld.vps(
      "snapshotOption: subscribed",
      "snapshot: {creationDate: 2020-10-30T18:20:00Z, description: Avant}")
  }

  @Test func `a wrong name does nothing and is asked again`() throws {
    var names = ["vps-2.vps.ovh.net", "vps-1", " VPS-1.VPS.OVH.NET", ""]
    var changesMeanwhile = 0
    let session = InProcessSession(world: try Self.world())
    let walked = walk(try EmbeddedGuides.plan("vps-snapshot-supprimer"), on: session) { prompt in
      guard case .confirm = prompt.question else { return nil }
      changesMeanwhile += session.difference().count
      return names.isEmpty ? nil : .text(names.removeFirst())
    }
    #expect(walked.dialogue.prompts("confirm").count == 5)
    #expect(changesMeanwhile == 0, "something was done before the right name was typed")
    #expect(walked.attempts.count == 1)
    #expect(walked.operations == ["ovhcloud.vps.deleteSnapshot"])
  }

  @Test func `the name that is expected is the service's`() throws {
    var expectations: [String] = []
    _ = try walk("vps-snapshot-supprimer", in: Self.world()) { prompt in
      if case .confirm(let expected, let preview) = prompt.question {
        expectations.append(expected)
        #expect(preview.hazards.map(\.kind) == [.loss, .irreversible])
      }
      return nil
    }
    #expect(expectations == [TestWorld.virtualServer])
  }

  @Test(arguments: [Reply.no, .skip(reason: "")])
  func `a confirmation that is declined skips the operation`(_ reply: Reply) throws {
    let walked = try walk("vps-snapshot-supprimer", in: Self.world()) { prompt in
      guard case .confirm = prompt.question else { return nil }
      return reply
    }
    #expect(walked.operations == [])
    #expect(walked.attempts == [])
    #expect(walked.world.fact("snapshot.exists") == .bool(true))
    #expect(try walked.summary.skipped.count == 1)
    #expect(walked.log.contains("skipped "))
    #expect(
      walked.dialogue.prompts("confirm").count == 1, "a declined operation is offered again")
  }

  @Test func `the reason that was given for declining is kept`() throws {
    let walked = try walk("vps-snapshot-supprimer", in: Self.world()) { prompt in
      guard case .confirm = prompt.question else { return nil }
      return .skip(reason: "pas aujourd’hui")
    }
    let skipped = try walked.summary.skipped
    #expect(skipped.map(\.reason) == ["pas aujourd’hui"])
  }

  @Test func `yes is no confirmation of a loss`() throws {
    var count = 0
    let walked = try walk("vps-snapshot-supprimer", in: Self.world()) { prompt in
      guard case .confirm = prompt.question else { return nil }
      count += 1
      return count < 4 ? .yes : .stop
    }
    #expect(walked.operations == [])
    #expect(count == 4)
  }

  @Test func `what costs or destroys nothing is not confirmed`() throws {
    let walked = try walk(
      "vps-snapshot-prendre", in: TestWorld.vps("snapshotOption: subscribed"))
    #expect(walked.dialogue.prompts("confirm").isEmpty)
    #expect(walked.log.contains("preview outage"), "the outage is told all the same")
    #expect(walked.operations == ["ovhcloud.vps.createSnapshot"])
  }

  @Test func `what the clock changes while the name is typed is shown and asked again`() throws {
    // On the day of renewal the first payment is another one.
    var hasMoved = false
    let walked = try walk("vps-snapshot-commander-option", in: TestWorld.vps()) { prompt in
      guard case .confirm = prompt.question, !hasMoved else { return nil }
      hasMoved = true
      return .advance(CalendarDuration(days: 5))
    }
    let costs = walked.dialogue.announcements.compactMap { announcement -> Money? in
      guard case .preview(let preview) = announcement else { return nil }
      return preview.hazards.first { $0.kind == .cost }?.amount
    }
    try #require(costs.count >= 2, "in:\n\(walked.log.joined(separator: "\n"))")
    #expect(costs[0] != costs[1], "five days later less is left of the month")
    walked.expectInOrder(
      "preview cost", "? confirm 3.1", "waited 432000", "preview cost", "? confirm 3.1",
      "performed ovhcloud.vps.orderOption")
  }
}

@Suite struct PreviewModeTests {
  @Test func `a preview leaves the world of its caller untouched`() throws {
    let world = try EmbeddedGuides.world()
    let before = world.fingerprint
    for walkable in EmbeddedGuides.walkable {
      let walked = try walk(
        walkable.guide, procedure: walkable.procedure, in: world,
        options: Walk.Options(isPreview: true)
      )
      #expect(try walked.summary.isPreview)
      #expect(walked.dialogue.prompts("confirm").isEmpty, "\(walkable) asks in a preview")
    }
    #expect(world.fingerprint == before)
    #expect(world.fingerprintFromScratch() == before)
    #expect(world.difference() == [])
  }

  @Test func `a preview tells the same changes as the walk`() throws {
    let options = Walk.Options(isPreview: true)
    let preview = try walk("vps-snapshot", in: TestWorld.vps(), options: options)
    let walked = try walk("vps-snapshot", in: TestWorld.vps())
    #expect(try preview.summary.difference == walked.summary.difference)
  }
}
