import ControlPlane
import Testing
import Values

@Suite struct HardwareTests {
  private static let replica = "ibmcloud.hardware.orderReplica"
  private static let reload = "ibmcloud.hardware.reloadOperatingSystem"
  private static let cancel = "ibmcloud.hardware.cancel"
  private static let name = ["hostname": "app02", "domain": "example.com"]

  @Test func `a replica is a new server with a new name that costs like the first`() throws {
    var simulation = try Simulation(Simulation.hardware)
    let preview = simulation.preview(Self.replica, Self.name)
    #expect(preview.messages(.cost) == ["hazard.cost.recurring"])
    #expect(preview.messages(.loss).isEmpty)
    let outcome = try simulation.perform(Self.replica, Self.name)
    let created = try #require(outcome.created.first)
    #expect(simulation.world.facts(about: created)["provisioned"] == .bool(false))
    try simulation.wait("PT3H")
    let facts = simulation.world.facts(about: created)
    #expect(facts["provisioned"] == .bool(true))
    #expect(facts["reachable"] == .bool(true))
    #expect(facts["operatingSystem"] == simulation.fact("operatingSystem"))
    #expect(simulation.world.orders.last?.state == .delivered)
    #expect(simulation.world.ledger.map(\.amount.hundredths) == [28_900])
  }

  @Test func `a replica needs a name that no server has`() throws {
    let simulation = try Simulation(Simulation.hardware)
    let taken = ["hostname": "APP01", "domain": "example.com"]
    #expect(simulation.refusal(Self.replica, taken)?.code == "hostnameTaken")
    for name in ["", "-a", "a b", "é", String(repeating: "a", count: 64)] {
      let arguments = ["hostname": name, "domain": "example.com"]
      #expect(simulation.refusal(Self.replica, arguments)?.code == "invalidHostname")
    }
    #expect(simulation.refusal(Self.replica, ["hostname": "app02"])?.code == "missingArgument")
  }

  @Test func `a reload loses the primary disk and nothing else, and takes the server offline`()
    throws
  {
    let simulation = try Simulation(Simulation.hardware)
    let preview = simulation.preview(Self.reload, ["configuration": "same"])
    #expect(preview.messages(.loss) == ["hazard.loss.disk"])
    #expect(preview.messages(.outage) == ["hazard.outage"])
    #expect(preview.duration == CalendarDuration(hours: 1, minutes: 18))
  }

  @Test func `a reload with another system starts with a new configuration and takes longer`()
    throws
  {
    var simulation = try Simulation(Simulation.hardware)
    let arguments = ["configuration": "new", "operatingSystem": "WIN_2016-STD_64"]
    let preview = simulation.preview(Self.reload, arguments)
    #expect(preview.messages(.loss).sorted() == ["hazard.loss.configuration", "hazard.loss.disk"])
    #expect(preview.duration == CalendarDuration(hours: 1, minutes: 48))
    try simulation.perform(Self.reload, arguments)
    #expect(simulation.fact("device") == .text("Reloading"))
    #expect(simulation.refusal(Self.reload, arguments)?.code == "transactionRunning")
    simulation.finishTasks()
    #expect(simulation.fact("operatingSystem") == .text("WIN_2016-STD_64"))
    #expect(simulation.fact("reachable") == .bool(true))
  }

  @Test func `data that was backed up comes back after a reload`() throws {
    var simulation = try Simulation(Simulation.hardware)
    try simulation.perform("operator.backUp")
    #expect(
      simulation.preview(Self.reload, ["configuration": "same"]).messages(.loss).isEmpty)
    try simulation.perform(Self.reload, ["configuration": "same"])
    simulation.finishTasks()
    try simulation.perform("operator.restoreBackup")
    #expect(simulation.fact("backup.exists") == .bool(true))
  }

  @Test func `a server that is off stays off and is still billed`() throws {
    var simulation = try Simulation(Simulation.hardware)
    #expect(
      simulation.preview("ibmcloud.hardware.powerOff").messages(.outage)
        == ["hazard.outage.open"])
    try simulation.perform("ibmcloud.hardware.powerOff")
    #expect(simulation.fact("device") == .text("Stopped"))
    try simulation.wait("P2M")
    #expect(simulation.fact("power") == .text("off"))
    #expect(simulation.charges == [28_900, 28_900])
    #expect(simulation.refusal("ibmcloud.hardware.powerOff")?.code == "alreadyOff")
  }

  @Test func `a server that is powered on is usable within minutes`() throws {
    var simulation = try Simulation(Simulation.hardware, world: "server-off")
    #expect(simulation.refusal("ibmcloud.hardware.reboot")?.code == "poweredOff")
    try simulation.perform("ibmcloud.hardware.powerOn")
    #expect(simulation.fact("reachable") == .bool(false))
    try simulation.wait("PT5M")
    #expect(simulation.fact("reachable") == .bool(true))
    #expect(simulation.refusal("ibmcloud.hardware.powerOn")?.code == "alreadyOn")
  }

  @Test func `after a reboot power commands are refused for twenty minutes`() throws {
    var simulation = try Simulation(Simulation.hardware)
    try simulation.perform("ibmcloud.hardware.reboot", ["method": "soft"])
    let locked = simulation.world.now + CalendarDuration(minutes: 20)
    #expect(simulation.refusal("ibmcloud.hardware.powerOff")?.code == "transactionRunning")
    simulation.finishTasks()
    let refusal = try #require(simulation.refusal("ibmcloud.hardware.powerOff"))
    #expect(refusal.code == "rebootLockout")
    #expect(refusal.resolvesAt == locked)
    simulation.world.advance(to: locked)
    #expect(simulation.refusal("ibmcloud.hardware.powerOff") == nil)
  }

  @Test func `a monthly server is cancelled at its anniversary and not billed again`() throws {
    var simulation = try Simulation(Simulation.hardware)
    let preview = simulation.preview(Self.cancel)
    #expect(preview.messages(.irreversible).contains("hazard.irreversible.scheduledEnd"))
    #expect(preview.messages(.loss).contains("hazard.loss.disk"))
    try simulation.perform(Self.cancel)
    #expect(simulation.fact("cancellation") == .text("approved"))
    #expect(simulation.refusal(Self.cancel)?.code == "alreadyCancelled")
    try simulation.wait("P13D")
    #expect(simulation.world.services().contains(simulation.service))
    try simulation.wait("P1D")
    #expect(!simulation.world.services().contains(simulation.service))
    #expect(simulation.charges.isEmpty)
  }

  @Test func `a cancellation in the last two days of the month waits for the next one`() throws {
    var simulation = try Simulation(Simulation.hardware)
    try simulation.wait("P12D")
    try simulation.perform(Self.cancel)
    try simulation.wait("P3D")
    #expect(simulation.charges == [28_900])
    try simulation.wait("P1M")
    #expect(!simulation.world.services().contains(simulation.service))
    #expect(simulation.charges == [28_900])
  }

  @Test func `a server that is billed by the hour ends at once and its hours are charged`() throws {
    let line = "    fee: 289.00 EUR"
    var simulation = try Simulation(
      Simulation.hardware, replacing: line, by: "    fee: 0.50 EUR\n    hourly: true")
    try simulation.wait("PT9H30M")
    try simulation.perform(Self.cancel)
    #expect(!simulation.world.services().contains(simulation.service))
    #expect(simulation.charges == [500])
    try simulation.wait("P2M")
    #expect(simulation.charges == [500])
  }

  @Test(arguments: [("billed: false", "noBillingItem"), ("status: DEPLOY2", "statusInvalid")])
  func `a server that is not in order cannot be reloaded`(line: String, code: String) throws {
    let fee = "    fee: 289.00 EUR"
    let simulation = try Simulation(
      Simulation.hardware, replacing: fee, by: "\(fee)\n    \(line)")
    #expect(simulation.refusal(Self.reload, ["configuration": "same"])?.code == code)
  }

  @Test func `an immediate cancellation is a ticket that somebody has to read`() throws {
    var simulation = try Simulation(Simulation.hardware)
    try simulation.perform(Self.cancel, ["timing": "immediate"])
    #expect(simulation.fact("cancellation") == .text("pending"))
    try simulation.wait("PT24H")
    #expect(!simulation.world.services().contains(simulation.service))
    #expect(simulation.charges.isEmpty)
  }
}
