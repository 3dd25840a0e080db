import ControlPlane
import RunbookModel
import Values

/// All ways through a procedure as one tree: what is done, one after the other, without what was only read.
///
/// Ways that begin alike share their beginning, so that what is explored there is explored once.
package struct ProcedureMap {
  /// Something that is done on a way.
  enum Deed: Hashable {
    case perform(OperationRequest)
    /// Waiting for what takes time; `isTold` where the guide says so.
    case wait(isTold: Bool)
  }

  struct Node {
    var deed: Deed
    var line: Int
    /// The number of the step.
    var step: String
    /// Whether the guide tells to do it only in a case.
    var isConditional: Bool
    var next: [Int] = []
    /// The way on which the node was met first.
    var trial: Int
  }

  private(set) var nodes: [Node] = []
  /// The first nodes of the ways.
  private(set) var starts: [Int] = []
  /// The nodes with which a way ends.
  private(set) var ends: Set<Int> = []

  package init(_ evidence: ProcedureEvidence) {
    for (index, trial) in evidence.trials.enumerated() where trial.unmet.isEmpty {
      var at: Int?
      for (entry, deed) in Self.deeds(of: trial) {
        at = step(to: deed, from: at, entry, trial: index)
      }
      if let at { ends.insert(at) }
    }
  }

  /// What is done on a walk, in order.
  static func deeds(of trial: Trial) -> [(entry: TraceEntry, deed: Deed)] {
    trial.trace.enumerated().compactMap { position, entry in
      deed(entry, before: trial.trace[(position + 1)...]).map { (entry, $0) }
    }
  }

  /// What is done; a walk waits by itself, so the guide may tell to wait right after.
  private static func deed(_ entry: TraceEntry, before rest: ArraySlice<TraceEntry>) -> Deed? {
    switch entry.event {
    case .performed(var request, _, _):
      request.idempotencyKey = nil
      return .perform(request)
    case .waited:
      let soon = rest.prefix { if case .performed = $0.event { false } else { true } }
      return .wait(isTold: ([entry] + soon).contains { tellsToWait($0.action) })
    default: return nil
    }
  }

  private static func tellsToWait(_ action: Action?) -> Bool {
    action?.kind == .wait || action?.condition?.relation == .after
  }

  private mutating func step(to deed: Deed, from: Int?, _ entry: TraceEntry, trial: Int) -> Int {
    let following = from.map { nodes[$0].next } ?? starts
    if let known = following.first(where: { nodes[$0].deed == deed && nodes[$0].line == entry.line }
    ) {
      return known
    }
    nodes.append(
      Node(
        deed: deed, line: entry.line, step: entry.step,
        isConditional: entry.action?.because == .condition, trial: trial))
    let new = nodes.count - 1
    if let from { nodes[from].next.append(new) } else { starts.append(new) }
    return new
  }
}
