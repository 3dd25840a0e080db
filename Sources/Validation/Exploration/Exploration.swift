import Console
import ControlPlane
import GuideMarkdown
import RunEngine
import RunbookModel
import Values

/// Explores the procedures of a guide, and keeps what stands in an operator's way.
struct Exploration {
  let laboratory: Laboratory
  let options: Explorer.Options

  func evidence(for examination: Examination, _ execution: ExecutionEvidence) -> ExplorationEvidence
  {
    let told = ToldRefusals(examination.bindings, laboratory: laboratory)
    return ExplorationEvidence(
      procedures: execution.procedures.map { explore($0, told, examination) })
  }

  private func explore(
    _ procedure: ProcedureEvidence, _ told: ToldRefusals, _ examination: Examination
  ) -> ExplorationEvidence.Findings {
    let map = ProcedureMap(procedure)
    let explorer = Explorer(map, from: Beginnings(procedure).all, options: options)
    let hopeful = explorer.hopeful
    let telling = ExplorationTelling(explorer, procedure, examination)
    let entrances = ToldEntrances(procedure.plan)
    var seen: Set<String> = []
    var refusals: [ExplorationEvidence.Obstacle] = []
    for meeting in explorer.refusals {
      let node = map.nodes[meeting.node]
      // Who has already what is asked for goes on where the guide takes up from there.
      if meeting.refusal.tellsThatItIsDone, case .perform(let request) = node.deed,
        entrances.goesOn(below: node.line, in: explorer.facts(for: request, in: meeting.state))
      {
        continue
      }
      // What we made up can blame no guide.
      guard !meeting.refusal.isAssumed, !told.contains(meeting.refusal), !node.isConditional,
        seen.insert("\(node.line) \(meeting.refusal.code)").inserted
      else { continue }
      refusals.append(
        ExplorationEvidence.Obstacle(
          line: node.line, operation: meeting.refusal.operation, refusal: meeting.refusal,
          isDeadEnd: !hopeful[meeting.state],
          counterexample: telling.counterexample(
            to: meeting.state, then: meeting.node, meeting.refusal)))
    }
    var idle: [ExplorationEvidence.Obstacle] = []
    // Who does a guide a second time expects that some of it is done already.
    for deed in explorer.idle where explorer.isFirstTime(deed.state) {
      let node = map.nodes[deed.node]
      guard case .perform(let request) = node.deed, seen.insert("\(node.line) idle").inserted else {
        continue
      }
      idle.append(
        ExplorationEvidence.Obstacle(
          line: node.line, operation: request.operation, refusal: nil, isDeadEnd: false,
          counterexample: telling.counterexample(to: deed.state, then: deed.node, nil)))
    }
    return ExplorationEvidence.Findings(
      procedure: procedure, refusals: refusals, idle: idle, stateCount: explorer.states.count,
      isComplete: explorer.isComplete)
  }
}
