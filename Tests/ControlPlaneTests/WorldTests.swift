import ControlPlane
import Testing
import Values

@Suite struct WorldTests {
  @Test func `a fork changes without its origin and starts without differences`() throws {
    var simulation = try Simulation(Simulation.vps)
    try simulation.perform("ovhcloud.vps.orderOption", ["option": "snapshot"])
    #expect(!simulation.world.difference().isEmpty)
    let fingerprint = simulation.world.fingerprint
    var fork = simulation.world.fork()
    #expect(fork.difference().isEmpty)
    #expect(fork.fingerprint == fingerprint)
    _ = try fork.perform(
      OperationRequest(operation: "ovhcloud.order.pay", service: simulation.service))
    #expect(fork.fingerprint != fingerprint)
    #expect(simulation.world.fingerprint == fingerprint)
  }

  @Test func `a difference tells the fields that changed, with what they were`() throws {
    var simulation = try Simulation(Simulation.hardware)
    try simulation.perform("ibmcloud.hardware.powerOff")
    let changes = simulation.world.difference()
    let change = try #require(changes.first)
    #expect(changes.count == 1)
    #expect(change.record == "ibmcloud.hardware app01.example.com")
    #expect(change.field == "power")
    #expect(change.before == .text("on"))
    #expect(change.after == .text("off"))
    #expect(change.kind == .updated)
  }

  @Test func `what is changed back is no difference`() throws {
    var simulation = try Simulation(Simulation.cloud)
    let set = "ovhcloud.dedicatedCloud.setDeleteAtExpiration"
    let fingerprint = simulation.world.fingerprint
    try simulation.perform(set, ["value": "true"])
    try simulation.perform(set, ["value": "false"])
    #expect(simulation.world.difference().isEmpty)
    #expect(simulation.world.fingerprint == fingerprint)
  }

  @Test func `a request that was performed has the same outcome and no further effect`() throws {
    var simulation = try Simulation(Simulation.vps)
    let order = "ovhcloud.vps.orderOption"
    let first = try simulation.perform(order, ["option": "snapshot"], key: "walk-1")
    let fingerprint = simulation.world.fingerprint
    let second = try simulation.perform(order, ["option": "snapshot"], key: "walk-1")
    #expect(first == second)
    #expect(simulation.world.fingerprint == fingerprint)
  }

  @Test func `a refused request changes nothing`() throws {
    var simulation = try Simulation(Simulation.vps)
    let fingerprint = simulation.world.fingerprint
    #expect(throws: Refusal.self) {
      try simulation.perform("ovhcloud.vps.createSnapshot", key: "walk-1")
    }
    #expect(simulation.world.fingerprint == fingerprint)
  }

  @Test func `requests that make no sense are refused`() throws {
    let simulation = try Simulation(Simulation.vps)
    #expect(simulation.refusal("ovhcloud.vps.fly")?.code == "unknownOperation")
    #expect(simulation.refusal("ibmcloud.hardware.powerOff")?.code == "wrongKind")
    let order = "ovhcloud.vps.orderOption"
    #expect(simulation.refusal(order, ["option": "veeam"])?.code == "invalidArgument")
    #expect(
      simulation.refusal(order, ["option": "snapshot", "x": "y"])?.code == "unknownArgument")
    var world = simulation.world
    #expect(throws: Refusal.self) {
      try world.perform(OperationRequest(operation: "ovhcloud.vps.createSnapshot"))
    }
  }

  @Test func `the same seed gives the same token, another seed another`() throws {
    func token(seed: Int) throws -> String {
      var simulation = try Simulation(
        Simulation.cloud, replacing: "seed: 1", by: "seed: \(seed)")
      try simulation.perform("ovhcloud.dedicatedCloud.requestTermination")
      return try #require(simulation.world.mailbox.last?.links.first?.arguments["token"])
    }
    #expect(try token(seed: 1) == token(seed: 1))
    #expect(try token(seed: 1) != token(seed: 2))
  }

  @Test func `a preview leaves out what would have happened anyway`() throws {
    var simulation = try Simulation(Simulation.vps, world: "vps-with-snapshot")
    let renewal = try #require(Instant(iso8601: "2020-11-21T23:58:00Z"))
    simulation.world.advance(to: renewal)
    let preview = simulation.preview("ovhcloud.vps.revertSnapshot")
    #expect(!preview.difference.contains { $0.record.hasPrefix("ledger") })
    #expect(preview.messages(.cost).isEmpty)
  }

  @Test func `the clock does not go back`() async throws {
    await #expect(processExitsWith: .failure) {
      var world = try Simulation.world("default")
      world.advance(to: Instant(secondsSince1970: 0))
    }
  }
}
