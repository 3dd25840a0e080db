import Console
package import ControlPlane
import RunEngine
import RunbookModel

/// The situations in which a procedure may be begun.
///
/// The one in which it works; those of whoever has begun it before and not come to the end, with what was
/// started then still running or done; and, in the world as it is, every service that the prerequisites allow.
package struct Beginnings {
  private let evidence: ProcedureEvidence
  private let plan: Plan

  package init(_ evidence: ProcedureEvidence) {
    self.evidence = evidence
    plan = evidence.plan
  }

  package var all: [(situation: Situation, services: [ServiceReference?])] {
    let base = evidence.situation
    var beginnings = [(situation: base, services: services(in: base.world))]
    var known: Set<Fingerprint> = [base.world.fingerprint]
    func add(_ situation: Situation) {
      guard known.insert(situation.world.fingerprint).inserted else { return }
      beginnings.append((situation, services(in: situation.world)))
    }
    for trial in evidence.trials where trial.unmet.isEmpty {
      var situation = base
      let deeds = ProcedureMap.deeds(of: trial).map(\.deed)
      let last = deeds.lastIndex { if case .perform = $0 { true } else { false } }
      for (index, deed) in deeds.enumerated() where index != last {
        guard case .perform(let request) = deed else { continue }
        guard let next = situation.performed(request) else { break }
        // Who is told to wait comes back when it is over.
        let isWaitTold = deeds.dropFirst(index + 1).first == .wait(isTold: true)
        if !isWaitTold { add(next) }
        situation = next
        situation.finishTasks()
        add(situation)
      }
    }
    return beginnings
  }

  /// The services of the procedure's kind to which the prerequisites apply; nil stands for those of the walk.
  private func services(in world: World) -> [ServiceReference?] {
    guard let kind = plan.serviceKind else { return [nil] }
    let prerequisites = plan.runbook.prerequisites.filter {
      $0.procedure == nil || $0.procedure == plan.procedure.id
    }
    let conditions = prerequisites.compactMap { plan.bindings.prerequisiteStates[$0.id] }
    return world.services(ofKind: kind).filter { service in
      let facts = world.facts(about: service)
      return conditions.allSatisfy { $0.holds(in: facts) }
    }
  }
}
