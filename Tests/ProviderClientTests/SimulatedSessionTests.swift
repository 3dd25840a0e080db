import ControlPlane
import JSON
import ProviderClient
import RunEngine
import SimulatorSupport
import Testing
import Values

@Suite struct `A session over HTTP` {
  @Test func `sees the services of the world`() throws {
    let session = try SimulatedNetwork().session()
    let local = try localSession()
    #expect(try session.services(ofKind: nil) == local.services(ofKind: nil))
    #expect(try session.services(ofKind: "ovhcloud.vps") == local.services(ofKind: "ovhcloud.vps"))
    #expect(session.now == local.now)
  }

  @Test(arguments: [
    ServiceReference.plainVPS, .optionVPS, .snapshotVPS, .cloud, .server,
  ])
  func `knows the facts that the world has`(service: ServiceReference) throws {
    let session = try SimulatedNetwork().session()
    #expect(try session.facts(about: service) == localSession().facts(about: service))
  }

  /// What is done, to which service, and how long is waited then.
  static let deeds: [(String, ServiceReference, [String: String], Int)] = [
    ("ovhcloud.vps.orderOption", .plainVPS, ["option": "snapshot"], 0),
    ("ovhcloud.vps.createSnapshot", .optionVPS, ["description": "a"], 60),
    ("ovhcloud.vps.deleteSnapshot", .snapshotVPS, [:], 30),
    ("ovhcloud.vps.revertSnapshot", .snapshotVPS, [:], 3_600),
    ("ovhcloud.vps.describeSnapshot", .snapshotVPS, ["description": "b"], 0),
    ("ovhcloud.vps.stop", .plainVPS, [:], 600),
    ("ovhcloud.vps.reboot", .plainVPS, [:], 10),
    ("ovhcloud.vps.configure", .plainVPS, ["keymap": "fr"], 0),
    ("ovhcloud.vps.cancelOption", .snapshotVPS, ["option": "snapshot"], 0),
    ("ovhcloud.vps.setDeleteAtExpiration", .plainVPS, ["value": "true"], 0),
    ("ovhcloud.vps.requestTermination", .plainVPS, [:], 0),
    ("ovhcloud.dedicatedCloud.requestTermination", .cloud, [:], 0),
    ("ovhcloud.dedicatedCloud.setDeleteAtExpiration", .cloud, ["value": "true"], 0),
    ("ibmcloud.hardware.powerOff", .server, [:], 0),
    ("ibmcloud.hardware.reboot", .server, ["method": "soft"], 100),
    ("ibmcloud.hardware.cancel", .server, ["timing": "anniversary"], 0),
    ("ibmcloud.hardware.cancel", .server, ["timing": "immediate"], 0),
    ("ibmcloud.hardware.orderReplica", .server, ["hostname": "b", "domain": "example.com"], 60),
    ("ibmcloud.hardware.reloadOperatingSystem", .server, ["configuration": "same"], 60),
    (
      "ibmcloud.hardware.reloadOperatingSystem", .server,
      ["configuration": "new", "operatingSystem": "CENTOS_7_64"], 10_000
    ),
    ("operator.backUp", .plainVPS, [:], 0),
  ]

  @Test(arguments: deeds.indices)
  func `performs what a world performs`(index: Int) throws {
    let (operation, service, arguments, seconds) = Self.deeds[index]
    let request = OperationRequest(operation, service, arguments)
    let session = try SimulatedNetwork().session()
    let local = try localSession()
    let (told, expected) = (try session.preview(request), local.preview(request))
    #expect(told.refusal == expected.refusal)
    #expect(told.difference == expected.difference)
    #expect(told.hazards == expected.hazards)
    #expect(told.duration == expected.duration)
    #expect(try session.difference() == [], "a preview changes nothing")
    let (done, owed) = (try session.perform(request), local.perform(request))
    switch (done, owed) {
    case (.success(let done), .success(let owed)):
      #expect(done.order == owed.order || operation.hasPrefix("ibmcloud"))
      #expect(done.created == owed.created)
    default: #expect(done == owed)
    }
    #expect(try session.mailbox().map(\.subject) == local.mailbox().map(\.subject))
    let later = local.now + CalendarDuration(seconds: seconds)
    try session.advance(to: later)
    local.advance(to: later)
    #expect(session.now == local.now)
    #expect(try session.difference() == local.difference())
    for service in local.services(ofKind: nil) {
      #expect(try session.facts(about: service) == local.facts(about: service))
      let (tasks, expected) = (
        try session.tasks(of: service).map(TaskLook.init),
        local.tasks(of: service).map(TaskLook.init)
      )
      #expect(tasks == expected)
    }
  }

  /// A task as the walk looks at it.
  struct TaskLook: Equatable {
    let id: Int
    let type: String
    let isRunning: Bool
    let dueAt: Instant

    init(_ task: WorldTask) {
      id = task.id
      type = task.type
      isRunning = task.isRunning
      dueAt = task.dueAt
    }
  }

  /// What is refused, and what was done before.
  static let refusals: [(String, ServiceReference, [String: String], [String])] = [
    ("ovhcloud.vps.createSnapshot", .plainVPS, [:], []),
    ("ovhcloud.vps.createSnapshot", .snapshotVPS, [:], []),
    ("ovhcloud.vps.createSnapshot", .optionVPS, [:], ["ovhcloud.vps.reboot"]),
    ("ovhcloud.vps.deleteSnapshot", .optionVPS, [:], []),
    ("ovhcloud.vps.revertSnapshot", .optionVPS, [:], []),
    ("ovhcloud.vps.deleteSnapshot", .snapshotVPS, [:], ["ovhcloud.vps.stop"]),
    ("ovhcloud.vps.cancelOption", .plainVPS, ["option": "snapshot"], []),
    ("ovhcloud.vps.orderOption", .optionVPS, ["option": "snapshot"], []),
    ("ovhcloud.vps.orderOption", .optionVPS, ["option": "backup"], []),
    ("ovhcloud.vps.orderOption", .optionVPS, [:], []),
    ("ovhcloud.vps.start", .plainVPS, [:], []),
    ("ovhcloud.order.pay", .plainVPS, [:], []),
    ("ovhcloud.vps.confirmTermination", .plainVPS, ["token": "none"], []),
    ("ovhcloud.vps.stop", ServiceReference(kind: "ovhcloud.vps", name: "vps-none"), [:], []),
    ("ovhcloud.vps.nothing", .plainVPS, [:], []),
    ("ibmcloud.hardware.powerOn", .server, [:], []),
    ("ibmcloud.hardware.powerOff", .server, [:], ["ibmcloud.hardware.powerOff"]),
    ("ibmcloud.hardware.reboot", .server, [:], ["ibmcloud.hardware.powerOff"]),
    ("ibmcloud.hardware.powerOff", .server, [:], ["ibmcloud.hardware.reboot"]),
    ("ibmcloud.hardware.cancel", .server, [:], ["ibmcloud.hardware.cancel"]),
    (
      "ibmcloud.hardware.orderReplica", .server, ["hostname": "app01", "domain": "example.com"],
      []
    ),
    (
      "ibmcloud.hardware.orderReplica", .server, ["hostname": "-", "domain": "example.com"], []
    ),
    (
      "ibmcloud.hardware.reloadOperatingSystem", .server,
      ["configuration": "same", "token": "none"], []
    ),
    ("operator.restoreBackup", .plainVPS, [:], []),
  ]

  @Test(arguments: refusals.indices)
  func `refuses in the words of a world`(index: Int) throws {
    let (operation, service, arguments, earlier) = Self.refusals[index]
    let session = try SimulatedNetwork().session()
    let local = try localSession()
    for operation in earlier {
      let request = OperationRequest(operation, service)
      _ = try session.perform(request).get()
      _ = try local.perform(request).get()
    }
    let request = OperationRequest(operation, service, arguments)
    #expect(try session.perform(request) == local.perform(request))
    #expect(try session.preview(request).refusal == local.preview(request).refusal)
  }

  @Test func `finds the moment at which something will hold`() throws {
    let session = try SimulatedNetwork().session()
    let local = try localSession()
    let request = OperationRequest("ovhcloud.vps.createSnapshot", .optionVPS)
    _ = try session.perform(request).get()
    _ = try local.perform(request).get()
    func moment(_ session: any ControlPlaneSession) throws -> Instant? {
      try session.firstInstant(within: CalendarDuration(days: 1), service: .optionVPS) {
        $0["snapshot.exists"] == .bool(true)
      }
    }
    #expect(try moment(session) == moment(local))
    #expect(try moment(session) != nil)
    #expect(session.now == local.now, "looking ahead moves no clock")
  }

  @Test func `reads the token from the mail`() throws {
    let session = try SimulatedNetwork().session()
    let local = try localSession()
    let mails = try session.mailbox()
    #expect(mails.map(\.service) == local.mailbox().map(\.service))
    #expect(mails.map(\.links) == local.mailbox().map(\.links))
  }

  @Test func `leaves nothing behind`() throws {
    let network = try SimulatedNetwork()
    let session = try network.session()
    _ = try session.preview(OperationRequest("ovhcloud.vps.stop", .plainVPS))
    session.close()
    #expect(try network.look("/forks") == [])
    #expect(try network.look("/snapshots") == [])
  }

  @Test func `keeps nothing of a walk that only looks`() throws {
    let network = try SimulatedNetwork()
    let session = try network.session(isPreview: true)
    let request = OperationRequest("ovhcloud.vps.deleteSnapshot", .snapshotVPS)
    _ = try session.preview(request)
    _ = try session.perform(request).get()
    #expect(try !session.difference().isEmpty)
    session.close()
    #expect(try network.look("/difference") == [])
    #expect(try network.look("/forks") == [])
  }
}
