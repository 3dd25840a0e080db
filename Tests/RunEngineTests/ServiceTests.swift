import ControlPlane
import RunEngine
import Testing
import Values

@Suite struct ServiceTests {
  private static func twins() throws -> World {
    try TestWorld.twins("vps-a.vps.ovh.net", "vps-b.vps.ovh.net")
  }

  @Test func `several services that fit are asked for, once`() throws {
    let walked = try walk("vps-snapshot-commander-option", in: Self.twins()) { prompt in
      guard case .service(let kind, let services) = prompt.question else { return nil }
      #expect(kind == "ovhcloud.vps")
      #expect(services.map(\.name) == ["vps-a.vps.ovh.net", "vps-b.vps.ovh.net"])
      return .pick(1)
    }
    #expect(walked.dialogue.prompts("service").count == 1)
    #expect(walked.log.contains("selected vps-b.vps.ovh.net"))
    #expect(Set(walked.attempts.map { $0.service?.name }) == ["vps-b.vps.ovh.net"])
  }

  @Test func `the only service that fits is taken and named`() throws {
    let walked = try walk("vps-snapshot-commander-option", in: TestWorld.vps())
    #expect(walked.dialogue.prompts("service").isEmpty)
    #expect(walked.log.contains("selected vps-1.vps.ovh.net"))
  }

  @Test func `a service given beforehand is not asked for`() throws {
    let walked = try walk(
      "vps-snapshot-commander-option", in: Self.twins(),
      options: Walk.Options(values: ["service": "vps-b.vps.ovh.net"]))
    #expect(walked.dialogue.prompts("service").isEmpty)
    #expect(Set(walked.attempts.map { $0.service?.name }) == ["vps-b.vps.ovh.net"])
  }

  @Test func `a service given beforehand that nobody has is not replaced by another one`() throws {
    let walked = try walk(
      "vps-snapshot-commander-option", in: TestWorld.vps(),
      options: Walk.Options(values: ["service": "vps-9.vps.ovh.net"])
    ) { prompt in
      if case .service = prompt.question { return .stop }
      return nil
    }
    #expect(walked.operations == [])
  }

  @Test(arguments: [Reply.no, .skip(reason: ""), .leave])
  func `who picks no service has none picked`(_ reply: Reply) throws {
    let walked = try walk("vps-snapshot-commander-option", in: Self.twins()) { prompt in
      switch prompt.question {
      case .service: return reply
      case .refused: return .skip(reason: "")
      default: return nil
      }
    }
    #expect(walked.operations == [], "something was ordered for a service that nobody picked")
  }

  @Test func `the state that the prerequisites ask for narrows the services`() throws {
    let world = try TestWorld.world(
      """
      vps:
        - name: vps-a.vps.ovh.net
          monthlyFee: 11.99 EUR
        - name: vps-b.vps.ovh.net
          monthlyFee: 11.99 EUR
          snapshotOption: subscribed
          snapshot: {creationDate: 2020-10-30T18:20:00Z, description: Avant}
      """)
    let deletion = try walk("vps-snapshot-supprimer", in: world)
    #expect(deletion.log.contains("selected vps-b.vps.ovh.net"))
    let order = try walk("vps-snapshot-commander-option", in: world)
    #expect(order.log.contains("selected vps-a.vps.ovh.net"))
    #expect(deletion.dialogue.prompts("service").isEmpty)
    #expect(order.dialogue.prompts("service").isEmpty)
  }

  @Test func `a guide that names a state refuses a service in another one`() throws {
    let walked = try walk("serveur-bare-metal-alimentation", procedure: 2, in: TestWorld.hardware())
    { prompt in
      guard case .refused = prompt.question else { return nil }
      return .skip(reason: "")
    }
    #expect(walked.log.contains("refused condition.power.off"))
    #expect(walked.operations == [], "a guide that switches on has switched off")
  }
}
