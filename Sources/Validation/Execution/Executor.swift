import Console
import ControlPlane
import RunEngine
import RunbookModel

/// Carries out the procedures of a guide in every way, on forks of a world.
struct Executor {
  let consoles: [ConsoleModel]
  /// The bytes of the consoles' files, which decide what a walk does as much as the guide.
  let consoleData: [[UInt8]]
  let world: World

  func evidence(for runbook: Runbook, _ bindings: Bindings) -> ExecutionEvidence {
    ExecutionEvidence(
      procedures: knownPlans(for: runbook, bindings).compactMap { plan in
        let evidence = self.evidence(for: plan)
        return evidence.trials.contains(where: \.isTelling) ? evidence : nil
      })
  }

  private func knownPlans(for runbook: Runbook, _ bindings: Bindings) -> [Plan] {
    let own = consoles.filter {
      $0.dialects.isEmpty || $0.dialects.contains(runbook.dialect)
    }
    guard Self.actsOnSomething(bindings, own) else { return [] }
    return runbook.procedures.map { procedure in
      Plan(
        runbook: runbook, procedure: procedure, bindings: bindings, consoles: own,
        consoleData: consoleData)
    }.filter(Self.isKnown)
  }

  /// Whether any action leads to an operation: a guide about something else is not walked at all.
  private static func actsOnSomething(_ bindings: Bindings, _ consoles: [ConsoleModel]) -> Bool {
    bindings.actions.values.contains { binding in
      switch binding.target {
      case .call, .operatorFact: true
      case let target:
        target.controlID.flatMap { id in consoles.lazy.compactMap { $0.control(id) }.first }
          .map { $0.operation != nil || $0.needsService != nil } ?? false
      }
    }
  }

  /// Whether the console model knows what a procedure is about: how one comes to it, or to another procedure of
  /// the guide and at least three of its controls; and three quarters of what it tells to do there, some of it by
  /// its name.
  ///
  /// Where it knows less, "Confirmer" is a button of another product, and nothing that comes of it counts. Where
  /// nothing is named, the guide talks about payments and has none made.
  private static func isKnown(_ plan: Plan) -> Bool {
    let kinds: Set<Action.Kind> = [.navigate, .click, .choose, .enter, .check, .confirm, .call]
    let actions = plan.steps.flatMap(\.step.actions).filter { kinds.contains($0.kind) }
    let known = actions.count { action in
      switch plan.bindings.actions[action.id]?.target {
      case nil, .manual, .ambiguous: false
      default: true
      }
    }
    let own = plan.steps.flatMap(\.step.actions).compactMap { plan.bindings.actions[$0.id] }
    guard own.contains(where: isNamed) else { return false }
    let controls = Set(
      actions.compactMap { plan.bindings.actions[$0.id]?.target.controlID })
    let isBegun =
      own.contains(where: isBeginning)
      || controls.count >= 3 && plan.bindings.actions.values.contains(where: isBeginning)
    return isBegun && known > 0 && known * 4 >= actions.count * 3
  }

  private static func isBeginning(_ binding: ActionBinding) -> Bool {
    switch binding.target {
    case .signIn, .selectService, .call: true
    default: false
    }
  }

  /// Whether something of the console is told by its name, or an operation by its route.
  private static func isNamed(_ binding: ActionBinding) -> Bool {
    switch binding.target {
    case .call: return true
    case .control, .field, .fieldValue, .place:
      switch binding.match {
      case .exact, .folded, .former: return true
      case .described, .implied: return false
      }
    default: return false
    }
  }

  /// Walks in the situation and with the service with which the fewest things fail.
  ///
  /// A guide is for those whose service it fits: what it cannot do to another is no mistake of the guide. The
  /// walk that takes everything decides which; the others are walked there.
  private func evidence(for plan: Plan) -> ProcedureEvidence {
    var best = (situation: Situation(world: world), service: ServiceReference?.none)
    var fewest = Int.max
    search: for situation in Situations(plan, in: world) {
      let all = plan.serviceKind.map { situation.world.services(ofKind: $0) } ?? []
      for service in [nil] + all.map(Optional.some) {
        let trial = Trial(plan, in: situation.world, along: Way(), on: service)
        guard trial.failures < fewest else { continue }
        fewest = trial.failures
        best = (situation, service)
        if fewest == 0 { break search }
      }
    }
    let ways = WayEnumeration {
      Trial(plan, in: best.situation.world, along: $0, on: best.service)
    }
    return ProcedureEvidence(
      plan: plan, situation: best.situation, trials: ways.trials, isExhaustive: ways.isExhaustive)
  }
}
