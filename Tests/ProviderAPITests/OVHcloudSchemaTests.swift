import Foundation
import JSON
import Testing

@testable import ProviderAPI

/// Every answer of the simulated OVHcloud API against copies of the provider's own schemas.
@Suite(
  .enabled(
    if: OVHcloudSchema.folder != nil, "no schemas: set BALISE_SHARED to the folder that holds them")
)
struct OVHcloudSchemaTests {
  private static let files = [
    "auth", "dedicated/server", "dedicatedCloud", "me", "order", "service", "vps",
  ]
  private static let free = "/1.0/vps/vps-5f3a9c1e.vps.ovh.net"
  private static let vps = "/1.0/vps/vps-77d0e2b4.vps.ovh.net"
  private static let cloud = "/1.0/dedicatedCloud/pcc-178-32-194-10"
  private static let server = "/1.0/dedicated/server/ns3145926.ip-198-51-100.eu"
  /// The VPS with a snapshot, as billing knows it.
  private static let service = "/1.0/services/1000003"
  private static let order = "/1.0/order/vps/vps-5f3a9c1e.vps.ovh.net"
  private static let option = "/1.0/order/cartServiceOption/vps"

  /// A walk through all calls: each is made at least once, in an order in which it succeeds.
  private static let calls: [(method: String, target: String, body: JSONValue?)] = [
    ("GET", "/1.0/auth/time", nil),
    ("POST", "/1.0/auth/credential", ["accessRules": [["method": "GET", "path": "/*"]]]),
    ("GET", "/1.0/auth/currentCredential", nil), ("GET", "/1.0/auth/details", nil),
    ("GET", "/1.0/me", nil), ("GET", "/1.0/me/payment/method?default=true", nil),
    ("GET", "/1.0/me/payment/method/1", nil), ("GET", "/1.0/me/notification/email/history", nil),
    ("GET", "/1.0/me/notification/email/history/1", nil),
    ("GET", "/1.0/vps", nil), ("GET", vps, nil), ("GET", "\(vps)/datacenter", nil),
    ("PUT", vps, ["displayName": "Serveur d’essai", "slaMonitoring": true]),
    ("GET", "\(vps)/option", nil), ("GET", "\(vps)/activeOptions", nil),
    ("GET", "\(vps)/option/snapshot", nil), ("GET", "\(vps)/serviceInfos", nil),
    ("PUT", "\(vps)/serviceInfos", ["renew": ["deleteAtExpiration": false]]),
    ("POST", "\(vps)/createSnapshot", ["description": "Avant"]), ("GET", "\(vps)/tasks", nil),
    ("GET", "\(vps)/tasks/1", nil), ("WAIT", "PT1H", nil), ("GET", "\(vps)/snapshot", nil),
    ("PUT", "\(vps)/snapshot", ["description": "Après"]),
    ("POST", "\(vps)/snapshot/revert", nil), ("WAIT", "PT1H", nil),
    ("DELETE", "\(vps)/snapshot", nil), ("WAIT", "PT1H", nil),
    ("POST", "\(vps)/stop", nil), ("WAIT", "PT1H", nil), ("POST", "\(vps)/start", nil),
    ("WAIT", "PT1H", nil), ("POST", "\(vps)/reboot", nil), ("WAIT", "PT1H", nil),
    ("DELETE", "\(vps)/option/snapshot?deleteNow=true", nil),
    ("GET", "/1.0/order/vps", nil), ("GET", order, nil), ("GET", "\(order)/snapshot", nil),
    ("GET", "\(order)/snapshot/P1M", nil), ("GET", option, nil),
    ("GET", "\(option)/vps-5f3a9c1e.vps.ovh.net", nil),
    ("POST", "/1.0/order/cart", ["ovhSubsidiary": "FR"]), ("GET", "/1.0/order/cart", nil),
    ("GET", "/1.0/order/cart/cart-3", nil), ("POST", "/1.0/order/cart/cart-3/assign", nil),
    (
      "POST", "\(option)/vps-5f3a9c1e.vps.ovh.net",
      [
        "cartId": "cart-3", "planCode": "option-snapshot-vps", "duration": "P1M",
        "pricingMode": "default", "quantity": 1,
      ]
    ),
    ("GET", "/1.0/order/cart/cart-3/item", nil), ("GET", "/1.0/order/cart/cart-3/checkout", nil),
    ("POST", "/1.0/order/cart/cart-3/checkout", [:]), ("GET", "/1.0/me/order", nil),
    ("GET", "/1.0/me/order/1", nil), ("GET", "/1.0/me/order/1/status", nil),
    ("GET", "/1.0/me/order/1/details", nil), ("GET", "/1.0/me/order/1/details/1", nil),
    ("GET", "/1.0/me/order/1/followUp", nil),
    ("POST", "/1.0/me/order/1/pay", ["paymentMethod": ["id": 1]]),
    ("DELETE", "/1.0/order/cart/cart-3", nil),
    ("POST", "/1.0/order/vps/vps-77d0e2b4.vps.ovh.net/snapshot/P1M", nil),
    ("GET", "/1.0/dedicatedCloud", nil), ("GET", cloud, nil), ("GET", "\(cloud)/serviceInfos", nil),
    ("PUT", "\(cloud)/serviceInfos", ["renew": ["deleteAtExpiration": false]]),
    ("POST", "\(cloud)/terminate", nil), ("CONFIRM", "\(cloud)/confirmTermination", nil),
    ("GET", "\(cloud)/task", nil), ("GET", "\(cloud)/task/LAST", nil),
    ("POST", "\(free)/terminate", nil), ("CONFIRM", "\(free)/confirmTermination", nil),
    ("GET", "/1.0/dedicated/server", nil), ("GET", server, nil),
    ("PUT", server, ["monitoring": true, "bootId": 1122]),
    ("GET", "\(server)/boot?bootType=rescue", nil), ("GET", "\(server)/boot/LAST", nil),
    ("POST", "\(server)/reboot", nil), ("GET", "\(server)/task", nil),
    ("GET", "\(server)/task/LAST", nil), ("WAIT", "PT1H", nil),
    ("GET", "\(server)/task/LAST", nil), ("GET", "\(server)/install/compatibleTemplates", nil),
    (
      "POST", "\(server)/install/start",
      ["templateName": "debian10_64", "details": ["customHostname": "db01"]]
    ),
    ("GET", "\(server)/install/status", nil), ("POST", "\(server)/task/LAST/cancel", nil),
    ("GET", "\(server)/task/LAST", nil), ("GET", "\(server)/serviceInfos", nil),
    ("PUT", "\(server)/serviceInfos", ["renew": ["deleteAtExpiration": true]]),
    ("GET", "/1.0/services", nil), ("GET", "/1.0/services/LAST", nil),
    ("GET", "/1.0/service", nil), ("GET", "/1.0/service/LAST", nil),
    ("POST", "\(server)/terminate", nil), ("CONFIRM", "\(server)/confirmTermination", nil),
    ("GET", "/1.0/services/LAST", nil), ("GET", "/1.0/service/LAST", nil),
    ("GET", "\(service)/form", nil), ("GET", "\(service)/form/termination", nil),
    (
      "POST", "\(service)/form/termination/answer",
      ["answers": [["question": "reason", "value": "OTHER"]]]
    ),
    ("POST", "\(service)/terminate", nil), ("CONFIRM", "\(service)/terminate/confirm", nil),
    ("POST", "/1.0/auth/logout", nil),
  ]

  @Test func `every simulated call answers as the schema of December 2020 has it, or a later`()
    throws
  {
    let schema = try OVHcloudSchema(version: "raw-2020-12", files: Self.files)
    let later = try OVHcloudSchema(version: "raw-v1", files: ["services"])
    let client = try SignedClient(world: "dedicated-server")
    var made: Set<String> = []
    for (method, target, body) in Self.calls {
      if method == "WAIT" {
        #expect(
          client.admin("POST", "/clock/advance", body: ["duration": .string(target)]).status == 200)
        continue
      }
      let call = try self.call(method, target, body, client)
      let answer = try client.get(call.method, call.target, body: call.body)
      let path = call.target.split(separator: "?")[0].split(separator: "/").dropFirst().map(
        String.init)
      let route = try #require(OVHcloudRoutes.find(call.method, path[...])).route
      let name = "\(route.method) \(route.path)"
      made.insert(name)
      let problems = try #require(
        schema.problems(of: answer, call: name) ?? later.problems(of: answer, call: name),
        "\(name) is no call of the schema")
      #expect(problems == [], "\(name)")
    }
    // Those of `/v2` have a document of their own, which Tests/Clients/test_ovhcloud_v2.py holds them against.
    let missing = OVHcloudRoutes.all.map { "\($0.method) \($0.path)" }
      .filter { !made.contains($0) && !$0.contains(" /v2/") }
    #expect(missing == [], "calls that this test does not make")
  }

  /// Fills in what only the run knows: a token, the number of a task.
  private func call(
    _ method: String, _ target: String, _ body: JSONValue?, _ client: SignedClient
  ) throws -> (method: String, target: String, body: JSONValue?) {
    if method == "CONFIRM" {
      let mails = try client.get("GET", "/1.0/me/notification/email/history").elements
      let id = try #require(mails.last?.wholeNumber)
      let mail = try client.get("GET", "/1.0/me/notification/email/history/\(id)")
      let rest = try #require(mail["body"]?.text?.components(separatedBy: "&token=").last)
      let token = rest.prefix { $0.isLetter || $0.isNumber }
      return ("POST", target, ["token": .string(String(token))])
    }
    let parts = target.components(separatedBy: "/LAST")
    guard parts.count == 2 else { return (method, target, body) }
    let id = try #require(try client.get("GET", parts[0]).elements.last?.wholeNumber)
    return (method, "\(parts[0])/\(id)\(parts[1])", body)
  }
}
