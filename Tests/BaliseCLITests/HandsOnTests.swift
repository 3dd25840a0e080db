import BaliseCLI
import ControlPlane
import Diagnostics
import JSON
import ProviderAPI
import ProviderClient
import RunEngine
import SimulatorSupport
import SnapshotSupport
import Testing

/// Walks in which somebody acts with another client, and the walk watches.
@Suite struct HandsOnTests {
  @Test(arguments: works)
  func `what is done elsewhere is ticked, and the walk comes to its end`(work: Work) throws {
    let simulated = try SimulatedNetwork()
    let walk = try walk(
      work.guide, procedure: work.procedure, beside: work.deeds, on: simulated)
    #expect(walk.status == .success, "\(walk.screen)")
    #expect(!walk.screen.contains("No step asks"), "\(walk.screen)")
  }

  @Test(arguments: ["en", "fr"])
  func `a walk shows what was told, seen and ticked`(language: String) throws {
    let simulated = try SimulatedNetwork()
    let work = try #require(Self.works.first { $0.guide == .snapshot })
    let walk = try walk(.snapshot, language, beside: work.deeds, on: simulated)
    expectSnapshot(walk.transcript, named: "hands-on.\(language).txt")
  }

  @Test func `nothing is changed by the walk itself`() throws {
    let simulated = try SimulatedNetwork()
    let walk = try walk(.takeSnapshot, beside: [], on: simulated)
    #expect(walk.status == .failure)
    let changing = simulated.requests.filter {
      !$0.hasPrefix("GET ") && !$0.contains("/_balise/") && !$0.hasSuffix("getObject.json")
    }
    #expect(changing == [])
  }

  @Test func `an effect that no step asks for is told, and the walk goes on`() throws {
    let simulated = try SimulatedNetwork()
    let walk = try walk(
      .takeSnapshot,
      beside: [
        Deed(operation: "ovhcloud.vps.reboot", service: Self.plain),
        Deed(operation: "ovhcloud.vps.createSnapshot", service: Self.optioned),
      ], on: simulated)
    #expect(walk.status == .failure)
    let told = "No step asks for this: restart (vps-5f3a9c1e.vps.ovh.net)."
    // When it is seen, and in the end.
    #expect(walk.screen.ranges(of: told).count == 2, "\(walk.screen)")
    #expect(walk.screen.contains("Done: "), "\(walk.screen)")
  }

  @Test func `the right operation on another service is not ticked`() throws {
    let simulated = try SimulatedNetwork()
    let walk = try walk(
      .deleteSnapshot,
      beside: [
        Deed(operation: "ovhcloud.vps.reboot", service: Self.optioned),
        Deed(operation: "ovhcloud.vps.stop", service: Self.plain),
      ], on: simulated)
    #expect(walk.status == .failure)
    #expect(!walk.screen.contains("Seen: "), "\(walk.screen)")
  }

  @Test func `what was done before its step is ticked when the walk comes there`() throws {
    var pauses = 0
    // Both at once; the payment is told in a later step.
    let walk = try walk(.orderOption, on: try SimulatedNetwork()) { acting in
      pauses += 1
      guard pauses == 1 else { return true }
      try perform(Self.order, acting)
      try perform(Self.pay, acting)
      return false
    }
    #expect(walk.status == .success, "\(walk.screen)")
    #expect(walk.screen.ranges(of: "Seen: ").count == 2, "\(walk.screen)")
  }

  @Test func `what the operator says to be done is ticked, and its late trace is no news`() throws {
    var pauses = 0
    let walk = try walk(.orderOption, typing: ["y"], on: try SimulatedNetwork()) { acting in
      pauses += 1
      // The order shows when the payment is waited for.
      if pauses == 2 { try perform(Self.order, acting) }
      if pauses == 3 { try perform(Self.pay, acting) }
      return pauses == 1 || pauses > 3
    }
    #expect(walk.status == .success, "\(walk.screen)")
    #expect(walk.screen.contains("Seen: payment"), "\(walk.screen)")
    #expect(!walk.screen.contains("Seen: order"), "\(walk.screen)")
    #expect(!walk.screen.contains("No step asks"), "\(walk.screen)")
  }

  @Test func `the other choice of a form is not ticked`() throws {
    let walk = try walk(
      .requestTermination,
      beside: [
        Deed(
          operation: "ovhcloud.dedicatedCloud.setDeleteAtExpiration", service: Self.cloud,
          arguments: ["value": "true"])
      ], on: try SimulatedNetwork())
    #expect(walk.status == .failure, "\(walk.screen)")
    #expect(!walk.screen.contains("Seen: "), "\(walk.screen)")
  }

  @Test func `what was done while a question stood is ticked, though the console hides it now`()
    throws
  {
    var deeds = try #require(Self.works.first { $0.guide == .snapshot }).deeds
    let walk = try walk(.snapshot, decides: false, on: try SimulatedNetwork()) { acting in
      guard !deeds.isEmpty else { return true }
      try perform(deeds.removeFirst(), acting)
      return false
    } answer: { question, acting in
      guard question.hasSuffix("leave everything as it is\n>") else { return "" }
      try perform(Deed(operation: "ovhcloud.vps.deleteSnapshot", service: Self.plain), acting)
      return "1"
    }
    #expect(walk.status == .success, "\(walk.screen)")
    #expect(walk.screen.contains("Seen: deleting the snapshot"), "\(walk.screen)")
  }

  @Test func `a button that the guide does not tell and that is left out leaves out its opener`()
    throws
  {
    let walk = try walk(.power, typing: ["skip not tonight"], on: try SimulatedNetwork()) { _ in
      true
    }
    #expect(walk.screen.contains("(not tonight)"), "\(walk.screen)")
    #expect(!walk.screen.contains("Done: 0"), "\(walk.screen)")
  }

  @Test func `who goes back finds what was seen already`() throws {
    var deeds = [Self.order, Self.pay]
    // At the payment back to the order, which is not waited for again.
    var typed = ["back"]
    let walk = try walk(.orderOption, on: try SimulatedNetwork()) { acting in
      if deeds.count == 1, !typed.isEmpty { return true }
      guard !deeds.isEmpty else { return true }
      try perform(deeds.removeFirst(), acting)
      return false
    } answer: { _, _ in
      typed.isEmpty ? "q" : typed.removeFirst()
    }
    #expect(walk.status == .success, "\(walk.screen)")
    #expect(walk.screen.ranges(of: "Seen: order").count == 2, "\(walk.screen)")
    #expect(walk.screen.contains("Done: 1"), "\(walk.screen)")
  }

  @Test func `what needs arguments is warned of too`() throws {
    let walk = try walk(.replicate, beside: [], on: try SimulatedNetwork())
    #expect(walk.screen.contains("  ⚠ "), "\(walk.screen)")
  }

  @Test func `only what nobody asked for is no walk in which nothing was to do`() throws {
    let walk = try walk(
      .takeSnapshot, typing: ["skip", "skip"], on: try SimulatedNetwork()
    ) { acting in
      try? perform(Deed(operation: "ovhcloud.vps.reboot", service: Self.plain), acting)
      return true
    }
    #expect(walk.status == .failure, "\(walk.screen)")
  }

  @Test func `prepared answers decide what is asked`() throws {
    var isDone = false
    let answers = """
      - {at: "2", set: {description: Avant}}
      - {at: "2", answer: "yes"}
      - {at: "3", answer: done}
      """
    try Place.withFile("hands.answers.yaml", answers) { path in
      let walk = try walk(
        .takeSnapshot, options: ["--answers", path], decides: false, on: try SimulatedNetwork()
      ) { acting in
        guard !isDone else { return true }
        isDone = true
        try perform(
          Deed(operation: "ovhcloud.vps.createSnapshot", service: Self.optioned), acting)
        return false
      }
      #expect(walk.status == .success, "\(walk.screen)")
      #expect(!walk.screen.contains("⏎"), "\(walk.screen)")
    }
  }

  @Test(arguments: ["1", "2"])
  func `of several methods the chosen one is waited for`(method: String) throws {
    var isDone = false
    try Place.withFile("method.answers.yaml", "- {at: \"2\", choose: \"\(method)\"}") { path in
      let walk = try walk(
        .confirmTermination, options: ["--answers", path], on: try SimulatedNetwork()
      ) { acting in
        guard !isDone else { return true }
        isDone = true
        try perform(
          Deed(operation: "ovhcloud.dedicatedCloud.confirmTermination", service: Self.cloud),
          acting)
        return false
      }
      #expect(walk.status == .success, "\(walk.screen)")
      #expect(walk.screen.contains("Seen: confirmation of a termination"), "\(walk.screen)")
      #expect(walk.screen.contains("  ⚠ "), "\(walk.screen)")
    }
  }

  @Test func `of very many services the one that is chosen is watched`() throws {
    let simulated = try SimulatedNetwork(
      file: SourceFile(
        path: "many.yaml",
        text: """
          clock: 2020-11-02T09:00:00Z
          account: {name: ab12345-ovh, email: a@example.com, language: en, currency: EUR}
          vps:
            - {name: "vps-{n}.vps.ovh.net", copies: 21, monthlyFee: 11.99 EUR, snapshotOption: subscribed}
          """))
    let walk = try walk(
      .takeSnapshot, options: ["--set", "service=vps-7.vps.ovh.net"], on: simulated
    ) { _ in true }
    #expect(walk.screen.contains("these are watched: vps-7.vps.ovh.net.\n"), "\(walk.screen)")
  }

  @Test func `what the operator leaves out is told with the reason`() throws {
    let walk = try walk(.takeSnapshot, typing: ["skip not tonight"], on: try SimulatedNetwork()) {
      _ in true
    }
    #expect(walk.screen.contains("Click `Confirm` (not tonight)"), "\(walk.screen)")
  }

  @Test func `a server that does not answer for a while is told of once`() throws {
    let simulated = try SimulatedNetwork()
    var pauses = 0
    let walk = try walk(.takeSnapshot, on: simulated) { acting in
      pauses += 1
      if pauses == 1 {
        simulated.spoil(#"{"method": "GET", "path": "/1.0", "status": 500, "count": 10}"#)
      }
      if pauses == 5 {
        try perform(
          Deed(operation: "ovhcloud.vps.createSnapshot", service: Self.optioned), acting)
      }
      return pauses > 10
    }
    #expect(walk.status == .success, "\(walk.screen)")
    #expect(walk.screen.ranges(of: "cannot be looked at").count == 1, "\(walk.screen)")
  }

  @Test(arguments: [
    ["--hands-on"],
    ["--hands-on", "--endpoint", SimulatedNetwork.address, "--preview"],
    ["--hands-on", "--endpoint", SimulatedNetwork.address, "--transcript", "t.jsonl"],
  ])
  func `options that do not go together are refused`(options: [String]) throws {
    let simulated = try SimulatedNetwork()
    for language in ["en", "fr"] {
      let walk = balise(
        ["run", "vps-snapshot", "--lang", language] + options,
        network: Network(makeTransport: { simulated }, pace: simulated.pace))
      #expect(walk.status == .usage)
      #expect(walk.error.contains("--hands-on"))
    }
    #expect(simulated.requests == [])
  }
}
