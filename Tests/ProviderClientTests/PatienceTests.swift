import ControlPlane
import ProviderClient
import RunEngine
import SimulatorSupport
import Testing
import Values

@Suite struct `A call` {
  @Test func `waits as long as the server asks`() throws {
    let network = try SimulatedNetwork()
    let session = try network.session()
    network.spoil(#"{"path": "/1.0/vps", "status": 429, "retryAfter": 7, "count": 2}"#)
    #expect(try session.services(ofKind: "ovhcloud.vps").count == 3)
    #expect(network.pauses == [7, 7])
  }

  @Test func `waits longer each time when the server asks for nothing`() throws {
    let network = try SimulatedNetwork()
    let session = try network.session()
    network.spoil(#"{"path": "/1.0/vps", "status": 503, "count": 3}"#)
    #expect(try session.services(ofKind: "ovhcloud.vps").count == 3)
    #expect(network.pauses == [0.375, 0.75, 1.5])
  }

  @Test func `does not wait for a server that wants to be left alone for an hour`() throws {
    let network = try SimulatedNetwork()
    let session = try network.session()
    network.spoil(#"{"path": "/1.0/vps", "status": 429, "retryAfter": 3600}"#)
    #expect(throws: SessionFailure.self) { try session.services(ofKind: "ovhcloud.vps") }
    #expect(network.pauses == [])
  }

  @Test func `that changes something waits too when it was told to come later`() throws {
    let network = try SimulatedNetwork()
    let session = try network.session()
    network.spoil(
      #"{"method": "POST", "path": "/1.0/vps", "status": 503, "retryAfter": 3, "count": 1}"#)
    _ = try session.perform(OperationRequest("ovhcloud.vps.reboot", .plainVPS)).get()
    #expect(network.pauses == [3])
  }

  @Test func `that is cut is made again when it only reads`() throws {
    let network = try SimulatedNetwork()
    let session = try network.session()
    network.spoil(#"{"method": "GET", "path": "/1.0/vps", "cut": 0.5, "count": 2}"#)
    #expect(try session.services(ofKind: "ovhcloud.vps").count == 3)
  }

  @Test func `to a server that went away says so`() throws {
    let network = try SimulatedNetwork()
    let session = try network.session()
    network.goAway(after: 0)
    let failure = #expect(throws: SessionFailure.self) { try session.mailbox() }
    #expect(failure?.message.key == "endpoint.unreachable")
    #expect(failure?.message.arguments["url"] == .text(SimulatedNetwork.address))
  }

  @Test func `with a wrong key says so and does not try again`() throws {
    let network = try SimulatedNetwork()
    var keys = simulatorKeys
    keys.ovhcloud?.applicationSecret = "wrong"
    let session = try network.liveSession(keys)
    let failure = #expect(throws: SessionFailure.self) { try session.mailbox() }
    #expect(failure?.message.key == "endpoint.unauthorized")
    #expect(!"\(String(describing: failure))".contains("wrong"), "a secret is in no message")
    #expect(network.pauses == [])
  }

  @Test func `asks for the provider's time once`() throws {
    let network = try SimulatedNetwork()
    let session = try network.session()
    _ = try session.mailbox()
    _ = try session.preview(OperationRequest("ovhcloud.vps.stop", .plainVPS))
    #expect(network.requests.count { $0.hasSuffix("/auth/time") } == 1)
  }
}
