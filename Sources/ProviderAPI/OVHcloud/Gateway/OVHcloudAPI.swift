import ControlPlane
import JSON

/// The OVHcloud API, from the version in the path to the body of the answer.
struct OVHcloudAPI: ProviderInterface {
  /// `/v1` is another name of `/1.0`; the paths of `/v2` are other ones, and are told with it.
  private static let versions: Set<String> = ["1.0", "v1", "v2"]

  let knownRoutes: RouteList

  func serves(_ path: ArraySlice<String>) -> Bool {
    path.first.map(Self.versions.contains) ?? false
  }

  func respond(to arrival: Arrival) -> InterfaceAnswer {
    let queryID = "EU.sim-1.\(String(arrival.number, radix: 16))"
    let method = arrival.request.method
    let version = arrival.path.first ?? ""
    let rest = version == "v2" ? arrival.path : arrival.path.dropFirst()
    func refusal(_ error: OVHcloudError, _ operation: String? = nil) -> InterfaceAnswer {
      InterfaceAnswer(response: error.response(queryID: queryID), operation: operation)
    }
    if arrival.request.isTooLarge { return refusal(.tooLarge) }
    if let error = arrival.fault?.error { return refusal(error) }
    guard version == "v2" || rest.first != "v2" else { return refusal(.noAddress) }
    guard let (route, values) = OVHcloudRoutes.find(method, rest) else {
      return refusal(unknown(method, rest))
    }
    let operation = "\(route.method) \(route.path)"
    do throws(OVHcloudError) {
      let gate = OVHcloudGate(
        request: arrival.request, route: route, path: "/" + rest.joined(separator: "/"),
        wallClock: arrival.wallClock, credentials: arrival.state.plane.ovhcloud.credentials)
      let credential = try gate.admit()
      let call = OVHcloudCall(
        path: values, target: arrival.target, body: try body(of: arrival.request),
        now: arrival.state.plane.world.now, credential: credential, wallClock: arrival.wallClock,
        origin: arrival.origin)
      let (json, headers) = try answer(call, route, arrival)
      let response = APIResponse(headers: [Header("X-OVH-QUERYID", queryID)] + headers, json: json)
      return InterfaceAnswer(response: response, operation: operation)
    } catch {
      return refusal(error, operation)
    }
  }

  /// Reads go by the plane as it was when the request came, beside other requests; changes queue.
  private func answer(
    _ call: OVHcloudCall, _ route: OVHcloudRoute, _ arrival: Arrival
  ) throws(OVHcloudError) -> (JSONValue, [Header]) {
    switch route.answer {
    case .read(let read):
      return (try read(arrival.worldRead(of: call.serviceName), call), [])
    case .list(let list):
      let page = try list(arrival.state.plane.world, call, try OVHcloudPaging(arrival.request))
      return (.array(page.elements), page.headers)
    case .write(let write):
      let json = try arrival.room.change { (plane: inout Plane) throws(OVHcloudError) in
        var world = plane.world
        let json = try write(&world, call)
        plane.world = world
        return json
      }
      return (json, [])
    case .gateway(let gateway):
      let json = try arrival.room.change { (plane: inout Plane) throws(OVHcloudError) in
        try gateway(&plane.ovhcloud, plane.world, call)
      }
      return (json, [])
    case .checkout(let checkout):
      let json = try arrival.room.change { (plane: inout Plane) throws(OVHcloudError) in
        var world = plane.world
        let json = try checkout(&plane.ovhcloud, &world, call)
        plane.world = world
        return json
      }
      return (json, [])
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

  private func unknown(_ method: String, _ path: ArraySlice<String>) -> OVHcloudError {
    if knownRoutes.contains(method, path) {
      return OVHcloudError(
        status: 501, name: "Server::NotImplemented",
        message: "This call exists in the provider's API and is not simulated")
    }
    let allowed = ["DELETE", "GET", "POST", "PUT"].filter {
      OVHcloudRoutes.find($0, path) != nil || knownRoutes.contains($0, path)
    }
    if !allowed.isEmpty {
      return OVHcloudError(
        status: 405, name: "Client::MethodNotAllowed", message: "Invalid method for this path",
        allowed: allowed)
    }
    return .noAddress
  }
}
