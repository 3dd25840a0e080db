import ControlPlane
import Diagnostics
import Testing
import Values

@Suite struct WorldFileTests {
  private static let head = """
    clock: 2020-11-02T09:00:00Z
    account: {name: a, email: a@example.com, language: fr, currency: EUR}

    """

  private func diagnostics(_ text: String) -> [Diagnostic] {
    do {
      _ = try WorldFile.read(SourceFile(path: "world.yaml", text: text))
      return []
    } catch {
      return error.diagnostics
    }
  }

  @Test(arguments: ["default", "dedicated-server", "vps-with-snapshot", "server-off"])
  func `the worlds of the product can be read and have the services of the guides`(
    name: String
  ) throws {
    let world = try Simulation.world(name)
    #expect(world.now.iso8601 == "2020-11-02T09:00:00Z")
    let kinds = Set(world.services().map(\.kind))
    #expect(
      kinds.subtracting([Simulation.server])
        == [Simulation.hardware, Simulation.cloud, Simulation.vps])
    #expect(kinds.contains(Simulation.server) == (name == "dedicated-server"))
    #expect(!world.mailbox.isEmpty)
    #expect(world.difference().isEmpty)
    #expect(world.fingerprint == world.fingerprintFromScratch())
  }

  @Test func `copies of a service are numbered`() throws {
    let vps = "vps: [{name: 'vps-{n}.vps.ovh.net', monthlyFee: 1.00 EUR, copies: 1500}]"
    let world = try WorldFile.read(SourceFile(path: "world.yaml", text: Self.head + vps))
    let names = world.services(ofKind: Simulation.vps).map(\.name)
    #expect(names.count == 1_500)
    #expect(Set(names).isSuperset(of: ["vps-1.vps.ovh.net", "vps-1500.vps.ovh.net"]))
    #expect(world.difference().isEmpty)
  }

  @Test(arguments: [
    "{name: 'a{n}', monthlyFee: 1.00 EUR, copies: 0}",
    "{name: 'a{n}', monthlyFee: 1.00 EUR, copies: 1000001}",
    "{name: a, monthlyFee: 1.00 EUR, copies: 2}", "{monthlyFee: 1.00 EUR, copies: 2}",
    "{name: 'a{n}', monthlyFee: 1.00 EUR, copies: [2]}",
  ])
  func `copies that make no sense are told once`(item: String) {
    #expect(diagnostics(Self.head + "vps: [\(item)]").map(\.rule) == ["world.copies"])
  }

  @Test func `what is wrong with a service of many copies is told once`() {
    let item = "{name: 'a{n}', monthlyFee: much, copies: 1000000}"
    #expect(diagnostics(Self.head + "vps: [\(item)]").map(\.rule) == ["world.wrong-type"])
  }

  @Test func `a termination that was asked for before the world begins can be confirmed`() throws {
    let world = try Simulation.world("default")
    let cloud = try #require(world.services(ofKind: Simulation.cloud).first)
    #expect(world.facts(about: cloud)["termination.requested"] == .bool(true))
    let token = try #require(world.mailbox.last?.links.first?.arguments["token"])
    let preview = world.preview(
      OperationRequest(
        operation: "ovhcloud.dedicatedCloud.confirmTermination", service: cloud,
        arguments: ["token": token]))
    #expect(preview.refusal == nil)
  }

  @Test(arguments: [
    ("vpss: []", "world.unknown-key", 3, 1),
    ("vps: {}", "world.not-a-list", 3, 6),
    ("vps: [1]", "world.not-a-mapping", 3, 7),
    ("vps: [{name: é, monthlyFee: 5 euros}]", "world.wrong-type", 3, 30),
    ("vps: [{name: v}]", "world.missing-key", 3, 7),
    ("vps: [{name: v, monthlyFee: 5 EUR, colour: red}]", "world.unknown-key", 3, 36),
    (
      "vps: [{name: v, monthlyFee: 5 EUR}, {name: v, monthlyFee: 5 EUR}]",
      "world.duplicate-name", 3, 44
    ),
    ("behaviour: {ovhcloud.vps.snapshot.limits: 2}", "world.unknown-behaviour", 3, 13),
    ("behaviour: {ovhcloud.vps.snapshot.limit: -2}", "world.wrong-type", 3, 42),
    ("seed: 99999999999999999999", "world.wrong-type", 3, 7),
    ("vps: &all []", "world.anchor", 3, 6),
    ("seed: [", "world.syntax", 4, 1),
    ("seed: 1\nseed: 2", "world.duplicate-key", 3, 1),
  ])
  func `what is not as the schema says is located`(
    line: String, rule: String, atLine: Int, column: Int
  ) throws {
    let found = diagnostics(Self.head + line + "\n")
    let first = try #require(found.first)
    #expect(first.rule == rule)
    #expect(first.location == SourceLocation(line: atLine, column: column))
  }

  @Test func `a world overrides behaviour`() throws {
    let text = Self.head + "behaviour: {ovhcloud.vps.snapshot.limit: 2}\n"
    let world = try WorldFile.read(SourceFile(path: "world.yaml", text: text))
    let property = try #require(BehaviourCatalogue.property(id: "ovhcloud.vps.snapshot.limit"))
    #expect(try property.experiment(world).value == .integer(2))
  }

  @Test func `a file without an account or a clock says so`() {
    #expect(
      diagnostics("seed: 1\n").map(\.rule) == ["world.missing-key", "world.missing-key"])
    #expect(diagnostics("").map(\.rule) == ["world.not-a-mapping"])
  }

  @Test func `size and depth have limits`() {
    let long = String(repeating: "#", count: 1 << 20) + "\n"
    #expect(diagnostics(long).map(\.rule) == ["world.too-large"])
    let deep = String(repeating: "[", count: 500_000)
    #expect(diagnostics(deep).map(\.rule) == ["world.syntax"])
  }
}
