import ControlPlane
import Testing
import Values

@Suite struct DedicatedServerTests {
  private static let reboot = "ovhcloud.dedicatedServer.reboot"
  private static let setBoot = "ovhcloud.dedicatedServer.setBoot"
  private static let install = "ovhcloud.dedicatedServer.install"
  private static let cancel = "ovhcloud.dedicatedServer.cancelTask"
  private static let delete = "ovhcloud.dedicatedServer.setDeleteAtExpiration"
  private static let request = "ovhcloud.dedicatedServer.requestTermination"
  private static let confirm = "ovhcloud.dedicatedServer.confirmTermination"
  private static let rescue = ["boot": "1122"]
  private static let debian = ["template": "debian10_64", "hostname": "db01"]

  private func token(_ simulation: Simulation) throws -> String {
    try #require(simulation.world.mailbox.last?.links.first?.arguments["token"])
  }

  @Test func `the rescue system runs after a reboot, the disk's own after another`() throws {
    var simulation = try Simulation(Simulation.server)
    try simulation.perform(Self.setBoot, Self.rescue)
    #expect(simulation.fact("boot") == .text("rescue"))
    #expect(simulation.fact("boot.running") == .text("harddisk"))
    #expect(simulation.fact("reachable") == .bool(true))
    #expect(simulation.preview(Self.reboot).messages(.outage) != [])
    try simulation.perform(Self.reboot)
    #expect(simulation.fact("state") == .text("rebooting"))
    simulation.finishTasks()
    #expect(simulation.fact("state") == .text("ok"))
    #expect(simulation.fact("boot.running") == .text("rescue"))
    #expect(simulation.fact("reachable") == .bool(false))
    try simulation.perform(Self.setBoot, ["boot": "1"])
    try simulation.perform(Self.reboot)
    simulation.finishTasks()
    #expect(simulation.fact("reachable") == .bool(true))
  }

  @Test func `there is no boot but those of the API`() throws {
    let simulation = try Simulation(Simulation.server)
    #expect(simulation.refusal(Self.setBoot, ["boot": "2"])?.code == "invalidArgument")
  }

  @Test func `a hard reboot switches a server on that is off`() throws {
    let line = "    operatingSystem: debian9_64"
    var simulation = try Simulation(
      Simulation.server, replacing: line, by: "\(line)\n    power: off")
    #expect(simulation.fact("reachable") == .bool(false))
    try simulation.perform(Self.reboot)
    simulation.finishTasks()
    #expect(simulation.fact("power") == .text("on"))
    #expect(simulation.fact("reachable") == .bool(true))
  }

  @Test func `an installation takes its time and erases the disk`() throws {
    var simulation = try Simulation(Simulation.server)
    let preview = simulation.preview(Self.install, Self.debian)
    #expect(preview.messages(.loss) == ["hazard.loss.disk"])
    #expect(preview.messages(.outage) != [])
    try simulation.perform(Self.install, Self.debian)
    #expect(simulation.refusal(Self.reboot)?.code == "taskRunning")
    try simulation.wait("PT29M")
    #expect(simulation.fact("state") == .text("installing"))
    #expect(simulation.fact("operatingSystem") == .text("debian9_64"))
    try simulation.wait("PT1M")
    #expect(simulation.fact("state") == .text("ok"))
    #expect(simulation.fact("operatingSystem") == .text("debian10_64"))
    #expect(simulation.fact("hostname") == .text("db01"))
    #expect(simulation.preview(Self.install, Self.debian).messages(.loss) == [])
  }

  @Test func `an installation loses nothing that the operator keeps`() throws {
    var simulation = try Simulation(Simulation.server)
    try simulation.perform("operator.backUp")
    #expect(simulation.preview(Self.install, Self.debian).messages(.loss) == [])
    try simulation.perform(Self.install, Self.debian)
    simulation.finishTasks()
    try simulation.perform("operator.restoreBackup")
    #expect(simulation.fact("backup.exists") == .bool(true))
  }

  @Test func `a task is cancelled until it has begun`() throws {
    var simulation = try Simulation(Simulation.server)
    let facts = simulation.world.facts(about: simulation.service)
    let task = try #require(simulation.perform(Self.install, Self.debian).tasks.first)
    #expect(simulation.refusal(Self.cancel, ["task": "\(task + 1)"])?.code == "unknownTask")
    var later = simulation
    try later.wait("PT1S")
    #expect(later.refusal(Self.cancel, ["task": "\(task)"])?.code == "taskBegun")
    try simulation.perform(Self.cancel, ["task": "\(task)"])
    #expect(simulation.world.task(task)?.state == .cancelled)
    #expect(simulation.world.facts(about: simulation.service) == facts)
    try simulation.wait("PT2H")
    #expect(simulation.world.task(task)?.state == .cancelled)
    #expect(simulation.world.facts(about: simulation.service) == facts)
    #expect(simulation.refusal(Self.cancel, ["task": "\(task)"])?.code == "unknownTask")
  }

  @Test func `a termination is confirmed within 72 hours and calls off what is being done`() throws
  {
    var simulation = try Simulation(Simulation.server)
    try simulation.perform(Self.request)
    #expect(
      simulation.world.mailbox.last?.subject
        == "Suppression de votre serveur dédié ns3145926.ip-198-51-100.eu")
    let token = try token(simulation)
    var late = simulation
    try late.wait("PT72H")
    #expect(late.refusal(Self.confirm, ["token": token])?.code == "tokenExpired")
    let task = try #require(simulation.perform(Self.install, Self.debian).tasks.first)
    let preview = simulation.preview(Self.confirm, ["token": token])
    #expect(preview.messages(.irreversible).contains("hazard.irreversible.end"))
    try simulation.perform(Self.confirm, ["token": token])
    #expect(simulation.world.task(task)?.state == .cancelled)
    #expect(simulation.refusal(Self.confirm, ["token": token])?.code == "tokenUsed")
    #expect(simulation.refusal(Self.reboot)?.code == "serviceExpired")
    simulation.finishTasks()
    #expect(simulation.refusal(Self.reboot)?.code == "unknownService")
  }

  @Test func `a server is renewed until it is to be deleted at its expiration`() throws {
    var simulation = try Simulation(Simulation.server)
    try simulation.wait("P28D")
    #expect(simulation.charges == [8999])
    #expect(
      simulation.preview(Self.delete, ["value": "true"]).messages(.irreversible)
        .contains("hazard.irreversible.scheduledEnd"))
    try simulation.perform(Self.delete, ["value": "true"])
    try simulation.wait("P30D")
    #expect(!simulation.world.services().contains(simulation.service))
    #expect(simulation.charges == [8999])
  }

  @Test func `a server that is not renewed expires, and nothing more can be done with it`() throws {
    let line = "    expiration: 2020-11-30T00:00:00Z"
    var simulation = try Simulation(
      Simulation.server, replacing: line, by: "\(line)\n    renewsAutomatically: false")
    try simulation.wait("P28D")
    #expect(simulation.fact("state") == .text("expired"))
    for operation in [Self.reboot, Self.request] {
      #expect(simulation.refusal(operation)?.code == "serviceExpired")
    }
    #expect(simulation.refusal(Self.install, Self.debian)?.code == "serviceExpired")
  }

  @Test func `billing knows the services of OVHcloud by their numbers until they are gone`() throws
  {
    var simulation = try Simulation(Simulation.server)
    let services = simulation.world.services().filter { $0.kind.hasPrefix("ovhcloud.") }
    let numbers = simulation.world.serviceNumbers
    #expect(numbers.compactMap { simulation.world.service(number: $0) }.sorted() == services)
    try simulation.perform(Self.delete, ["value": "true"])
    try simulation.wait("P28D")
    #expect(simulation.world.serviceNumbers.count == numbers.count - 1)
    #expect(
      simulation.world.serviceNumbers.allSatisfy {
        simulation.world.service(number: $0) != simulation.service
      })
  }
}
