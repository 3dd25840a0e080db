import ControlPlane
import Synchronization
import RunEngine
import SimulatorSupport
import Testing
import Values

@testable import ProviderClient

@Suite struct `A call` {
  @Test func `waits as long as the server asks`() throws {
    let network = try SimulatedNetwork()
    let session = try network.session()
    network.spoil(#"{"path": "/1.0/vps", "status": 429, "retryAfter": 7, "count": 2}"#)
    #expect(try session.services(ofKind: "ovhcloud.vps").count == 3)
    #expect(network.pauses == [7, 7])
  }

  @Test(arguments: [
    ("Fri, 15 Jan 2027 08:00:09 GMT", 9.0), ("Fri, 15 Jan 2027 07:00:00 GMT", 0.0),
  ])
  func `waits until the date that the server tells`(date: String, pause: Double) throws {
    let server = Postponing(date: date)
    let pauses = Pauses()
    let caller = PatientCaller(transport: server, pace: pauses.pace)
    let answer = try caller.send(isSafe: false, isHiccup: { _ in false }) {
      WireRequest(method: "POST", url: "http://a/")
    }
    #expect(answer.status == 200)
    #expect(pauses.all == [pause])
  }

  @Test(arguments: ["Sunday, 06-Nov-94 08:49:37 GMT", "soon", "Fri, 32 Jan 2027 08:00:00 GMT"])
  func `that changes something is not made again for a date that is none`(date: String) throws {
    let caller = PatientCaller(transport: Postponing(date: date), pace: Pauses().pace)
    let answer = try caller.send(isSafe: false, isHiccup: { _ in false }) {
      WireRequest(method: "POST", url: "http://a/")
    }
    #expect(answer.status == 503)
  }

  /// A server that is there from a moment on.
  private final class Postponing: Transport {
    let date: String
    private let count = Mutex(0)

    init(date: String) { self.date = date }

    func send(_ request: WireRequest) throws(TransportFailure) -> WireResponse {
      let isFirst = count.withLock { count in
        count += 1
        return count == 1
      }
      return isFirst
        ? WireResponse(status: 503, headers: [WireHeader("Retry-After", date)])
        : WireResponse(status: 200)
    }
  }

  /// Writes down how long somebody would wait; the wall clock stands at 15 January 2027, 08:00:00.
  private final class Pauses: Sendable {
    private let seconds = Mutex<[Double]>([])

    var all: [Double] { seconds.withLock { $0 } }

    var pace: Pace {
      Pace(
        sleep: { [self] pause in seconds.withLock { $0.append(pause) } }, random: { 0.5 },
        wallClock: { Instant(secondsSince1970: 1_800_000_000) })
    }
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
