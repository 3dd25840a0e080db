import ControlPlane
import Testing
import Values

@Suite struct SnapshotTests {
  @Test func `a snapshot needs the option`() throws {
    let simulation = try Simulation(Simulation.vps)
    let refusal = try #require(simulation.refusal("ovhcloud.vps.createSnapshot"))
    #expect(refusal.code == "optionMissing")
    #expect(refusal.remedy != nil)
  }

  @Test func `taking a snapshot is a task of some minutes during which the VPS is unreachable`()
    throws
  {
    var simulation = try Simulation(Simulation.vps)
    try simulation.subscribe()
    let outcome = try simulation.perform(
      "ovhcloud.vps.createSnapshot", ["description": "before the upgrade"])
    let task = try #require(simulation.world.tasks(of: simulation.service).last)
    #expect(outcome.tasks == [task.id])
    #expect(task.state == .todo)
    #expect(simulation.fact("reachable") == .bool(false))
    try simulation.wait("PT2M30S")
    #expect(simulation.world.tasks(of: simulation.service).last?.progress == 50)
    #expect(simulation.fact("snapshot.exists") == .bool(false))
    try simulation.wait("PT2M30S")
    #expect(simulation.world.tasks(of: simulation.service).last?.state == .done)
    #expect(simulation.fact("reachable") == .bool(true))
    #expect(simulation.fact("snapshot.description") == .text("before the upgrade"))
    #expect(simulation.fact("snapshot.creationDate") == .instant(simulation.world.now))
  }

  @Test func `the documentation of 2024 has snapshots taken live`() throws {
    var simulation = try Simulation(Simulation.vps)
    try simulation.subscribe()
    simulation.world = try #require(
      simulation.world.with("ovhcloud.vps.snapshot.unreachableWhileTaken", .bool(false)))
    #expect(simulation.preview("ovhcloud.vps.createSnapshot").hazards.isEmpty)
  }

  @Test func `a second snapshot is refused until the first is deleted`() throws {
    var simulation = try Simulation(Simulation.vps, world: "vps-with-snapshot")
    #expect(simulation.refusal("ovhcloud.vps.createSnapshot")?.code == "snapshotExists")
    try simulation.perform("ovhcloud.vps.deleteSnapshot")
    simulation.finishTasks()
    #expect(simulation.fact("snapshot.exists") == .bool(false))
    #expect(simulation.refusal("ovhcloud.vps.createSnapshot") == nil)
    #expect(simulation.refusal("ovhcloud.vps.deleteSnapshot")?.code == "noSnapshot")
    #expect(simulation.refusal("ovhcloud.vps.revertSnapshot")?.code == "noSnapshot")
  }

  @Test func `one task at a time, and the refusal says until when`() throws {
    var simulation = try Simulation(Simulation.vps, world: "vps-with-snapshot")
    try simulation.perform("ovhcloud.vps.revertSnapshot")
    let refusal = try #require(simulation.refusal("ovhcloud.vps.deleteSnapshot"))
    #expect(refusal.code == "taskRunning")
    #expect(refusal.resolvesAt == simulation.world.now + CalendarDuration(minutes: 10))
  }

  @Test func `restoring loses what changed since, cannot be undone and interrupts the VPS`() throws
  {
    let simulation = try Simulation(Simulation.vps, world: "vps-with-snapshot")
    let preview = simulation.preview("ovhcloud.vps.revertSnapshot")
    #expect(preview.messages(.loss) == ["hazard.loss.disk"])
    #expect(preview.messages(.irreversible) == ["hazard.irreversible.loss"])
    #expect(preview.messages(.outage) == ["hazard.outage"])
    #expect(preview.messages(.cost).isEmpty)
    #expect(preview.duration == CalendarDuration(minutes: 10))
  }

  @Test func `with a backup of the present data restoring loses nothing`() throws {
    var simulation = try Simulation(Simulation.vps, world: "vps-with-snapshot")
    #expect(simulation.fact("backup.exists") == .bool(false))
    try simulation.perform("operator.backUp")
    #expect(simulation.fact("backup.exists") == .bool(true))
    #expect(simulation.preview("ovhcloud.vps.revertSnapshot").messages(.loss).isEmpty)
    try simulation.perform("ovhcloud.vps.revertSnapshot")
    #expect(simulation.refusal("operator.restoreBackup")?.code == "serviceUnreachable")
    simulation.finishTasks()
    #expect(simulation.fact("backup.exists") == .bool(false))
    try simulation.perform("operator.restoreBackup")
    #expect(simulation.fact("backup.exists") == .bool(true))
  }

  @Test(arguments: [true, false])
  func `the snapshot is kept after a restore in 2020 and deleted in 2024`(isKept: Bool) throws {
    var simulation = try Simulation(Simulation.vps, world: "vps-with-snapshot")
    simulation.world = try #require(
      simulation.world.with("ovhcloud.vps.snapshot.keptAfterRestore", .bool(isKept)))
    try simulation.perform("ovhcloud.vps.revertSnapshot")
    simulation.finishTasks()
    #expect(simulation.fact("snapshot.exists") == .bool(isKept))
  }

  @Test func `deleting the snapshot is a loss of that snapshot and nothing else`() throws {
    let simulation = try Simulation(Simulation.vps, world: "vps-with-snapshot")
    let preview = simulation.preview("ovhcloud.vps.deleteSnapshot")
    #expect(preview.messages(.loss) == ["hazard.loss.snapshot"])
    #expect(preview.messages(.outage).isEmpty)
  }
}
