import ControlPlane
import ProviderClient
import RunEngine
import SimulatorSupport
import Testing
import Values

/// The simulator answers here like a provider: nothing of its own API is used.
@Suite struct `A session on the real world` {
  @Test func `asks the providers and nobody else`() throws {
    let network = try SimulatedNetwork()
    let session = try network.liveSession()
    for service in try session.services(ofKind: nil) { _ = try session.facts(about: service) }
    _ = try session.tasks(of: nil)
    _ = try session.preview(OperationRequest("ovhcloud.vps.stop", .plainVPS))
    _ = try session.perform(OperationRequest("ovhcloud.vps.stop", .plainVPS)).get()
    _ = try session.difference()
    #expect(network.requests.filter { $0.contains("_balise") } == [])
  }

  @Test func `says that it cannot try anything`() throws {
    let session = try SimulatedNetwork().liveSession()
    let preview = try session.preview(
      OperationRequest("ovhcloud.vps.deleteSnapshot", .snapshotVPS))
    #expect(preview.caveat?.key == "preview.live")
    #expect(preview.hazards.map(\.kind) == [.loss])
    #expect(
      try session.firstInstant(within: CalendarDuration(days: 1), service: .plainVPS) { _ in
        true
      } == nil)
  }

  @Test func `warns of every operation that a provider has`() throws {
    let session = try SimulatedNetwork().liveSession()
    let local = try localSession()
    for (operation, service, arguments, _) in `A session over HTTP`.deeds {
      let request = OperationRequest(operation, service, arguments)
      let known = Set(try session.preview(request).hazards.map(\.kind))
      let found = local.preview(request).hazards.map(\.kind)
      let isDangerous = found.contains { $0 != .outage }
      if isDangerous { #expect(known.contains { $0 != .outage }, "\(operation)") }
    }
  }

  @Test func `tells what became of the services that were acted on`() throws {
    let session = try SimulatedNetwork().liveSession()
    #expect(try session.difference() == [])
    let request = OperationRequest(
      "ovhcloud.vps.describeSnapshot", .snapshotVPS, ["description": "after"])
    _ = try session.perform(request).get()
    let changes = try session.difference()
    #expect(changes.map(\.field) == ["snapshot.description"])
    #expect(changes.first?.after == .text("after"))
  }

  @Test func `has only the services of the keys`() throws {
    var keys = simulatorKeys
    keys.softLayer = nil
    let session = try SimulatedNetwork().liveSession(keys)
    #expect(try !session.services(ofKind: nil).contains { $0.kind.hasPrefix("ibmcloud") })
  }
}
