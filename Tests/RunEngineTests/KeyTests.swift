import ControlPlane
import RunEngine
import Testing
import Values

@Suite struct IdempotencyKeyTests {
  @Test(arguments: EmbeddedGuides.walkable)
  func `every attempt has a key of its own`(_ walkable: EmbeddedGuides.Walkable) throws {
    let walked = try walk(
      walkable.guide, procedure: walkable.procedure, in: EmbeddedGuides.world())
    let keys = walked.attempts.map(\.idempotencyKey)
    #expect(!keys.contains(nil))
    #expect(Set(keys).count == keys.count, "\(keys)")
  }

  @Test func `doing a step again is another attempt with another key`() throws {
    var hasGoneBack = false
    let walked = try walk("serveur-bare-metal-annuler", in: TestWorld.hardware()) { prompt in
      guard case .proceed = prompt.question, prompt.step?.number == "2", !hasGoneBack else {
        return nil
      }
      hasGoneBack = true
      return .back
    }
    let backups = walked.attempts.filter { $0.operation == "operator.backUp" }
    try #require(backups.count == 2)
    #expect(backups[0].idempotencyKey != backups[1].idempotencyKey)
  }

  @Test func `a second run of the same plan is not taken for the first one`() throws {
    let session = InProcessSession(world: try TestWorld.vps("snapshotOption: subscribed"))
    let taking = try EmbeddedGuides.plan("vps-snapshot-prendre")
    let first = walk(taking, on: session)
    _ = walk(try EmbeddedGuides.plan("vps-snapshot-supprimer"), on: session)
    #expect(session.world.fact("snapshot.exists") == .bool(false))
    let second = walk(taking, on: session)
    #expect(first.operations == second.operations)
    #expect(
      session.world.fact("snapshot.exists") == .bool(true), "nothing was done the second time")
  }
}
