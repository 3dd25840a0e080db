package import ControlPlane
import Values

/// Goes through everything that can happen to whoever follows a procedure, the shortest ways first.
///
/// A state is a position in the procedure, a world, and how often the operator may still be away and the API
/// still fail. An operator who gets an error, or no answer, does the same again.
package struct Explorer {
  package struct Options: Sendable {
    /// How many states are looked at before the exploration is given up.
    package var budget: Int
    /// Whether worlds that are taken for one are compared record by record, to show that they are.
    package var comparesWorlds: Bool
    /// How often the operator may be away on one way; below 128.
    package var absences: Int
    /// How often the API may fail on one way; below 128.
    package var faults: Int

    package init(
      budget: Int = 100_000, comparesWorlds: Bool = false, absences: Int = 1, faults: Int = 1
    ) {
      self.budget = budget
      self.comparesWorlds = comparesWorlds
      self.absences = absences
      self.faults = faults
    }
  }

  /// A refusal that was met.
  struct Meeting {
    /// The state in which it was met.
    var state: Int
    var node: Int
    var refusal: Refusal
  }

  /// A deed without effect.
  struct Idle {
    var state: Int
    var node: Int
  }

  let map: ProcedureMap
  private let situations: [Situation]
  private var graph: WorldGraph
  /// By node: its request; -1 for a wait.
  private var requests: [Int] = []
  private(set) var states: [ExplorationState] = []
  private(set) var refusals: [Meeting] = []
  private(set) var idle: [Idle] = []
  package private(set) var isComplete = true

  package var stateCount: Int { states.count }

  private var known: [ExplorationState.Key: Int32] = [:]
  /// From which state to which, in the order in which they were found.
  private var moves: [(from: Int32, to: Int32)] = []

  /// - Parameters:
  ///   - map: The procedure.
  ///   - beginnings: The situations in which it is begun, each with the services with which it is.
  ///   - options: How far it goes.
  package init(
    _ map: ProcedureMap, from beginnings: [(situation: Situation, services: [ServiceReference?])],
    options: Options
  ) {
    self.map = map
    graph = WorldGraph(comparesWorlds: options.comparesWorlds)
    situations = beginnings.map(\.situation)
    for node in map.nodes {
      if case .perform(let request) = node.deed {
        requests.append(graph.index(of: request))
      } else {
        requests.append(-1)
      }
    }
    for (index, beginning) in beginnings.enumerated() {
      for service in beginning.services {
        add(
          ExplorationState.Key(
            node: -1, world: graph.index(of: beginning.situation.world.forgettingChanges()),
            service: graph.index(of: service), absences: Int8(clamping: options.absences),
            faults: Int8(clamping: options.faults)),
          from: -1, by: .begin(situation: index))
      }
    }
    var next = 0
    while next < states.count {
      guard next < options.budget else {
        isComplete = false
        break
      }
      expand(Int32(next))
      next += 1
    }
  }

  private mutating func expand(_ index: Int32) {
    let key = states[Int(index)].key
    if key.retried >= 0 { return tryAgain(Int(key.retried), from: index) }
    let following = key.node < 0 ? map.starts : map.nodes[Int(key.node)].next
    for node in following {
      switch map.nodes[node].deed {
      case .perform: perform(node, from: index)
      case .wait(let isTold): wait(node, isTold: isTold, from: index)
      }
    }
    guard !following.isEmpty, key.absences > 0 else { return }
    var away = key
    away.world = graph.stayAway(in: key.world)
    away.absences -= 1
    add(away, from: index, by: .away)
  }

  private mutating func perform(_ node: Int, from index: Int32) {
    let key = states[Int(index)].key
    var next = key
    switch graph.perform(requests[node], with: key.service, in: key.world) {
    case .refused(let refusal, let later):
      refusals.append(Meeting(state: Int(index), node: node, refusal: refusal))
      guard let later else { return }
      next.world = later.world
      add(next, from: index, by: .patient(seconds: later.seconds))
    case .led(let world, let isIdle):
      if isIdle { idle.append(Idle(state: Int(index), node: node)) }
      next.world = world
      next.node = Int32(node)
      add(next, from: index, by: .deed(node))
      guard key.faults > 0, graph.isForProvider(requests[node]) else { return }
      var failed = key
      failed.faults -= 1
      add(failed, from: index, by: .failed(node))
      failed.world = world
      failed.retried = Int32(node)
      add(failed, from: index, by: .lost(node))
    }
  }

  /// Does once more what was done already; a refusal shows that it was.
  private mutating func tryAgain(_ node: Int, from index: Int32) {
    var next = states[Int(index)].key
    next.node = Int32(node)
    next.retried = -1
    switch graph.perform(requests[node], with: next.service, in: next.world) {
    case .refused:
      add(next, from: index, by: .foundDone(node))
    case .led(let world, _):
      next.world = world
      add(next, from: index, by: .deed(node))
    }
  }

  /// Waits; where no one tells to, an operator may go on at once.
  private mutating func wait(_ node: Int, isTold: Bool, from index: Int32) {
    var next = states[Int(index)].key
    next.node = Int32(node)
    if !isTold { add(next, from: index, by: .hurried(node)) }
    next.world = graph.wait(for: next.service, in: next.world)
    add(next, from: index, by: .deed(node))
  }

  private mutating func add(
    _ key: ExplorationState.Key, from parent: Int32, by move: ExplorationState.Move
  ) {
    let new = Int32(states.count)
    if let same = known[key] {
      if parent >= 0 { moves.append((parent, same)) }
      return
    }
    known[key] = new
    states.append(ExplorationState(key: key, parent: parent, move: move))
    if parent >= 0 { moves.append((parent, new)) }
  }

  /// The states from which the procedure can still be brought to its end.
  var hopeful: [Bool] {
    var sources = [[Int32]](repeating: [], count: states.count)
    for move in moves { sources[Int(move.to)].append(move.from) }
    var hopeful = [Bool](repeating: false, count: states.count)
    var pending = states.indices.filter { map.ends.contains(states[$0].node) }
    for index in pending { hopeful[index] = true }
    while let index = pending.popLast() {
      for source in sources[index] where !hopeful[Int(source)] {
        hopeful[Int(source)] = true
        pending.append(Int(source))
      }
    }
    return hopeful
  }

  /// The moves that lead to a state, the first one first.
  func moves(to index: Int) -> [ExplorationState] {
    var moves: [ExplorationState] = []
    var next = index
    while next >= 0 {
      moves.append(states[next])
      next = Int(states[next].parent)
    }
    return moves.reversed()
  }

  /// Whether a state is come to from the situation in which the procedure works, without being away or trying
  /// again.
  func isFirstTime(_ index: Int) -> Bool {
    moves(to: index).allSatisfy { state in
      switch state.move {
      case .begin(let situation): situation == 0
      case .away, .failed, .lost, .foundDone: false
      case .deed, .hurried, .patient: true
      }
    }
  }

  func situation(_ index: Int) -> Situation { situations[index] }

  /// What is so about the service of a request, as it is made in a state.
  func facts(for request: OperationRequest, in state: Int) -> [String: FactValue] {
    let own = service(of: states[state])
    guard let service = request.service?.kind == own?.kind ? own : request.service else {
      return [:]
    }
    return graph.worlds[Int(states[state].key.world)].facts(about: service)
  }

  /// The service with which the procedure was begun; nil for those of the walk.
  func service(of state: ExplorationState) -> ServiceReference? {
    graph.service(state.key.service)
  }
}
