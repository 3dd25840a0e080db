import ControlPlane
import RunEngine
import Testing
import Values

@Suite struct WaitingTests {
  @Test func `waiting moves the virtual clock and nothing sleeps`() throws {
    let clock = ContinuousClock()
    var walked: Walked?
    let elapsed = try clock.measure { walked = try walk("vps-snapshot", in: TestWorld.vps()) }
    #expect(walked?.log.contains("waited 7200") == true)
    #expect(elapsed < .seconds(20), "two virtual hours took \(elapsed)")
  }

  @Test func `the moment that is offered is the one at which the condition holds`() throws {
    var offered: Instant?
    var paid: Instant?
    let world = try TestWorld.vps()
    let walked = try walk("vps-snapshot-commander-option", in: world) { prompt in
      switch prompt.question {
      case .wait(let until, let reason):
        offered = until
        #expect(reason.key == "condition.option.snapshot.subscribed")
      case .confirm: paid = world.now
      default: break
      }
      return nil
    }
    #expect(offered == paid.map { $0 + CalendarDuration(hours: 2) })
    #expect(walked.world.now == offered)
    #expect(walked.world.fact("option.snapshot") == .text("subscribed"))
  }

  @Test func `who does not wait is offered to wait again by the control that is still hidden`()
    throws
  {
    let walked = try walk("vps-snapshot", in: TestWorld.vps()) { prompt in
      switch prompt.question {
      case .wait where prompt.step?.number == "3": return .no
      default: return nil
      }
    }
    walked.expectInOrder(
      "? wait 3", "action click Prendre un Snapshot", "? wait 4.1", "waited 7200",
      "performed ovhcloud.vps.createSnapshot")
  }

  @Test func `who never waits is told why the control is hidden`() throws {
    let walked = try walk("vps-snapshot", in: TestWorld.vps()) { prompt in
      switch prompt.question {
      case .wait: return .no
      case .refused: return .skip(reason: "")
      default: return nil
      }
    }
    #expect(walked.log.contains("refused condition.option.snapshot.subscribed"))
    #expect(!walked.operations.contains("ovhcloud.vps.createSnapshot"))
  }

  @Test func `moving the clock at a question asks the question again`() throws {
    var hasMoved = false
    let walked = try walk("vps-snapshot-commander-option", in: TestWorld.vps()) { prompt in
      guard case .wait = prompt.question, !hasMoved else { return nil }
      hasMoved = true
      return .advance(CalendarDuration(hours: 1))
    }
    walked.expectInOrder("? wait 4.1", "waited 3600", "? wait 4.1", "waited 3600")
  }

  @Test func `moving the clock past the moment answers the question`() throws {
    let walked = try walk("vps-snapshot-commander-option", in: TestWorld.vps()) { prompt in
      guard case .wait = prompt.question else { return nil }
      return .advance(CalendarDuration(hours: 5))
    }
    #expect(walked.dialogue.prompts("wait").count == 1)
    walked.expectInOrder("waited 18000", "observed screen seen", "ending completed")
  }

  @Test func `moving the clock by nothing is harmless`() throws {
    var count = 0
    let walked = try walk("vps-snapshot-commander-option", in: TestWorld.vps()) { prompt in
      guard case .wait = prompt.question, count < 3 else { return nil }
      count += 1
      return .advance(CalendarDuration())
    }
    #expect(walked.dialogue.prompts("wait").count == 4)
    #expect(try walked.summary.status == .completed)
  }
}
