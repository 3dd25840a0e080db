import ControlPlane
import Values

/// Where an operator stands in a procedure, and which world it is done in.
struct ExplorationState {
  /// What led here from the state before.
  enum Move {
    /// A guide is begun in a situation.
    case begin(situation: Int)
    /// The node's deed was done.
    case deed(Int)
    /// A wait of the guide was cut short.
    case hurried(Int)
    /// The operator was away.
    case away
    /// What was refused was tried again once the obstacle had gone, so many seconds later.
    case patient(seconds: Int64)
    /// The API answered with an error, and had done nothing.
    case failed(Int)
    /// The API did what was asked, and its answer got lost.
    case lost(Int)
    /// What was tried again is refused, since it was done: the operator goes on.
    case foundDone(Int)
  }

  /// What tells a state from all others.
  struct Key: Hashable {
    /// The node whose deed was done last; -1 at the beginning.
    var node: Int32
    /// Of the world graph.
    var world: Int32
    /// The node whose answer got lost, so that it is tried again; -1 for none.
    var retried: Int32 = -1
    /// Of the world graph; -1 for the services of the walk.
    var service: Int16
    /// How often the operator may still be away.
    var absences: Int8
    /// How often the API may still fail.
    var faults: Int8
  }

  var key: Key
  var parent: Int32
  var move: Move

  var node: Int { Int(key.node) }
}
