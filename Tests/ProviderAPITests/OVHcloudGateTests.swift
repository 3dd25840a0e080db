import JSON
import SnapshotSupport
import Testing

@testable import ProviderAPI

/// What may pass the API's gate, and what it says to the rest.
@Suite struct OVHcloudGateTests {
  /// The expected value was made by `printf 'secret+consumer+GET+…' | sha1sum`.
  @Test func `a signature is made as the provider's clients make it`() {
    #expect(
      OVHcloudSignature.make(
        secret: "secret", consumerKey: "consumer", method: "GET", url: "https://a.example/1.0/me",
        body: [], timestamp: "1366560945") == "$1$f880166f5db82ce9f61f3d31d03313b7579edd73")
  }

  @Test(arguments: [
    ("X-Ovh-Application", "other", 403, "INVALID_KEY"),
    ("x-ovh-consumer", "other", 403, "NOT_CREDENTIAL"),
    ("X-Ovh-Signature", "$1$0", 400, "INVALID_SIGNATURE"),
    ("X-OVH-TIMESTAMP", "1800000001", 400, "INVALID_SIGNATURE"),
    ("X-OVH-TIMESTAMP", "", 400, "INVALID_SIGNATURE"),
  ])
  func `a changed header is refused`(
    name: String, value: String, status: Int, code: String
  ) throws {
    let response = try SignedClient().call("GET", "/1.0/me") { request in
      request.headers = request.headers.map { $0.name == name ? Header(name, value) : $0 }
    }
    #expect(response.status == status)
    #expect(response.json?["errorCode"]?.text == code)
    #expect(response.headers.contains { $0.name == "X-OVH-QUERYID" })
  }

  @Test func `a body, a query or a method that was changed on the way is refused`() throws {
    let client = try SignedClient()
    let changes: [(inout APIRequest) -> Void] = [
      { $0.body = Array("{}".utf8) }, { $0.target += "?a=b" }, { $0.authority = "other" },
    ]
    for change in changes {
      let response = client.call("POST", "/1.0/auth/logout", change: change)
      #expect(
        response.json?["errorCode"]?.text == "INVALID_SIGNATURE")
    }
  }

  @Test func `an unsigned call must log in`() throws {
    let response = try SignedClient().call("GET", "/1.0/me") { $0.headers = [] }
    #expect(response.status == 401)
  }

  @Test func `/v1 is another name of /1.0`() throws {
    let client = try SignedClient()
    #expect(try client.get("GET", "/v1/vps") == client.get("GET", "/1.0/vps"))
  }

  @Test func `every simulated call is one that the provider has`() throws {
    let known = try SignedClient.knownRoutes()
    for route in SimulatedRoutes.ovhcloud {
      #expect(known.routes.contains(route), "\(route.method) \(route.path)")
    }
  }

  @Test(arguments: ["/1.0/%zz", "/1.0/%", "/1.0/%ff", "/1.0/vps?a=%f"])
  func `a broken escape is refused`(target: String) throws {
    #expect(try SignedClient().call("GET", target).status == 400)
  }

  @Test func `any request gets an answer, and none changes anything unsigned`() throws {
    var random = SeededGenerator(state: 4)
    let client = try SignedClient()
    let before = client.admin("GET", "/services").body
    let paths = SimulatedRoutes.ovhcloud.map(\.path)
    for _ in 0..<2_000 {
      let method = ["GET", "POST", "PUT", "DELETE", random.text()].randomElement(using: &random)
      let path = paths.randomElement(using: &random) ?? ""
      let filled = path.replacing("{serviceName}", with: "vps-c92f41a8.vps.ovh.net")
      let response = client.call(method ?? "GET", "/1.0\(filled)") { request in
        request.body = Array((" " + random.text()).utf8)
        if Bool.random(using: &random) { request.target += random.text() }
      }
      #expect((200...501).contains(response.status), "\(method ?? "") \(path)")
    }
    #expect(client.admin("GET", "/services").body == before)
  }
}
