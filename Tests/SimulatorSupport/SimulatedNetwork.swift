import ControlPlane
package import Diagnostics
package import JSON
import ProductData
package import ProviderAPI
package import ProviderClient
import Synchronization
import Values

/// A network on which one simulator answers, in this process, at every address.
///
/// A connection that a fault rule cuts is cut for the client too, and an answer that comes too late does
/// not come. Nobody waits: a pause is written down, and moves the wall clock of both sides.
package final class SimulatedNetwork: Transport {
  /// What an answer may take, in milliseconds, before the client gives up.
  package static let patience = 1_000
  package static let address = "http://127.0.0.1:8390"

  private struct State {
    var requests: [String] = []
    var pauses: [Double] = []
    /// How many further requests are answered; nil for all.
    var left: Int?
    /// The beginning of the request after which no other is answered.
    var last: String?
  }

  private let simulator: Simulator
  private let state = Mutex(State())
  private let clock: WallClock

  package convenience init(world: String = "default", token: AccessToken? = nil) throws {
    guard let file = ProductFiles.embedded.file("runbooks/worlds/\(world).yaml") else {
      throw MissingFile()
    }
    try self.init(file: file, token: token)
  }

  package init(file: SourceFile, token: AccessToken? = nil) throws {
    guard let routes = ProductFiles.embedded.file("runbooks/apis/ovhcloud.txt") else {
      throw MissingFile()
    }
    let clock = WallClock()
    self.clock = clock
    simulator = Simulator(
      world: try WorldFile.read(file),
      knownRoutes: RouteList(String(decoding: routes.bytes, as: UTF8.self)), version: "test",
      token: token
    ) { clock.now }
  }

  private struct MissingFile: Error {}

  /// A clock that goes when somebody sleeps.
  private final class WallClock: Sendable {
    private let slept = Mutex(0.0)

    var now: Instant {
      Instant(secondsSince1970: 1_800_000_000 + slept.withLock { Int64($0) })
    }

    func sleep(_ seconds: Double) { slept.withLock { $0 += seconds } }
  }

  package func send(_ request: WireRequest) throws(TransportFailure) -> WireResponse {
    let isGone = state.withLock { state in
      if let left = state.left {
        guard left > 0 else { return true }
        state.left = left - 1
      }
      return false
    }
    guard !isGone else { throw TransportFailure(.notSent, "connection refused") }
    let rest = request.url.dropFirst("http://".count)
    let authority = rest.prefix { $0 != "/" }
    let target = rest.dropFirst(authority.count)
    state.withLock { state in
      let line = "\(request.method) \(target)"
      state.requests.append(line)
      if let last = state.last, line.hasPrefix(last) { state.left = 0 }
    }
    let answer = simulator.respond(
      to: APIRequest(
        method: request.method, target: String(target), authority: String(authority),
        headers: request.headers.map { Header($0.name, $0.value) }, body: request.body))
    guard answer.delay < Self.patience else { throw TransportFailure(.timedOut, "read timeout") }
    guard answer.cut == nil else { throw TransportFailure(.cut, "connection closed") }
    return WireResponse(
      status: answer.status, headers: answer.headers.map { WireHeader($0.name, $0.value) },
      body: answer.body)
  }

  /// Time that passes at once.
  package var pace: Pace {
    Pace(
      sleep: { [self] seconds in
        state.withLock { $0.pauses.append(seconds) }
        clock.sleep(seconds)
      }, random: { 0.5 }, wallClock: { [clock] in clock.now })
  }

  /// The requests so far, as `POST /1.0/vps/…`.
  package var requests: [String] { state.withLock { $0.requests } }
  package var pauses: [Double] { state.withLock { $0.pauses } }

  /// Answers some requests more, then no other.
  package func goAway(after count: Int) {
    state.withLock { $0.left = count }
  }

  /// Answers no request after the first one that begins so.
  package func goAway(afterThe request: String) {
    state.withLock { $0.last = request }
  }

  /// Adds a fault rule, as `{"method": "POST", "cut": 0}`.
  package func spoil(_ rule: String) {
    _ = simulator.respond(
      to: APIRequest(
        method: "POST", target: "/_balise/faults", authority: "", body: Array(rule.utf8)))
  }

  /// What the simulator's own API answers to a read.
  package func look(_ path: String) throws -> JSONValue {
    try JSONValue(
      parsing: simulator.respond(
        to: APIRequest(method: "GET", target: "/_balise\(path)", authority: "")
      ).body)
  }
}
