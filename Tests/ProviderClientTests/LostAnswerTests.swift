import ControlPlane
import JSON
import ProviderClient
import RunEngine
import SimulatorSupport
import Testing
import Values

/// The providers know no idempotency keys: what happens when an answer is lost is decided here.
@Suite struct `An answer that is lost` {
  /// A call whose answer never comes: the operation, its service, and what stands in the path.
  static let deeds: [(String, ServiceReference, [String: String], String)] = [
    ("ovhcloud.vps.createSnapshot", .optionVPS, [:], "/1.0/vps"),
    ("ovhcloud.vps.deleteSnapshot", .snapshotVPS, [:], "/1.0/vps"),
    ("ovhcloud.vps.revertSnapshot", .snapshotVPS, [:], "/1.0/vps"),
    ("ovhcloud.vps.reboot", .plainVPS, [:], "/1.0/vps"),
    ("ovhcloud.vps.requestTermination", .plainVPS, [:], "/1.0/vps"),
    ("ovhcloud.vps.orderOption", .plainVPS, ["option": "snapshot"], "/1.0/order"),
    ("ibmcloud.hardware.powerOff", .server, [:], "/rest"),
    ("ibmcloud.hardware.reboot", .server, [:], "/rest"),
    ("ibmcloud.hardware.cancel", .server, [:], "/rest"),
    ("ibmcloud.hardware.reloadOperatingSystem", .server, ["configuration": "same"], "/rest"),
  ]
  /// The call is carried out and the connection ends, or nothing comes back in time.
  static let losses = [#""cut": 0"#, #""cut": 0.5"#, #""latency": 5000"#]

  @Test(arguments: deeds.indices, losses)
  func `does nothing twice`(index: Int, loss: String) throws {
    let (operation, service, arguments, path) = Self.deeds[index]
    let network = try SimulatedNetwork()
    let session = try network.session()
    let local = try localSession()
    for method in ["POST", "DELETE"] {
      network.spoil(#"{"method": "\#(method)", "path": "\#(path)", "count": 1, \#(loss)}"#)
    }
    let request = OperationRequest(operation, service, arguments)
    let outcome = try session.perform(request).get()
    let owed = try local.perform(request).get()
    #expect(outcome.tasks == owed.tasks)
    if operation.hasPrefix("ovhcloud") { #expect(outcome.order == owed.order) }
    #expect(try session.difference() == local.difference())
    #expect(try session.mailbox().count == local.mailbox().count)
  }

  @Test(arguments: deeds.indices)
  func `comes with a call that is made again when it was not carried out`(index: Int) throws {
    let (operation, service, arguments, path) = Self.deeds[index]
    let network = try SimulatedNetwork()
    let session = try network.session()
    for method in ["POST", "DELETE"] {
      network.spoil(#"{"method": "\#(method)", "path": "\#(path)", "count": 1, "status": 502}"#)
    }
    let request = OperationRequest(operation, service, arguments)
    _ = try session.perform(request).get()
    let local = try localSession()
    _ = try local.perform(request).get()
    #expect(try session.difference() == local.difference())
  }

  @Test func `is asked about when nothing shows what happened`() throws {
    let network = try SimulatedNetwork()
    let session = try network.session()
    _ = try session.perform(OperationRequest("ibmcloud.hardware.cancel", .server)).get()
    network.spoil(#"{"method": "POST", "path": "/rest", "latency": 5000, "count": 1}"#)
    let request = OperationRequest(
      "ibmcloud.hardware.updateTicket", .server, ["ticket": "1", "text": "please"])
    guard case .failure(let refusal) = try session.perform(request) else {
      Issue.record("nobody can know that it was performed")
      return
    }
    #expect(refusal.code == "outcomeUnknown")
    #expect(refusal.remedy?.key == "refusal.outcomeUnknown.remedy")
  }

  @Test func `of a payment does not pay twice`() throws {
    let network = try SimulatedNetwork()
    let session = try network.session()
    let order = OperationRequest("ovhcloud.vps.orderOption", .plainVPS, ["option": "snapshot"])
    _ = try session.perform(order).get()
    network.spoil(#"{"method": "POST", "path": "/1.0/me/order", "cut": 0, "count": 1}"#)
    let outcome = try session.perform(OperationRequest("ovhcloud.order.pay", .plainVPS)).get()
    #expect(outcome.order == 1)
    #expect(try network.look("/ledger").elements.count == 1)
  }

  @Test func `of a call that cannot be read back ends the walk in words`() throws {
    let network = try SimulatedNetwork()
    let session = try network.session()
    network.spoil(#"{"method": "POST", "path": "/1.0/vps", "cut": 0, "count": 1}"#)
    // The lists are read before the call, the object after it too.
    network.goAway(afterThe: "POST /1.0/vps")
    let failure = #expect(throws: SessionFailure.self) {
      try session.perform(OperationRequest("ovhcloud.vps.reboot", .plainVPS))
    }
    #expect(failure?.message.key == "endpoint.lost")
  }
}
