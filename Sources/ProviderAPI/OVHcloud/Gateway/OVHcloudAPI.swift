import ControlPlane
import JSON
import Synchronization
import Values

/// The OVHcloud API, from the version in the path to the body of the answer.
struct OVHcloudAPI: Sendable {
  /// `/v1` is another name of `/1.0`; nothing of `/v2` is simulated.
  static let versions: Set<String> = ["1.0", "v1", "v2"]

  let knownRoutes: RouteList
  let wallClock: Instant

  /// What an answer came from, for the journal.
  struct Result {
    var response: APIResponse
    let operation: String?
  }

  /// Answers a request whose path, from the version on, is given.
  func respond(
    to request: APIRequest, target: RequestTarget, path: ArraySlice<String>,
    refusedBy fault: FaultRule?, in room: Room
  ) -> Result {
    let queryID = room.nextQueryID()
    if let error = fault?.error {
      return Result(response: error.response(queryID: queryID), operation: nil)
    }
    let version = path.first ?? ""
    let rest = path.dropFirst()
    guard version != "v2", let (route, values) = OVHcloudRoutes.find(request.method, rest) else {
      let error = unknown(request.method, rest, version: version)
      return Result(response: error.response(queryID: queryID), operation: nil)
    }
    let operation = "\(route.method) \(route.path)"
    do throws(OVHcloudError) {
      let plane = room.plane
      let gate = OVHcloudGate(
        request: request, route: route, path: "/" + rest.joined(separator: "/"),
        wallClock: wallClock, credentials: plane.ovhcloud.credentials)
      let credential = try gate.admit()
      let call = OVHcloudCall(
        path: values, target: target, body: try body(of: request), now: plane.world.now,
        credential: credential, wallClock: wallClock, authority: request.authority)
      let json = try answer(call, route, plane, room)
      let response = APIResponse(headers: [Header("X-OVH-QUERYID", queryID)], json: json)
      return Result(response: response, operation: operation)
    } catch {
      return Result(response: error.response(queryID: queryID), operation: operation)
    }
  }

  /// Reads go by the plane as it was when the request came, beside other requests; changes queue.
  private func answer(
    _ call: OVHcloudCall, _ route: OVHcloudRoute, _ plane: Plane, _ room: Room
  ) throws(OVHcloudError) -> JSONValue {
    switch route.answer {
    case .read(let read):
      return try read(plane.world, call)
    case .write(let write):
      return try room.change { (plane: inout Plane) throws(OVHcloudError) in
        var world = plane.world
        let json = try write(&world, call)
        plane.world = world
        return json
      }
    case .gateway(let gateway):
      return try room.change { (plane: inout Plane) throws(OVHcloudError) in
        try gateway(&plane.ovhcloud, plane.world, call)
      }
    case .checkout(let checkout):
      return try room.change { (plane: inout Plane) throws(OVHcloudError) in
        var world = plane.world
        let json = try checkout(&plane.ovhcloud, &world, call)
        plane.world = world
        return json
      }
    }
  }

  private func body(of request: APIRequest) throws(OVHcloudError) -> JSONValue {
    guard !request.body.isEmpty else { return [:] }
    do throws(JSONError) {
      return try JSONValue(parsing: request.body)
    } catch {
      throw .badRequest("Invalid JSON received")
    }
  }

  private func unknown(
    _ method: String, _ path: ArraySlice<String>, version: String
  ) -> OVHcloudError {
    if version != "v2", knownRoutes.contains(method, path) {
      return OVHcloudError(
        status: 501, name: "Server::NotImplemented",
        message: "This call exists in the provider's API and is not simulated")
    }
    let others = ["GET", "POST", "PUT", "DELETE"].filter { $0 != method }
    if version != "v2",
      others.contains(where: {
        OVHcloudRoutes.find($0, path) != nil || knownRoutes.contains($0, path)
      })
    {
      return OVHcloudError(
        status: 405, name: "Client::MethodNotAllowed", message: "Invalid method for this path")
    }
    return .notFound("Got an invalid (or empty) URL")
  }
}
