package import ControlPlane
import JSON
package import Values

/// The simulated control plane as a server sees it: a request in, a response out.
///
/// Any number of requests may be answered at once. The main plane and its forks know nothing of
/// each other.
package final class Simulator: Sendable {
  /// What a server keeps for forks that nobody dropped.
  static let forkLimit = 64

  private let wallClock: @Sendable () -> Instant
  private let interfaces: [any ProviderInterface]
  private let version: String
  private let token: AccessToken?
  let state: Guarded<State>

  /// All that a request can change.
  struct State: Sendable {
    let seed: Plane
    var planes: [String: SharedPlane]
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
  /// version is the program's, for whoever asks about its health. With a token, every path begins with it.
  package init(
    world: World, knownRoutes: RouteList, version: String, token: AccessToken? = nil,
    wallClock: @escaping @Sendable () -> Instant
  ) {
    self.wallClock = wallClock
    interfaces = [OVHcloudAPI(knownRoutes: knownRoutes), SoftLayerREST(), SoftLayerXMLRPC()]
    self.version = version
    self.token = token
    let plane = Plane(world: world.fork())
    state = Guarded(State(seed: plane, planes: [Self.main: SharedPlane(plane)]))
  }

  /// Answers a request: nothing that it holds makes this fail, and errors are answers too.
  package func respond(to request: APIRequest) -> APIResponse {
    guard let target = RequestTarget(request.target) else {
      return APIResponse(status: 400, json: ["message": "The path holds a broken escape"])
    }
    guard let place = Place(of: request, target, behind: token) else {
      return APIResponse(status: 404, json: ["message": "The path does not begin with the token"])
    }
    let now = wallClock()
    if place.path.first == AdminAPI.prefix { return administer(request, target, place, now) }
    guard let interface = interfaces.first(where: { $0.serves(place.path) }) else {
      return APIResponse(status: 404, json: ["message": "No API is served under this path"])
    }
    guard let arrival = arrival(of: request, target, place, now) else { return Self.unknownFork }
    var answer = interface.respond(to: arrival)
    arrival.fault?.spoil(&answer.response)
    record(arrival, answer)
    return answer.response
  }

  private func administer(
    _ request: APIRequest, _ target: RequestTarget, _ place: Place, _ now: Instant
  ) -> APIResponse {
    let exists = state.withLock { state in
      state.plane(place.plane, at: now) != nil
    }
    guard exists else { return Self.unknownFork }
    let admin = AdminAPI(simulator: self, version: version, wallClock: now)
    let room = Room(simulator: self, name: place.plane)
    return admin.respond(to: request, target: target, path: place.path.dropFirst(), in: room)
  }

  private static let unknownFork = APIResponse(
    status: 404, json: ["message": "There is no such fork"])

  /// Settles what there is to settle before an API looks at a request, in one go.
  private func arrival(
    of request: APIRequest, _ target: RequestTarget, _ place: Place, _ now: Instant
  ) -> Arrival? {
    let name = place.plane
    let settled = state.withLock { state -> (SharedPlane, Int, FaultRule?)? in
      guard let plane = state.plane(name, at: now) else { return nil }
      state.requests += 1
      let fault = state.fault(for: request.method, place.localTarget, now)
      return (plane, state.requests, fault)
    }
    guard let (plane, number, fault) = settled else { return nil }
    return Arrival(
      request: request, target: target, localTarget: place.localTarget, base: place.base,
      path: place.path, room: Room(simulator: self, name: name), state: plane, number: number,
      fault: fault, wallClock: now)
  }

  private func record(_ arrival: Arrival, _ answer: InterfaceAnswer) {
    state.withLock { state in
      guard let now = state.planes[arrival.room.name]?.plane.world.now else { return }
      state.journal.append(
        plane: arrival.room.name, method: arrival.request.method, target: arrival.localTarget,
        status: answer.response.status, operation: answer.operation, fault: arrival.fault?.id,
        at: now)
    }
  }
}

extension Simulator.State {
  /// A plane by its name, at a moment of the wall clock; nil when there is none.
  fileprivate mutating func plane(_ name: String, at wallClock: Instant) -> SharedPlane? {
    guard let shared = planes[name], shared.plane.isRunning else { return planes[name] }
    var plane = shared.plane
    plane.catchUp(to: wallClock)
    let later = SharedPlane(plane)
    planes[name] = later
    return later
  }

  /// The first rule that strikes a request.
  fileprivate mutating func fault(
    for method: String, _ target: String, _ now: Instant
  ) -> FaultRule? {
    for index in faults.indices where faults[index].strikes(method, target, wallClock: now) {
      return faults[index]
    }
    return nil
  }
}

/// Access to one plane of a simulator.
struct Room: Sendable {
  let simulator: Simulator
  let name: String

  /// The plane as it is now: a copy, which costs nothing.
  var plane: Plane {
    simulator.state.withLock { state in state.planes[name]?.plane ?? state.seed }
  }

  /// Changes the plane while nobody else does.
  ///
  /// A fork that was dropped meanwhile stays dropped.
  func change<Answer: Sendable, Failure: Error>(
    _ change: (inout Plane) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    try simulator.state.withLock { (state: inout Simulator.State) throws(Failure) -> Answer in
      var plane = state.planes[name]?.plane ?? state.seed
      let answer = try change(&plane)
      if state.planes[name] != nil { state.planes[name] = SharedPlane(plane) }
      return answer
    }
  }
}
