package import ControlPlane
import Values

/// Goes through everything that can happen to whoever follows a procedure, the shortest ways first.
///
/// A state is a position in the procedure, a world, and how often the operator may still be away. States with
/// equal fingerprints are one.
package struct Explorer {
  package struct Options: Sendable {
    /// How many states are looked at before the exploration is given up.
    package var budget: Int
    /// Whether states that are taken for one are compared record by record, to show that they are.
    package var comparesWorlds: Bool
    /// How often the operator may be away on one way.
    package var absences: Int

    package init(budget: Int = 100_000, comparesWorlds: Bool = false, absences: Int = 1) {
      self.budget = budget
      self.absences = absences
      self.comparesWorlds = comparesWorlds
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
  private let options: Options
  private let situations: [Situation]
  private(set) var states: [ExplorationState] = []
  private(set) var refusals: [Meeting] = []
  private(set) var idle: [Idle] = []
  package private(set) var isComplete = true

  package var stateCount: Int { states.count }

  private var known: [ExplorationState.Key: Int] = [:]
  /// For each state, those that lead to it.
  private var sources: [[Int32]] = []

  /// How long the operator is away: a long weekend.
  private static let absence = CalendarDuration(days: 4)

  /// - Parameters:
  ///   - map: The procedure.
  ///   - beginnings: The situations in which it is begun, each with the services with which it is.
  ///   - options: How far it goes.
  package init(
    _ map: ProcedureMap, from beginnings: [(situation: Situation, services: [ServiceReference?])],
    options: Options
  ) {
    self.map = map
    self.options = options
    situations = beginnings.map(\.situation)
    for (index, beginning) in beginnings.enumerated() {
      for service in beginning.services {
        add(
          ExplorationState(
            node: -1, world: beginning.situation.world, absences: options.absences,
            service: service, parent: -1,
            move: .begin(situation: index, service: service)))
      }
    }
    var next = 0
    while next < states.count {
      guard next < options.budget else {
        isComplete = false
        break
      }
      expand(next)
      next += 1
    }
  }

  private mutating func expand(_ index: Int) {
    let state = states[index]
    let following = state.node < 0 ? map.starts : map.nodes[state.node].next
    for node in following {
      switch map.nodes[node].deed {
      case .perform(let request): perform(request, node, from: index)
      case .wait(let isTold): wait(node, isTold: isTold, from: index)
      }
    }
    guard !following.isEmpty, state.absences > 0 else { return }
    var away = state
    away.world.advance(to: state.world.now + Self.absence)
    away.absences -= 1
    go(from: index, to: away, by: .away(Self.absence))
  }

  private mutating func perform(_ request: OperationRequest, _ node: Int, from index: Int) {
    var state = states[index]
    let request = adapted(request, to: state)
    let before = state.world.fingerprint
    do throws(Refusal) {
      _ = try state.world.perform(request)
    } catch {
      refusals.append(Meeting(state: index, node: node, refusal: error))
      guard let moment = error.resolvesAt, moment > state.world.now else { return }
      let wait = moment.secondsSince1970 - state.world.now.secondsSince1970
      state.world.advance(to: moment)
      go(from: index, to: state, by: .patient(CalendarDuration(seconds: wait)))
      return
    }
    if !request.isOnOperatorSide, state.world.fingerprint == before {
      idle.append(Idle(state: index, node: node))
    }
    state.node = node
    go(from: index, to: state, by: .deed(node))
  }

  /// Waits until the running tasks, or else what happens next, are over; where no one tells to wait, an
  /// operator may go on at once.
  private mutating func wait(_ node: Int, isTold: Bool, from index: Int) {
    var state = states[index]
    state.node = node
    if !isTold { go(from: index, to: state, by: .hurried(node)) }
    let running = state.world.tasks(of: state.service).filter(\.isRunning).map(\.dueAt)
    if let end = running.max() ?? state.world.nextEvent, end > state.world.now {
      state.world.advance(to: end)
    }
    go(from: index, to: state, by: .deed(node))
  }

  /// The request for the service with which the procedure was begun, with what its mails say by now.
  private func adapted(_ request: OperationRequest, to state: ExplorationState) -> OperationRequest
  {
    var request = request
    if let service = state.service, request.service?.kind == service.kind {
      request.service = service
    }
    guard !request.arguments.isEmpty else { return request }
    for mail in state.world.mailbox.reversed() where mail.service == request.service {
      guard let link = mail.links.first(where: { $0.operation == request.operation }) else {
        continue
      }
      for (name, value) in link.arguments where request.arguments[name] != nil {
        request.arguments[name] = value
      }
      break
    }
    return request
  }

  private mutating func go(
    from index: Int, to state: ExplorationState, by move: ExplorationState.Move
  ) {
    var state = state
    state.parent = index
    state.move = move
    add(state)
  }

  private mutating func add(_ state: ExplorationState) {
    let key = state.key
    if let same = known[key] {
      if options.comparesWorlds {
        precondition(
          states[same].world.holdsTheSame(as: state.world), "different worlds have one fingerprint")
      }
      if state.parent >= 0 { sources[same].append(Int32(state.parent)) }
      return
    }
    known[key] = states.count
    states.append(state)
    sources.append(state.parent >= 0 ? [Int32(state.parent)] : [])
  }

  /// The states from which the procedure can still be brought to its end.
  var hopeful: [Bool] {
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
      next = states[next].parent
    }
    return moves.reversed()
  }

  /// Whether a state is come to from the situation in which the procedure works, without being away.
  func isFirstTime(_ index: Int) -> Bool {
    moves(to: index).allSatisfy { state in
      switch state.move {
      case .begin(let situation, _): situation == 0
      case .away: false
      case .deed, .hurried, .patient: true
      }
    }
  }

  func situation(_ index: Int) -> Situation { situations[index] }
}
