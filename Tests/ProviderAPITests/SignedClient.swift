import ControlPlane
import Diagnostics
import JSON
import ProductData
import Synchronization
import Testing
import Values

@testable import ProviderAPI

/// A client of the simulated OVHcloud API in this process, and a wall clock that stands still.
struct SignedClient {
  static let wallClock = Instant(secondsSince1970: 1_800_000_000)
  let simulator: Simulator

  init(world: String = "default") throws {
    let file = try #require(ProductFiles.embedded.file("runbooks/worlds/\(world).yaml"))
    simulator = Simulator(
      world: try WorldFile.read(file), knownRoutes: try Self.knownRoutes(), version: "test"
    ) { Self.wallClock }
  }

  static func knownRoutes() throws -> RouteList {
    let file = try #require(ProductFiles.embedded.file("runbooks/apis/ovhcloud.txt"))
    return RouteList(String(decoding: file.bytes, as: UTF8.self))
  }

  /// A signed request, changed before it is sent.
  func call(
    _ method: String, _ target: String, body: JSONValue? = nil,
    change: (inout APIRequest) -> Void = { _ in }
  ) -> APIResponse {
    let timestamp = "\(Self.wallClock.secondsSince1970)"
    let bytes = body?.bytes ?? []
    let signature = OVHcloudSignature.make(
      secret: OVHcloudApplication.secret, consumerKey: OVHcloudApplication.consumerKey,
      method: method, url: "http://simulator\(target)", body: bytes, timestamp: timestamp)
    var request = APIRequest(
      method: method, target: target, authority: "simulator",
      headers: [
        Header("X-Ovh-Application", OVHcloudApplication.key),
        Header("x-ovh-consumer", OVHcloudApplication.consumerKey),
        Header("X-OVH-TIMESTAMP", timestamp), Header("X-Ovh-Signature", signature),
      ], body: bytes)
    change(&request)
    return simulator.respond(to: request)
  }

  /// The answer of a call that has to succeed.
  func get(_ method: String, _ target: String, body: JSONValue? = nil) throws -> JSONValue {
    let response = call(method, target, body: body)
    try #require(
      response.status == 200,
      "\(method) \(target): \(response.status) \(String(decoding: response.body, as: UTF8.self))")
    return try JSONValue(parsing: response.body)
  }

  func admin(_ method: String, _ path: String, body: JSONValue? = nil) -> APIResponse {
    simulator.respond(
      to: APIRequest(
        method: method, target: "/_balise\(path)", authority: "simulator",
        body: body?.bytes ?? []))
  }
}

extension APIResponse {
  var json: JSONValue? { try? JSONValue(parsing: body) }
}
