import Console
import RunbookModel

/// Two labels at the same place of two guides that are not the same control's.
struct ControlDifference: Sendable {
  var guide: Action
  var twin: Action
  var guideBlock: Int
  var twinBlock: Int

  /// What the actions of paired blocks name otherwise; of several that differ nothing is told.
  ///
  /// Labels as "OK" or "Confirm" are those of many controls, also of programs that no console
  /// knows. So both labels must be known, and those of places to which both guides lead.
  static func all(
    in comparison: GuideComparison, _ consoles: [ConsoleModel]
  ) -> [ControlDifference] {
    let visited = visitedPlaces(comparison, consoles)
    guard !visited.isEmpty else { return [] }
    func isVisited(_ target: Target?) -> Bool {
      target.flatMap { control(of: $0, consoles)?.place }.map(visited.contains) ?? false
    }
    var differences: [ControlDifference] = []
    for bead in comparison.beads {
      for pair in bead.pairs {
        var here = comparison.guide.named(in: pair.guide)
        var there = comparison.twin.named(in: pair.twin)
        guard here.count == there.count, !here.isEmpty else { continue }
        here.removeAll { entry in
          guard
            let equal = there.firstIndex(where: {
              $0.action.label == entry.action.label
                || entry.target != nil && $0.target == entry.target
            })
          else { return false }
          there.remove(at: equal)
          return true
        }
        guard here.count == 1, let own = here.first, let other = there.first,
          isVisited(own.target), isVisited(other.target), own.action.kind == other.action.kind
        else { continue }
        differences.append(
          ControlDifference(
            guide: own.action, twin: other.action, guideBlock: own.block, twinBlock: other.block))
      }
    }
    return differences
  }

  /// The places of which both guides name a control, at the same place of the text.
  private static func visitedPlaces(
    _ comparison: GuideComparison, _ consoles: [ConsoleModel]
  ) -> Set<String> {
    var places: Set<String> = []
    for bead in comparison.beads {
      for pair in bead.pairs {
        let others = comparison.twin.named(in: pair.twin).map(\.target)
        for entry in comparison.guide.named(in: pair.guide) where others.contains(entry.target) {
          guard let target = entry.target else { continue }
          if case .place(let id) = target { places.insert(id) }
          if let control = control(of: target, consoles) {
            places.insert(control.place)
            if let next = control.leadsTo { places.insert(next) }
          }
        }
      }
    }
    return places
  }

  private static func control(of target: Target, _ consoles: [ConsoleModel]) -> Control? {
    switch target {
    case .control(let id), .field(let id), .fieldValue(let id, _):
      consoles.lazy.compactMap { $0.control(id) }.first
    default: nil
    }
  }
}

extension ComparableGuide {
  fileprivate struct Named {
    var action: Action
    var block: Int
    /// The control or place that bears the label; nil where none is known to.
    var target: Target?
  }

  fileprivate func named(in blocks: Range<Int>) -> [Named] {
    blocks.flatMap { block in
      self.blocks[block].actions.compactMap { action in
        guard action.label != nil else { return nil }
        return Named(action: action, block: block, target: target(of: action))
      }
    }
  }

  private func target(of action: Action) -> Target? {
    guard let binding = bindings.actions[action.id] else { return nil }
    switch binding.match {
    case .exact, .folded, .former: break
    case .described, .implied: return nil
    }
    switch binding.target {
    case .control, .place, .field, .fieldValue: return binding.target
    default: return nil
    }
  }
}
