import ControlPlane
import Testing
import Values

/// Random sequences of operations and waits; the seed tells the sequence.
@Suite struct WorldPropertyTests {
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) ^ (state << 29)
    }
  }

  private func request(_ world: World, _ dice: inout Dice) -> OperationRequest? {
    guard let operation = OperationCatalogue.all.randomElement(using: &dice),
      let service = world.services(ofKind: operation.serviceKind).randomElement(using: &dice)
    else { return nil }
    var arguments: [String: String] = [:]
    for parameter in operation.parameters where parameter.isRequired || Bool.random(using: &dice) {
      arguments[parameter.name] = parameter.values.randomElement(using: &dice)
    }
    switch operation.id {
    case "ibmcloud.hardware.orderReplica":
      arguments = ["hostname": "r\(UInt8.random(in: 0...20, using: &dice))", "domain": "ex.org"]
    case "ovhcloud.dedicatedServer.cancelTask":
      arguments["task"] = world.tasks(of: service).last.map { "\($0.id)" }
    case "ovhcloud.dedicatedCloud.confirmTermination",
      "ovhcloud.dedicatedServer.confirmTermination":
      arguments["token"] = world.mailbox.last { !$0.links.isEmpty }?.links.first?.arguments["token"]
    default: break
    }
    return OperationRequest(operation: operation.id, service: service, arguments: arguments)
  }

  @Test(arguments: 1...30)
  func `whatever is done, the world stays sound`(seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    var world = try Simulation.world(
      seed.isMultiple(of: 2) ? "dedicated-server" : "vps-with-snapshot")
    var ledger: [LedgerEntry] = []
    for _ in 0..<60 {
      let origin = world
      let before = origin.fingerprint
      if let request = request(world, &dice) {
        let preview = world.preview(request)
        let outcome = try? world.perform(request)
        #expect((outcome == nil) == (preview.refusal != nil), "\(request)")
        #expect(preview.outcome == outcome)
      }
      let seconds = [0, 30, 400, 4000, 90_000, 3_000_000].randomElement(using: &dice) ?? 0
      world.advance(to: world.now + CalendarDuration(seconds: Int64(seconds)))

      #expect(origin.fingerprint == before, "a copy keeps its state")
      #expect(world.fingerprint == world.fingerprintFromScratch())
      for service in world.services() {
        #expect(world.tasks(of: service).count(where: \.isRunning) <= 1)
        #expect(world.facts(about: service)["state"] != nil)
      }
      #expect(world.ledger.starts(with: ledger), "the ledger only grows")
      ledger = world.ledger
      #expect(world.tasks().map(\.id) == Array(1..<world.tasks().count + 1))
    }
  }

  @Test(arguments: 1...10)
  func `one long wait is many short ones`(seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    var world = try Simulation.world("vps-with-snapshot")
    for _ in 0..<8 {
      if let request = request(world, &dice) { _ = try? world.perform(request) }
    }
    let end = world.now + CalendarDuration(days: 100)
    var steps = world
    while steps.now < end {
      let seconds = Int64.random(in: 1...900_000, using: &dice)
      steps.advance(to: min(end, steps.now + CalendarDuration(seconds: seconds)))
    }
    world.advance(to: end)
    #expect(world.fingerprint == steps.fingerprint)
    #expect(world.ledger == steps.ledger)
    #expect(world.difference() == steps.difference())
  }

  @Test(arguments: 1...5)
  func `a world that forgets its changes is the same world`(seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    var world = try Simulation.world("vps-with-snapshot").fork()
    var forgetful = world.forgettingChanges()
    for _ in 0..<20 {
      guard let request = request(world, &dice) else { continue }
      #expect((try? forgetful.perform(request)) == (try? world.perform(request)), "\(request)")
      forgetful.advance(to: forgetful.now + CalendarDuration(seconds: 400))
      world.advance(to: world.now + CalendarDuration(seconds: 400))
      #expect(forgetful.fingerprint == world.fingerprint)
      #expect(forgetful.fingerprint == forgetful.fingerprintFromScratch())
    }
    #expect(!world.difference().isEmpty, "the operations changed something")
    #expect(forgetful.fork().difference().isEmpty, "a fork takes changes down again")
  }
}
