import BaliseCLI
import JSON
import ProviderAPI
import ProviderClient
import SimulatorSupport
import SnapshotSupport
import Testing

/// Walks over HTTP.
///
/// The network is one simulator in this process; `ServedWalkTests` has a real one.
@Suite struct EndpointTests {
  private static let endpoint = ["--endpoint", SimulatedNetwork.address]

  private func network(_ simulated: SimulatedNetwork) -> Network {
    Network(makeTransport: { simulated }, pace: simulated.pace)
  }

  @Test(arguments: EmbeddedGuide.allCases)
  func `a guide is walked over HTTP as in the process`(_ guide: EmbeddedGuide) throws {
    let simulated = try SimulatedNetwork()
    let walk = guide.run("fr", options: Self.endpoint, network: network(simulated))
    #expect(walk.transcript == guide.run("fr").transcript)
    #expect(try simulated.look("/forks") == [])
    #expect(try simulated.look("/snapshots") == [])
  }

  @Test(arguments: [
    #"{"method": "POST", "path": "/1.0/vps", "cut": 0, "count": 1}"#,
    #"{"method": "GET", "path": "/1.0", "status": 500, "probability": 0.05, "seed": 3}"#,
    #"{"path": "/1.0", "cut": 0.5, "probability": 0.05, "seed": 4}"#,
    #"{"path": "/1.0", "status": 429, "retryAfter": 1, "probability": 0.1, "seed": 5}"#,
  ])
  func `what goes wrong on the way changes nothing about a walk`(fault: String) throws {
    let simulated = try SimulatedNetwork()
    simulated.spoil(fault)
    let walk = EmbeddedGuide.takeSnapshot.run(
      "fr", options: Self.endpoint, network: network(simulated))
    #expect(walk.transcript == EmbeddedGuide.takeSnapshot.run("fr").transcript)
  }

  @Test func `a simulator behind a token is walked with the token in the address`() throws {
    let token = "0123456789-secret-token"
    let simulated = try SimulatedNetwork(token: AccessToken(token))
    try Place.withFolder { folder in
      let path = "\(folder)/walk.jsonl"
      let arguments = ["run", "vps-snapshot", "--yes", "--lang", "en"]
      let walk = balise(
        arguments + ["--transcript", path, "--endpoint", "\(SimulatedNetwork.address)/\(token)"],
        network: network(simulated))
      #expect(walk.output == balise(arguments).output)
      // A transcript is passed on.
      #expect(Place.read(path)?.contains(token) == false)
    }
    let without = balise(
      ["run", "vps-snapshot", "--yes", "--lang", "en"] + Self.endpoint,
      network: network(simulated))
    #expect(without.status == .usage)
  }

  @Test func `a preview over HTTP leaves the simulator as it is`() throws {
    let simulated = try SimulatedNetwork()
    let arguments = ["run", "vps-snapshot", "--yes", "--preview", "--lang", "fr"]
    let walk = balise(arguments + Self.endpoint, network: network(simulated))
    #expect(walk.transcript == balise(arguments).transcript)
    #expect(try simulated.look("/difference") == [])
  }

  @Test func `the world and the mails are shown over HTTP too`() throws {
    let simulated = try SimulatedNetwork()
    let typed = ["w", "m", "q"]
    let there = balise(
      ["run", "vps-snapshot", "--lang", "en"] + Self.endpoint, typing: typed,
      network: network(simulated))
    let here = balise("run", "vps-snapshot", "--lang", "en", typing: typed)
    #expect(there.screen == here.screen)
  }

  @Test func `a walk over HTTP is walked again over HTTP only`() throws {
    let simulated = try SimulatedNetwork()
    try Place.withFolder { folder in
      let path = "\(folder)/walk.jsonl"
      let arguments = ["run", "vps-snapshot", "--lang", "en"]
      let walk = balise(
        arguments + ["--yes", "--transcript", path] + Self.endpoint, network: network(simulated))
      #expect(walk.status == .success)
      let here = balise(arguments + ["--replay", path])
      #expect(here.status == .usage)
      #expect(here.error.contains("--endpoint"))
      let fresh = try SimulatedNetwork()
      let again = balise(
        arguments + ["--replay", path] + Self.endpoint, network: network(fresh))
      #expect(again.output == walk.output)
    }
  }

  @Test func `a server that goes away in the middle ends the walk in words`() throws {
    let simulated = try SimulatedNetwork()
    simulated.goAway(after: 40)
    let walk = balise(
      ["run", "vps-snapshot", "--yes", "--lang", "en"] + Self.endpoint,
      network: network(simulated))
    #expect(walk.status == .failure)
    #expect(
      walk.error == "balise: http://127.0.0.1:8390 does not answer: connection refused\n")
  }

  @Test func `nobody there is told before anything is done`() throws {
    let simulated = try SimulatedNetwork()
    simulated.goAway(after: 0)
    let walk = balise(
      ["run", "vps-snapshot", "--yes", "--lang", "en"] + Self.endpoint,
      network: network(simulated))
    #expect(walk.status == .failure)
    #expect(walk.output == "")
  }

  @Test func `what is no simulator is refused without --live`() {
    let network = Network(makeTransport: { OtherServer() }, pace: .real)
    let walk = balise(
      ["run", "vps-snapshot", "--yes", "--lang", "en"] + Self.endpoint, network: network)
    #expect(walk.status == .usage)
    #expect(walk.output == "")
    #expect(walk.error.contains("--live"))
  }

  /// A server on this machine that knows nothing of simulations.
  private final class OtherServer: Transport {
    func send(_ request: WireRequest) throws(TransportFailure) -> WireResponse {
      WireResponse(status: 404)
    }
  }

  @Test(arguments: [
    ["--endpoint", "http://127.0.0.1:1", "--world", "w.yaml"],
    ["--endpoint", "http://127.0.0.1:1", "--at", "2020-11-25T09:00:00Z"],
    ["--endpoint", "http://127.0.0.1:1", "--seed", "3"],
    ["--endpoint", "nonsense"], ["--endpoint", "http://user:secret@127.0.0.1"],
    ["--endpoint", "http://example.com"], ["--live"],
    ["--endpoint", "http://127.0.0.1:1", "--live", "--preview"],
    ["--endpoint", "http://127.0.0.1:1", "--live"],
  ])
  func `options that do not go together are refused before anything is asked`(
    options: [String]
  ) throws {
    let simulated = try SimulatedNetwork()
    for language in ["en", "fr"] {
      let walk = balise(
        ["run", "vps-snapshot", "--yes", "--lang", language] + options,
        network: network(simulated))
      #expect(walk.status == .usage)
      #expect(walk.output == "")
      #expect(walk.error.split(separator: "\n").count == 1)
    }
    #expect(simulated.requests == [])
  }
}

/// The simulator stands for the real world here: with `--live` nothing of its own API is used.
@Suite struct LiveWalkTests {
  private static let keys = [
    "OVH_APPLICATION_KEY": "balise-simulation",
    "OVH_APPLICATION_SECRET": "balise-simulation-secret",
    "OVH_CONSUMER_KEY": "balise-simulation-consumer",
  ]
  private static let options = ["--endpoint", SimulatedNetwork.address, "--live"]

  private func network(_ simulated: SimulatedNetwork) -> Network {
    Network(makeTransport: { simulated }, pace: simulated.pace)
  }

  @Test func `--yes confirms no loss in the real world`() throws {
    let simulated = try SimulatedNetwork()
    let walk = balise(
      ["run", "vps-snapshot-supprimer", "--yes", "--lang", "en"] + Self.options,
      environment: Self.keys, network: network(simulated))
    #expect(walk.status == .usage)
    #expect(walk.error.contains("only a person in a terminal"))
    #expect(try simulated.look("/difference") == [])
  }

  @Test func `answers confirm no loss in the real world`() throws {
    let simulated = try SimulatedNetwork()
    let answers = Place.answers("vps-snapshot-supprimer")
    let walk = balise(
      ["run", "vps-snapshot-supprimer", "--answers", answers, "--lang", "en"] + Self.options,
      environment: Self.keys, network: network(simulated))
    #expect(walk.status == .usage)
    #expect(try simulated.look("/difference") == [])
  }

  @Test func `a person confirms with the name of the service`() throws {
    let simulated = try SimulatedNetwork()
    let walk = balise(
      ["run", "vps-snapshot-supprimer", "--yes", "--lang", "en"] + Self.options,
      typing: ["vps-c92f41a8.vps.ovh.net"], environment: Self.keys, network: network(simulated))
    #expect(walk.screen.contains("The real world cannot be forked"))
    #expect(try !simulated.look("/difference").elements.isEmpty)
    #expect(simulated.requests.filter { $0.contains("/_balise") } == [])
    #expect(simulated.requests.contains { $0.hasPrefix("DELETE /1.0/vps/") })
    #expect(!walk.screen.contains("balise-simulation-secret"))
  }

  @Test func `keys come from the usual files`() throws {
    let simulated = try SimulatedNetwork()
    let files = [
      "/home/c/.softlayer":
        "[softlayer]\nusername = balise-simulation\napi_key = balise-simulation-key\n"
    ]
    let walk = balise(
      ["run", "serveur-bare-metal-alimentation", "--procedure", "1", "--yes", "--lang", "en"]
        + Self.options,
      environment: ["HOME": "/home/c"], network: network(simulated), files: files)
    #expect(walk.status == .success)
    #expect(simulated.requests.contains { $0.hasSuffix("/powerOff.json") })
  }
}
