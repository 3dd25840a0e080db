import ControlPlane
import Diagnostics
import GuideMarkdown
import RunEngine
import RunbookModel
import Values

/// Tells the way to a state, and walks it to have a transcript.
struct ExplorationTelling {
  private let explorer: Explorer
  private let procedure: ProcedureEvidence
  private let examination: Examination

  init(_ explorer: Explorer, _ procedure: ProcedureEvidence, _ examination: Examination) {
    self.explorer = explorer
    self.procedure = procedure
    self.examination = examination
  }

  /// The shortest way to a deed, with the refusal that it meets; nil for one without effect.
  func counterexample(to state: Int, then node: Int, _ refusal: Refusal?) -> Counterexample {
    let moves = explorer.moves(to: state)
    var notes = moves.flatMap { self.notes(for: $0) }
    let last = explorer.map.nodes[node]
    if case .perform(let request) = last.deed {
      let service = explorer.service(of: explorer.states[state])
      notes.append(self.note("trace.attempted", request, on: service, at: last.line))
    }
    if let refusal {
      notes.append(
        Finding.Note(
          message: Message("trace.refused", ["reason": .message(refusal.reason)]),
          place: place(last.line)))
    }
    return Counterexample(steps: notes, transcript: transcript(moves, last, refusal) ?? [])
  }

  private func notes(for state: ExplorationState) -> [Finding.Note] {
    let wording = TraceWording(examination)
    switch state.move {
    case .begin(let index):
      let service = explorer.service(of: state)
      let before = explorer.situation(index).before.map {
        Finding.Note(message: wording.message(for: $0))
      }
      return before
        + [service].compactMap(\.self).map {
          Finding.Note(message: Message("trace.selected", ["service": .text($0.name)]))
        }
    case .deed(let index):
      let node = explorer.map.nodes[index]
      guard case .perform(let request) = node.deed else {
        return [Finding.Note(message: Message("trace.waited.told"), place: place(node.line))]
      }
      return [
        note("trace.performed", request, on: explorer.service(of: state), at: node.line)
      ]
    case .hurried(let index):
      return [
        Finding.Note(
          message: Message("trace.hurried"), place: place(explorer.map.nodes[index].line))
      ]
    case .away:
      return [
        Finding.Note(
          message: Message("trace.away", ["duration": .duration(WorldGraph.absence)]))
      ]
    case .patient(let seconds):
      let duration = CalendarDuration(seconds: seconds)
      return [Finding.Note(message: Message("trace.waited", ["duration": .duration(duration)]))]
    case .failed(let index): return fault("trace.failed", at: index, of: state)
    case .lost(let index): return fault("trace.lost", at: index, of: state)
    case .foundDone(let index): return fault("trace.found-done", at: index, of: state)
    }
  }

  private func fault(_ key: String, at index: Int, of state: ExplorationState) -> [Finding.Note] {
    let node = explorer.map.nodes[index]
    guard case .perform(let request) = node.deed else { return [] }
    return [note(key, request, on: explorer.service(of: state), at: node.line)]
  }

  private func note(
    _ key: String, _ request: OperationRequest, on service: ServiceReference?, at line: Int
  ) -> Finding.Note {
    let name = (request.service?.kind == service?.kind ? service : request.service)?.name ?? ""
    return Finding.Note(
      message: Message(
        key, ["operation": .text(request.operation), "service": .text(name)]),
      place: place(line))
  }

  private func place(_ line: Int) -> FindingPlace {
    FindingPlace(examination.document.source, line: line)
  }

  /// The answers of a walk that comes to the same refusal; nil where the walk does not come to it, since a
  /// person is asked where the exploration just goes on.
  private func transcript(
    _ moves: [ExplorationState], _ last: ProcedureMap.Node, _ refusal: Refusal?
  ) -> [UInt8]? {
    guard let refusal, let first = moves.first, case .begin(let index) = first.move
    else { return nil }
    let situation = explorer.situation(index)
    var way = Way()
    for decision in procedure.trials[last.trial].decisions {
      way.taken[decision.point] = decision.taken
    }
    var step = last.step
    for move in moves.reversed() {
      switch move.move {
      case .away: way.delays[step] = WorldGraph.absence
      case .hurried: way.isImpatient = true
      case .deed(let node): step = explorer.map.nodes[node].step
      // A walk knows what became of a request without an answer, and does nothing twice.
      case .failed, .lost, .foundDone: return nil
      case .begin, .patient: break
      }
    }
    let plan = procedure.plan
    let trial = Trial(plan, in: situation.world, along: way, on: explorer.service(of: first))
    let isMet = trial.trace.contains { entry in
      guard case .refused(let reason, _) = entry.event else { return false }
      return reason == refusal.reason && entry.line == last.line
    }
    guard isMet else { return nil }
    let header = Transcript.Header(
      guide: examination.runbook.source.path, plan: plan.fingerprint,
      procedure: plan.procedure.id, world: examination.worldPath, at: nil, seed: nil,
      values: trial.values, isPreview: false,
      before: situation.before.isEmpty ? nil : situation.before)
    return Transcript(header: header, journal: trial.journal).bytes
  }
}
