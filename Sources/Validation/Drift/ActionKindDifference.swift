import Console
import RunbookModel

/// Two actions at the same place of two guides that are not the same kind of thing to do.
struct ActionKindDifference: Sendable {
  var guide: Action
  var twin: Action
  var guideBlock: Int
  var twinBlock: Int

  /// Below, two blocks are hardly translations of each other.
  private static let leastLikeness: Float = 0.3

  /// What contradicts in paired blocks, in the order of the guide.
  ///
  /// Translators say "open" for "click" and "set" for "choose", so that only kinds which nobody
  /// takes for each other are told, and only of blocks that tell as many actions.
  static func all(
    in comparison: GuideComparison, _ consoles: [ConsoleModel]
  ) -> [ActionKindDifference] {
    zip(comparison.beads, comparison.likenesses).filter { $1 >= leastLikeness }.flatMap(\.0.pairs)
      .compactMap { pair in
        guard pair.guide.count == 1, pair.twin.count == 1, let block = pair.guide.first,
          let other = pair.twin.first
        else { return nil }
        let here = comparison.guide.blocks[block].actions
        let there = comparison.twin.blocks[other].actions
        guard here.count == there.count else { return nil }
        let contradicting = zip(here, there).filter { own, counterpart in
          Deed.contradict(own, counterpart)
            || operationsContradict(own, counterpart, comparison, consoles)
        }
        // Where several differ, the sentence is built otherwise.
        guard let (own, counterpart) = contradicting.first, contradicting.count == 1 else {
          return nil
        }
        return ActionKindDifference(
          guide: own, twin: counterpart, guideBlock: block, twinBlock: other)
      }
  }

  /// Whether the console does different things for two actions; of two that name a control the
  /// names are compared already.
  private static func operationsContradict(
    _ own: Action, _ counterpart: Action, _ comparison: GuideComparison, _ consoles: [ConsoleModel]
  ) -> Bool {
    guard own.label == nil || counterpart.label == nil,
      let one = operation(comparison.guide.bindings.actions[own.id]?.target, consoles),
      let other = operation(comparison.twin.bindings.actions[counterpart.id]?.target, consoles)
    else { return false }
    return one != other
  }

  private static func operation(_ target: Target?, _ consoles: [ConsoleModel]) -> String? {
    switch target {
    case .control(let id): consoles.lazy.compactMap { $0.control(id)?.operation?.id }.first
    case .call(let operation), .operatorFact(let operation): operation
    default: nil
    }
  }
}

/// What kinds of actions have in common, as far as no translator takes one for another.
private enum Deed {
  case press, fill, command, call, wait

  /// Nil for what is told in too many ways: signing in, reading, going somewhere, doing anything;
  /// "choose a password" and "confirm the address" are fields to fill in.
  init?(_ kind: Action.Kind) {
    switch kind {
    case .click, .check: self = .press
    case .enter: self = .fill
    case .run: self = .command
    case .call: self = .call
    case .wait: self = .wait
    case .connect, .navigate, .choose, .confirm, .read, .other: return nil
    }
  }

  /// Nothing is pressed or filled in that is not named: "press Enter" may be told as typing.
  static func contradict(_ one: Action, _ other: Action) -> Bool {
    guard let deed = Deed(one.kind), let counterpart = Deed(other.kind), deed != counterpart else {
      return false
    }
    return deed == .wait || counterpart == .wait || one.label != nil && other.label != nil
  }
}
