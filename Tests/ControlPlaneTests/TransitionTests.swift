import Testing
import Values

@testable import ControlPlane

@Suite struct TransitionTests {
  private static let create = "ibmcloud.hardware.reboot"

  private func world(_ policy: TransitionPolicy) throws -> (World, ServiceReference, Int) {
    var bench = Bench(World(now: Instant(secondsSince1970: 0), seed: 1, account: .sample))
    let server = bench.server()
    var world = bench.world
    world.setTransition(policy, of: Self.create)
    let outcome = try world.perform(OperationRequest(operation: Self.create, service: server))
    return (world, server, try #require(outcome.tasks.first))
  }

  @Test func `an immediate transition is done when the operation is`() throws {
    let (world, server, task) = try world(.immediate)
    #expect(world.task(task)?.state == .done)
    #expect(world.facts(about: server)["reachable"] == .bool(true))
  }

  @Test func `a transition after a time is done then, whatever the behaviour says`() throws {
    var (world, _, task) = try world(.after(CalendarDuration(days: 2)))
    let start = world.now
    world.advance(to: start + CalendarDuration(seconds: 172_799))
    #expect(world.task(task)?.isRunning == true)
    world.advance(to: start + CalendarDuration(days: 2))
    #expect(world.task(task)?.state == .done)
  }

  @Test func `a transition after some reads waits for them and not for the clock`() throws {
    var (world, server, task) = try world(.reads(2))
    world.advance(to: world.now + CalendarDuration(days: 9))
    world.countRead(ofServiceNamed: "another")
    world.countRead(ofServiceNamed: server.name)
    #expect(world.task(task)?.isRunning == true)
    world.countRead(ofServiceNamed: server.name)
    #expect(world.task(task)?.state == .done)
    #expect(!world.awaitsReads(ofServiceNamed: server.name))
  }

  @Test func `the fingerprint tells of policies and of reads that are waited for`() throws {
    let (world, _, _) = try world(.reads(2))
    #expect(world.fingerprint == world.fingerprintFromScratch())
  }
}

extension Account {
  fileprivate static let sample = Account(
    name: "sample", email: "sample@example.com", language: "en", currency: "EUR",
    paymentMethods: [], defaultPaymentMethod: nil)
}
