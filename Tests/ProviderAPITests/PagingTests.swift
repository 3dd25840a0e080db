import JSON
import Testing

@testable import ProviderAPI

/// Lists of `/v2`, page by page, and what of `/v2` is not simulated.
@Suite struct PagingTests {
  private func page(
    _ client: SignedClient, _ target: String = "/v2/iam/resource", size: String? = nil,
    after cursor: String? = nil
  ) -> (status: Int, urns: [String], next: String?) {
    let response = client.call("GET", target) { request in
      if let size { request.headers.append(Header("X-Pagination-Size", size)) }
      if let cursor { request.headers.append(Header("x-pagination-cursor", cursor)) }
    }
    let next = response.headers.first { $0.name == "X-Pagination-Cursor-Next" }?.value
    return (response.status, (response.json?.elements ?? []).compactMap { $0["urn"]?.text }, next)
  }

  @Test func `the pages of a list make up the list`() throws {
    let client = try SignedClient()
    let all = page(client)
    #expect(all.status == 200)
    #expect(all.next == nil)
    #expect(all.urns.count == 4)
    #expect(all.urns == all.urns.sorted())
    for size in 1...5 {
      var urns: [String] = []
      var cursor: String?
      repeat {
        let part = page(client, size: "\(size)", after: cursor)
        #expect(part.urns.count <= size)
        urns += part.urns
        cursor = part.next
      } while cursor != nil && urns.count < 100
      #expect(urns == all.urns, "pages of \(size)")
    }
  }

  @Test(arguments: ["0", "-1", "1001", "x", ""])
  func `a size that is none is refused`(size: String) throws {
    #expect(page(try SignedClient(), size: size).status == 400)
  }

  @Test func `a cursor after everything gives an empty last page`() throws {
    let last = page(try SignedClient(), after: "urn:v9")
    #expect(last.urns == [])
    #expect(last.next == nil)
  }

  @Test(arguments: [
    ("resourceName=pcc-178-32-194-10", 1), ("resourceType=vps", 3),
    ("resourceType=vps&resourceType=pccVMware", 4), ("resourceType=none", 0),
    ("resourceURN=urn:v1:eu:resource:vps:*", 3), ("resourceURN=urn:v1:eu:resource:vps", 0),
    ("tags%5Bteam%5D=website", 0),
  ])
  func `a list is filtered by what the query tells`(query: String, count: Int) throws {
    #expect(page(try SignedClient(), "/v2/iam/resource?\(query)").urns.count == count)
  }

  @Test func `a resource is found by its URN`() throws {
    let client = try SignedClient()
    let urn = "urn:v1:eu:resource:vps:vps-77d0e2b4.vps.ovh.net"
    let resource = try client.get("GET", "/v2/iam/resource/\(urn)")
    #expect(resource["name"]?.text == "vps-77d0e2b4.vps.ovh.net")
    #expect(client.call("GET", "/v2/iam/resource/urn:v1:eu:resource:vps:none").status == 404)
  }

  @Test(arguments: [
    ("GET", "/v2/iam/policy", 501), ("DELETE", "/v2/iam/policy", 405), ("GET", "/v2/nothing", 404),
    ("GET", "/v2/vps", 404), ("GET", "/1.0/iam/resource", 404),
    ("GET", "/1.0/v2/iam/resource", 404),
  ])
  func `what is not simulated of /v2 is told as of /v1`(
    method: String, target: String, status: Int
  ) throws {
    let response = try SignedClient().call(method, target)
    #expect(response.status == status)
    #expect(response.json?["class"]?.text != nil)
  }

  @Test func `/v2 asks for a signature too`() throws {
    #expect(try SignedClient().call("GET", "/v2/iam/resource") { $0.headers = [] }.status == 401)
  }
}
