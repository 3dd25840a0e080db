import ControlPlane
import ProviderClient
import RunEngine
import SimulatorSupport
import Testing
import Values

/// What a look at watched services finds of what others do to them.
@Suite struct WatchTests {
  static let watched: [ServiceReference] = [.plainVPS, .optionVPS, .snapshotVPS, .cloud, .server]

  struct Deed: CustomTestStringConvertible, Sendable {
    let operation: String
    let service: ServiceReference
    var arguments: [String: String] = [:]
    /// What is done before anybody watches.
    var before: [String] = []

    var testDescription: String { operation }

    func perform(by session: any HTTPSession) throws {
      for operation in before {
        _ = try session.perform(OperationRequest(operation, service)).get()
      }
    }

    func request(by session: any HTTPSession) throws -> OperationRequest {
      var arguments = arguments
      if operation.hasSuffix("confirmTermination") {
        let link = try session.mailbox().last?.links.first { $0.operation == operation }
        arguments["token"] = link?.arguments["token"]
      }
      return OperationRequest(operation, service, arguments)
    }
  }

  static let deeds: [Deed] = [
    Deed(operation: "ovhcloud.vps.createSnapshot", service: .optionVPS),
    Deed(operation: "ovhcloud.vps.deleteSnapshot", service: .snapshotVPS),
    Deed(operation: "ovhcloud.vps.revertSnapshot", service: .snapshotVPS),
    Deed(
      operation: "ovhcloud.vps.describeSnapshot", service: .snapshotVPS,
      arguments: ["description": "before"]),
    Deed(operation: "ovhcloud.vps.reboot", service: .plainVPS),
    Deed(operation: "ovhcloud.vps.stop", service: .plainVPS),
    Deed(operation: "ovhcloud.vps.requestTermination", service: .plainVPS),
    Deed(
      operation: "ovhcloud.vps.confirmTermination", service: .plainVPS,
      before: ["ovhcloud.vps.requestTermination"]),
    Deed(
      operation: "ovhcloud.vps.setDeleteAtExpiration", service: .plainVPS,
      arguments: ["value": "true"]),
    Deed(
      operation: "ovhcloud.vps.orderOption", service: .plainVPS, arguments: ["option": "snapshot"]),
    Deed(
      operation: "ovhcloud.vps.cancelOption", service: .snapshotVPS,
      arguments: ["option": "snapshot", "deleteNow": "true"]),
    Deed(operation: "ovhcloud.dedicatedCloud.requestTermination", service: .cloud),
    Deed(
      operation: "ovhcloud.dedicatedCloud.confirmTermination", service: .cloud,
      before: ["ovhcloud.dedicatedCloud.requestTermination"]),
    Deed(operation: "ibmcloud.hardware.powerOff", service: .server),
    Deed(
      operation: "ibmcloud.hardware.powerOn", service: .server,
      before: ["ibmcloud.hardware.powerOff"]),
    Deed(operation: "ibmcloud.hardware.reboot", service: .server),
    Deed(
      operation: "ibmcloud.hardware.reloadOperatingSystem", service: .server,
      arguments: ["configuration": "same", "token": "FORCE"]),
    Deed(operation: "ibmcloud.hardware.cancel", service: .server),
  ]

  /// A session that watches, and one through which somebody else acts.
  private func sessions() throws -> (watching: any HTTPSession, acting: any HTTPSession) {
    let network = try SimulatedNetwork()
    return (try network.session(), try network.session())
  }

  @Test(arguments: deeds) func `an operation is seen, and nothing else is`(deed: Deed) throws {
    let (watching, acting) = try sessions()
    try deed.perform(by: acting)
    let request = try deed.request(by: acting)
    try watching.watch(Self.watched)
    #expect(try watching.look() == [])
    #expect(watching.isVisible(request))
    _ = try acting.perform(request).get()
    let seen = try watching.look()
    #expect(seen.count == 1, "seen: \(seen)")
    #expect(seen.first?.operations.contains(deed.operation) == true, "seen: \(seen)")
    #expect(seen.first?.service == deed.service)
    #expect(try watching.look() == [])
  }

  @Test(arguments: deeds) func `what time does afterwards is nobody’s doing`(deed: Deed) throws {
    let (watching, acting) = try sessions()
    try deed.perform(by: acting)
    _ = try acting.perform(try deed.request(by: acting)).get()
    try watching.watch(Self.watched)
    try acting.advance(to: acting.now + CalendarDuration(days: 40))
    #expect(try watching.look() == [])
  }

  @Test func `a payment is seen beside what it delivers`() throws {
    let (watching, acting) = try sessions()
    let order = OperationRequest("ovhcloud.vps.orderOption", .plainVPS, ["option": "snapshot"])
    _ = try acting.perform(order).get()
    try watching.watch(Self.watched)
    _ = try acting.perform(OperationRequest("ovhcloud.order.pay", .plainVPS)).get()
    #expect(try watching.look().map(\.operations) == [["ovhcloud.order.pay"]])
    try acting.advance(to: acting.now + CalendarDuration(days: 1))
    #expect(try watching.look() == [])
  }

  @Test func `the end of a service is one effect, whatever ends with it`() throws {
    let (watching, acting) = try sessions()
    let deed = Deed(
      operation: "ovhcloud.vps.confirmTermination", service: .snapshotVPS,
      before: ["ovhcloud.vps.requestTermination"])
    try deed.perform(by: acting)
    let request = try deed.request(by: acting)
    try watching.watch(Self.watched)
    _ = try acting.perform(request).get()
    #expect(try watching.look().map(\.operations) == [["ovhcloud.vps.confirmTermination"]])
  }

  @Test func `the end of an option with its period is nobody’s doing`() throws {
    let (watching, acting) = try sessions()
    let cancel = OperationRequest(
      "ovhcloud.vps.cancelOption", .snapshotVPS, ["option": "snapshot", "deleteNow": "false"])
    #expect(!watching.isVisible(cancel))
    _ = try acting.perform(cancel).get()
    try watching.watch(Self.watched)
    try acting.advance(to: acting.now + CalendarDuration(days: 40))
    #expect(try watching.look() == [])
  }

  @Test func `a service that ends with its period was terminated by nobody`() throws {
    let (watching, acting) = try sessions()
    for operation in ["requestTermination", "setDeleteAtExpiration"] {
      let arguments = operation == "setDeleteAtExpiration" ? ["value": "true"] : [:]
      _ = try acting.perform(
        OperationRequest("ovhcloud.dedicatedCloud.\(operation)", .cloud, arguments)
      ).get()
    }
    try watching.watch(Self.watched)
    try acting.advance(to: acting.now + CalendarDuration(days: 40))
    #expect(try watching.look() == [])
  }

  @Test func `a server that a reload starts again was powered on by nobody`() throws {
    let (watching, acting) = try sessions()
    _ = try acting.perform(OperationRequest("ibmcloud.hardware.powerOff", .server)).get()
    try watching.watch(Self.watched)
    let reload = OperationRequest(
      "ibmcloud.hardware.reloadOperatingSystem", .server,
      ["configuration": "same", "token": "FORCE"])
    _ = try acting.perform(reload).get()
    #expect(try watching.look().map(\.operations) == [["ibmcloud.hardware.reloadOperatingSystem"]])
    try acting.advance(to: acting.now + CalendarDuration(days: 1))
    #expect(try watching.look() == [])
  }

  @Test(arguments: ["true", "false"])
  func `the traces tell which way a renewal was set`(value: String) throws {
    let (watching, acting) = try sessions()
    func set(_ value: String) throws {
      _ = try acting.perform(
        OperationRequest("ovhcloud.vps.setDeleteAtExpiration", .plainVPS, ["value": value])
      ).get()
    }
    try set(value == "true" ? "false" : "true")
    try watching.watch(Self.watched)
    try set(value)
    #expect(try watching.look().map(\.arguments) == [["value": value]])
  }

  @Test func `a new server is seen, whichever call ordered it`() throws {
    let (watching, acting) = try sessions()
    try watching.watch([.server])
    let order = OperationRequest(
      "ibmcloud.hardware.orderReplica", .server, ["hostname": "app02", "domain": "example.com"])
    _ = try acting.perform(order).get()
    let seen = try watching.look()
    #expect(seen.map(\.service?.name) == ["app02.example.com"])
    #expect(
      seen.map(\.operations) == [["ibmcloud.hardware.order", "ibmcloud.hardware.orderReplica"]])
  }

  @Test func `two operations between two looks are both seen`() throws {
    let (watching, acting) = try sessions()
    try watching.watch(Self.watched)
    _ = try acting.perform(OperationRequest("ovhcloud.vps.reboot", .plainVPS)).get()
    try acting.advance(to: acting.now + CalendarDuration(hours: 1))
    _ = try acting.perform(OperationRequest("ovhcloud.vps.reboot", .plainVPS)).get()
    _ = try acting.perform(OperationRequest("ovhcloud.vps.reboot", .optionVPS)).get()
    #expect(
      try watching.look().map { "\($0.name.key) \($0.service?.name ?? "")" } == [
        "task.rebootVm \(ServiceReference.plainVPS.name)",
        "task.rebootVm \(ServiceReference.plainVPS.name)",
        "task.rebootVm \(ServiceReference.optionVPS.name)",
      ])
  }

  @Test func `a look that fails is made again from where it began`() throws {
    let network = try SimulatedNetwork()
    let watching = try network.session()
    let acting = try network.session()
    try watching.watch(Self.watched)
    _ = try acting.perform(OperationRequest("ovhcloud.vps.reboot", .plainVPS)).get()
    network.spoil(#"{"method": "GET", "path": "/1.0/me", "status": 500, "count": 50}"#)
    #expect(throws: SessionFailure.self) { try watching.look() }
    while (try? watching.look()) == nil {}
    // The successful look above found it; nothing is found twice.
    #expect(try watching.look() == [])
  }

  @Test func `live services are watched as simulated ones are`() throws {
    let network = try SimulatedNetwork()
    let watching = try network.liveSession()
    let acting = try network.session()
    try watching.watch([.plainVPS, .server])
    _ = try acting.perform(OperationRequest("ovhcloud.vps.reboot", .plainVPS)).get()
    _ = try acting.perform(OperationRequest("ibmcloud.hardware.powerOff", .server)).get()
    #expect(
      try watching.look().map(\.operations) == [
        ["ovhcloud.vps.reboot"], ["ibmcloud.hardware.powerOff"],
      ])
  }
}
