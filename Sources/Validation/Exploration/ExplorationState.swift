import ControlPlane
import Values

/// Where an operator stands in a procedure, and what the world is like there.
struct ExplorationState {
  /// What led here from the state before.
  enum Move {
    /// A guide is begun in a situation, with a service.
    case begin(situation: Int, service: ServiceReference?)
    /// The node's deed was done.
    case deed(Int)
    /// A wait of the guide was cut short.
    case hurried(Int)
    /// The operator was away.
    case away(CalendarDuration)
    /// What was refused was tried again once the obstacle had gone.
    case patient(CalendarDuration)
  }

  /// What tells a state from all others.
  struct Key: Hashable {
    var node: Int
    var world: Fingerprint
    var absences: Int
    var service: ServiceReference?
  }

  /// The node whose deed was done last; -1 at the beginning.
  var node: Int
  var world: World
  /// How often the operator may still be away.
  var absences: Int
  var service: ServiceReference?
  var parent: Int
  var move: Move

  var key: Key {
    Key(node: node, world: world.fingerprint, absences: absences, service: service)
  }
}
