import Console
import ControlPlane
import Testing

/// What the control plane takes and tells; the consoles may use nothing else.
private enum Contract {
  static let arguments: [String: Set<String>] = [
    "ovhcloud.vps.orderOption": ["option"],
    "ovhcloud.order.pay": ["order", "paymentMethod"],
    "ovhcloud.vps.createSnapshot": ["description"],
    "ovhcloud.vps.deleteSnapshot": [],
    "ovhcloud.vps.revertSnapshot": [],
    "ovhcloud.vps.cancelOption": ["option", "deleteNow"],
    "ovhcloud.dedicatedCloud.requestTermination": [],
    "ovhcloud.dedicatedCloud.setDeleteAtExpiration": ["value"],
    "ovhcloud.dedicatedCloud.confirmTermination": ["token", "reason", "futureUse", "commentary"],
    "ibmcloud.hardware.orderReplica": ["hostname", "domain"],
    "ibmcloud.hardware.reloadOperatingSystem": ["configuration", "operatingSystem"],
    "ibmcloud.hardware.cancel": ["timing", "reason", "comment"],
    "ibmcloud.hardware.powerOff": [],
    "ibmcloud.hardware.powerOn": [],
    "ibmcloud.hardware.reboot": ["method"],
    "operator.backUp": [],
    "operator.restoreBackup": [],
  ]

  static let facts: Set<String> = [
    "account.paymentMethod", "cancellation.requested",
    "state", "reachable", "task.running", "task.type", "backup.exists", "billed", "expiration",
    "option.snapshot", "order.unpaid", "option.snapshot.activation", "option.snapshot.price",
    "snapshot.exists",
    "snapshot.creationDate", "snapshot.description", "termination.requested",
    "termination.confirmed", "termination.tokenExpires", "deleteAtExpiration",
    "canDeleteAtExpiration", "id", "power", "status", "device", "transaction.running",
    "hourlyBilling", "operatingSystem", "provisioningScript", "cancellation", "secondaryDisk",
    "provisioned",
  ]
}

@Suite struct ConsoleSoundnessTests {
  @Test(arguments: TestConsoles.names)
  func `every place can be reached from the start`(name: String) throws {
    let console = try TestConsoles.read(name)
    let navigator = Navigator(console: console)
    let lost = console.places.map(\.id).filter {
      navigator.path(from: console.start, toPlace: $0) { _ in true } == nil
    }
    #expect(lost == [])
  }

  @Test(arguments: TestConsoles.names)
  func `operations and their arguments are known`(name: String) throws {
    let console = try TestConsoles.read(name)
    let calls = console.controls.compactMap(\.operation).map { ($0.id, $0.arguments.keys.sorted()) }
    let routes = console.routes.map { ($0.operation, $0.parameters.map(\.name)) }
    for (operation, arguments) in calls + routes {
      let known = try #require(Contract.arguments[operation], "\(operation) is no operation")
      #expect(known.isSuperset(of: arguments), "\(operation) takes other arguments")
    }
  }

  @Test func `every operation can be triggered in some console`() throws {
    let triggered = try TestConsoles.all().flatMap(\.controls).compactMap(\.operation?.id)
    #expect(Set(triggered) == Set(Contract.arguments.keys))
  }

  @Test(arguments: TestConsoles.names)
  func `conditions and displays use known facts`(name: String) throws {
    let console = try TestConsoles.read(name)
    let conditions =
      console.controls.flatMap(\.when) + console.controls.flatMap(\.values).flatMap(\.when)
      + console.states.map(\.condition)
    let used = Set(conditions.map(\.fact) + console.controls.compactMap(\.shows))
    #expect(used.subtracting(Contract.facts).sorted() == [])
  }

  @Test(arguments: TestConsoles.names)
  func `names are told in both languages`(name: String) throws {
    let console = try TestConsoles.read(name)
    let names =
      console.places.flatMap { [$0.labels, $0.terms] }
      + console.controls.flatMap { [$0.labels, $0.terms, $0.beside] }
      + console.controls.flatMap(\.values).map(\.labels)
    for names in names where !names.isEmpty {
      #expect(!names["fr"].isEmpty && !names["en-gb"].isEmpty)
    }
  }

  @Test(arguments: TestConsoles.names)
  func `a control has a public source or is marked as invented`(name: String) throws {
    let unproven = try TestConsoles.read(name).controls.filter {
      $0.source.isEmpty && !$0.isInvented
    }
    #expect(unproven.map(\.id) == [])
  }

  @Test func `what a menu hides depends on the service`() throws {
    let console = try TestConsoles.read("ovhcloud")
    func shown(_ facts: [String: FactValue]) -> [String] {
      console.controls(in: "vps-snapshot-menu")
        .filter { $0.when.allSatisfy { $0.holds(in: facts) } }
        .map { String($0.id.split(separator: "/")[1]) }
    }
    #expect(shown(["option.snapshot": .text("released")]) == ["order"])
    #expect(shown(["option.snapshot": .text("subscribed")]) == ["take", "cancel-option"])
    #expect(
      shown(["option.snapshot": .text("subscribed"), "snapshot.exists": .bool(true)])
        == ["delete", "restore", "cancel-option"])
    #expect(
      shown(["option.snapshot": .text("subscribed"), "task.running": .bool(true)])
        == ["cancel-option"])
    #expect(
      shown(["option.snapshot": .text("ordered"), "order.unpaid": .bool(true)]) == ["pay"])
  }
}
