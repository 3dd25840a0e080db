package import ControlPlane
import JSON
import Synchronization
package import Values

/// The simulated control plane as a server sees it: a request in, a response out.
///
/// Any number of requests may be answered at once. The main plane and its forks know nothing of
/// each other.
package final class Simulator: Sendable {
  /// What a server keeps for forks that nobody dropped.
  static let forkLimit = 64

  private let wallClock: @Sendable () -> Instant
  private let knownRoutes: RouteList
  private let version: String
  let state: Mutex<State>

  /// All that a request can change.
  struct State: Sendable {
    let seed: Plane
    var planes: [String: Plane]
    var snapshots: [String: Plane] = [:]
    var journal = RequestJournal()
    var requests = 0
    var forks = 0
    var faults: [FaultRule] = []
    /// The number of the last fault rule.
    var lastFault = 0
  }

  /// The name of the plane that is no fork.
  static let main = ""

  /// A simulator whose main plane begins with a world.
  ///
  /// The known routes are what OVHcloud's API has, so that what is not simulated can say so; the
  /// version is the program's, for whoever asks about its health.
  package init(
    world: World, knownRoutes: RouteList, version: String,
    wallClock: @escaping @Sendable () -> Instant
  ) {
    self.wallClock = wallClock
    self.knownRoutes = knownRoutes
    self.version = version
    let plane = Plane(world: world.fork())
    state = Mutex(State(seed: plane, planes: [Self.main: plane]))
  }

  /// Answers a request: nothing that it holds makes this fail, and errors are answers too.
  package func respond(to request: APIRequest) -> APIResponse {
    guard let target = RequestTarget(request.target) else {
      return APIResponse(status: 400, json: ["message": "The path holds a broken escape"])
    }
    let now = wallClock()
    let (plane, path) = place(of: target.path[...])
    guard let room = room(plane, now) else {
      return APIResponse(status: 404, json: ["message": "There is no such fork"])
    }
    if path.first == AdminAPI.prefix {
      let admin = AdminAPI(simulator: self, version: version, wallClock: now)
      return admin.respond(to: request, target: target, path: path.dropFirst(), in: room)
    }
    guard let version = path.first, OVHcloudAPI.versions.contains(version) else {
      return APIResponse(status: 404, json: ["message": "No API is served under this path"])
    }
    let api = OVHcloudAPI(knownRoutes: knownRoutes, wallClock: now)
    let fault = fault(for: request, now)
    var result = api.respond(to: request, target: target, path: path, refusedBy: fault, in: room)
    if let fault { fault.spoil(&result.response) }
    room.record(request, result, fault: fault?.id)
    return result.response
  }

  /// The first rule that strikes a request.
  private func fault(for request: APIRequest, _ now: Instant) -> FaultRule? {
    state.withLock { state in
      for index in state.faults.indices
      where state.faults[index].strikes(request, wallClock: now) {
        return state.faults[index]
      }
      return nil
    }
  }

  /// The plane that a path is about, and the path within it: a fork's base path stands before it.
  private func place(of path: ArraySlice<String>) -> (plane: String, path: ArraySlice<String>) {
    let parts = Array(path.prefix(4))
    guard parts.count > 3, parts[0] == AdminAPI.prefix, parts[1] == "forks" else {
      return (Self.main, path)
    }
    return (parts[2], path.dropFirst(3))
  }

  private func room(_ plane: String, _ now: Instant) -> Room? {
    let exists = state.withLock { state in
      state.planes[plane]?.catchUp(to: now)
      return state.planes[plane] != nil
    }
    return exists ? Room(simulator: self, name: plane) : nil
  }
}

/// Access to one plane of a simulator.
struct Room: Sendable {
  let simulator: Simulator
  let name: String

  /// The plane as it is now: a copy, which costs nothing.
  var plane: Plane {
    simulator.state.withLock { state in state.planes[name] ?? state.seed }
  }

  /// Changes the plane while nobody else does.
  ///
  /// A fork that was dropped meanwhile stays dropped.
  func change<Answer: Sendable, Failure: Error>(
    _ change: (inout Plane) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    try simulator.state.withLock { (state: inout Simulator.State) throws(Failure) -> Answer in
      var plane = state.planes[name] ?? state.seed
      let answer = try change(&plane)
      if state.planes[name] != nil { state.planes[name] = plane }
      return answer
    }
  }

  /// A number for a request, as the provider's support asks for it.
  func nextQueryID() -> String {
    let number = simulator.state.withLock { state in
      state.requests += 1
      return state.requests
    }
    return "EU.sim-1.\(String(number, radix: 16))"
  }

  func record(_ request: APIRequest, _ result: OVHcloudAPI.Result, fault: Int?) {
    simulator.state.withLock { state in
      guard let now = state.planes[name]?.world.now else { return }
      state.journal.append(
        plane: name, method: request.method, target: request.target,
        status: result.response.status, operation: result.operation, fault: fault,
        at: now)
    }
  }
}
