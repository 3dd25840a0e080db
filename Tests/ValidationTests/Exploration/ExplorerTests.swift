import ControlPlane
import Testing

@testable import Validation

/// What is explored of a procedure that takes, deletes and restores a snapshot.
struct ExplorerTests {
  private static let procedure: ProcedureEvidence? = try? Examining.examiner.examine(
    Examining.runbook("vps-snapshot"), families: [.execution]
  ).execution?.procedures.first { $0.trials.contains(where: \.isTelling) }

  private func explorer(_ options: Explorer.Options) throws -> Explorer {
    let procedure = try #require(Self.procedure, "nothing of the guide is carried out")
    return Explorer(
      ProcedureMap(procedure), from: Beginnings(procedure).all, options: options)
  }

  @Test func `worlds that are taken for one hold the same`() throws {
    let explorer = try explorer(Explorer.Options(comparesWorlds: true, absences: 2, faults: 2))
    #expect(explorer.isComplete)
    #expect(explorer.stateCount > 100)
  }

  @Test func `an answer that gets lost leads to the same deed once more`() throws {
    let explorer = try explorer(Explorer.Options())
    let lost = explorer.states.indices.filter {
      if case .lost = explorer.states[$0].move { true } else { false }
    }
    #expect(!lost.isEmpty)
    for index in lost {
      guard case .lost(let node) = explorer.states[index].move else { continue }
      #expect(explorer.states[index].key.retried == Int32(node))
      // It is over with one try: what follows has nothing to try again.
      let following = explorer.states.filter { $0.parent == Int32(index) }
      #expect(following.allSatisfy { $0.key.retried < 0 })
    }
    let hopeful = explorer.hopeful
    #expect(lost.contains { hopeful[$0] }, "nobody comes to the end whose answer got lost")
  }

  @Test func `an error of the API changes nothing but the number of faults`() throws {
    let explorer = try explorer(Explorer.Options())
    var failures = 0
    for state in explorer.states {
      guard case .failed = state.move else { continue }
      failures += 1
      var expected = explorer.states[Int(state.parent)].key
      expected.faults -= 1
      #expect(state.key == expected)
    }
    #expect(failures > 0)
  }

  @Test func `without faults there are fewer states, and the same refusals`() throws {
    let some = try explorer(Explorer.Options())
    let none = try explorer(Explorer.Options(faults: 0))
    func refusals(_ explorer: Explorer) -> Set<String> {
      Set(explorer.refusals.map { "\($0.node) \($0.refusal.code)" })
    }
    #expect(none.stateCount < some.stateCount)
    #expect(refusals(none).isSubset(of: refusals(some)))
  }

  @Test func `a budget ends an exploration before it is complete`() throws {
    let explorer = try explorer(Explorer.Options(budget: 3))
    #expect(!explorer.isComplete)
  }
}
