import ControlPlane
import ControlPlaneJSON
import JSON
import Synchronization
import Testing
import Values

@testable import ProviderAPI

@Suite struct `The simulator's own API` {
  private let vps = "vps-c92f41a8.vps.ovh.net"

  private func json(_ response: APIResponse) throws -> JSONValue {
    try JSONValue(parsing: response.body)
  }

  @Test func `tells what changed since a snapshot, forward and back`() throws {
    let client = try SignedClient()
    _ = client.call("POST", "/1.0/vps/\(vps)/reboot")
    _ = client.admin("PUT", "/snapshots/a")
    #expect(try json(client.admin("GET", "/difference?since=a")) == [])
    _ = client.admin("POST", "/clock/advance", body: ["duration": "PT10M"])
    let forward = try json(client.admin("GET", "/difference?since=a")).elements
      .compactMap { Change(json: $0) }
    #expect(forward.contains { $0.field == "state" && $0.after == .text("running") })
    _ = client.admin("POST", "/reset")
    let back = try json(client.admin("GET", "/difference?since=a")).elements
      .compactMap { Change(json: $0) }
    #expect(back.contains { $0.kind == .removed && $0.record == "task 1" })
    #expect(try json(client.admin("GET", "/difference")) == [])
  }

  @Test func `compares with no snapshot of another history`() throws {
    let client = try SignedClient()
    _ = client.admin("PUT", "/snapshots/a")
    _ = client.call("POST", "/1.0/vps/\(vps)/reboot")
    let path = try #require(try json(client.admin("POST", "/forks"))["path"]?.text)
    let fork = client.simulator.respond(
      to: APIRequest(
        method: "GET", target: "\(path)/_balise/difference?since=a", authority: "simulator"))
    #expect(fork.status == 409)
    #expect(client.admin("GET", "/difference?since=b").status == 404)
  }

  @Test func `previews what was done on a fork as the world does`() throws {
    let client = try SignedClient()
    let path = try #require(try json(client.admin("POST", "/forks"))["path"]?.text)
    #expect(client.call("DELETE", "\(path)/1.0/vps/\(vps)/snapshot").status == 200)
    let answer = client.simulator.respond(
      to: APIRequest(
        method: "GET", target: "\(path)/_balise/preview?kind=ovhcloud.vps&name=\(vps)",
        authority: "simulator"))
    let told = try #require(Preview(json: json(answer)))
    let expected = client.simulator.state.withLock { $0.seed.world }.preview(
      OperationRequest(
        operation: "ovhcloud.vps.deleteSnapshot",
        service: ServiceReference(kind: "ovhcloud.vps", name: vps)))
    #expect(told.difference == expected.difference)
    #expect(told.hazards == expected.hazards)
    #expect(told.duration == expected.duration)
    #expect(!told.hazards.isEmpty)
  }

  @Test func `keeps the operator's backup in the world`() throws {
    let client = try SignedClient()
    let service: JSONValue = ["kind": "ovhcloud.vps", "name": .string(vps)]
    let restore = client.admin(
      "POST", "/operator", body: ["operation": "operator.restoreBackup", "service": service])
    #expect(restore.status == 409)
    let refusal = try json(restore)["refusal"].flatMap { Refusal(json: $0) }
    #expect(refusal?.code == "noBackup")
    #expect(refusal?.remedy?.key == "refusal.noBackup.remedy")
    let backUp: JSONValue = ["operation": "operator.backUp", "service": service]
    #expect(client.admin("POST", "/operator", body: backUp).status == 204)
    let other: JSONValue = ["operation": "ovhcloud.vps.stop", "service": service]
    #expect(client.admin("POST", "/operator", body: other).status == 400)
  }
}
