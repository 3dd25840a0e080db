import Console
import ControlPlane
import RunbookModel
import Values

extension Walk {
  /// "Attendez que…": waits for the running tasks, or for what the next control needs.
  func wait(for action: Action) throws(WalkExit) -> ActionOutcome {
    if let end = try runningTasks().map(\.dueAt).max() {
      try offerWait(until: end, Message("wait.task"))
      return .done
    }
    if let condition = plan.bindings.conditions[action.id] {
      try waitUntil(condition)
      return .done
    }
    for upcoming in upcomingActions(after: action) {
      guard let id = plan.bindings.actions[upcoming.id]?.target.controlID,
        let control = control(id), let service = service(behind: control)
      else { continue }
      let moment = try trying { () throws(SessionFailure) in
        try session.firstInstant(within: Self.longestWait, service: service) {
          control.isShown(facts: $0, fields: fields)
        }
      }
      if let moment, moment > session.now {
        try offerWait(until: moment, control.hiddenReason(facts: try facts(about: service)))
        return .done
      }
    }
    try waitForNextChange()
    return .done
  }

  /// What happens to the service next by itself, when the guide does not say what it waits for.
  private func waitForNextChange() throws(WalkExit) {
    guard let service = try anyService() else { return }
    let before = try facts(about: service)
    let moment = try trying { () throws(SessionFailure) in
      try session.firstInstant(within: CalendarDuration(days: 1), service: service) { $0 != before }
    }
    if let moment, moment > session.now { try offerWait(until: moment, Message("wait.change")) }
  }

  /// "Une fois l’option activée": offers to wait for what will become true by itself.
  func waitForCondition(of action: Action) throws(WalkExit) {
    if let condition = plan.bindings.conditions[action.id] { try waitUntil(condition) }
  }

  private func waitUntil(_ condition: Condition) throws(WalkExit) {
    guard let service = try anyService() else { return }
    guard try !condition.holds(in: facts(about: service)) else { return }
    let moment = try trying { () throws(SessionFailure) in
      try session.firstInstant(within: Self.longestWait, service: service) {
        condition.holds(in: $0)
      }
    }
    guard let moment, moment > session.now else { return }
    try offerWait(until: moment, condition.reason)
  }

  /// Whether an action's condition holds; nil when nothing can test it.
  func conditionHolds(of action: Action) throws(WalkExit) -> Bool? {
    guard let condition = plan.bindings.conditions[action.id], let service = try anyService()
    else { return nil }
    return condition.holds(in: try facts(about: service))
  }

  private func runningTasks() throws(WalkExit) -> [WorldTask] {
    try tasks().filter { $0.state != .done && $0.state != .error && $0.dueAt > session.now }
  }

  private func offerWait(until moment: Instant, _ reason: Message) throws(WalkExit) {
    if try ask(.wait(until: moment, reason)) == .yes, moment > session.now {
      try advance(to: moment)
    }
  }

  /// At a step's end: waits for the tasks that the step started.
  func waitForTasks() throws(WalkExit) {
    let started = try runningTasks().filter { !observationStart.tasks.contains($0.id) }
    guard let end = started.map(\.dueAt).max() else { return }
    try offerWait(until: end, Message("wait.task"))
  }

  /// Looks for what the guide says will be seen.
  func observe(_ expectations: [Expectation]) throws(WalkExit) {
    for expectation in expectations {
      let observation = try observation(of: expectation)
      record(.observed(expectation: expectation.id, observation))
      show(.observed(expectation, observation))
    }
  }

  private func observation(
    of expectation: Expectation
  ) throws(WalkExit) -> Announcement.Observation {
    switch plan.bindings.expectations[expectation.id] ?? .unobservable {
    case .mail:
      let mails = try mailbox()
      if mails.count > observationStart.mails { return .seen }
      // A later step may speak of the mail that an earlier one caused.
      let services = Set(selected.values)
      let arrived = mails.dropFirst(mailsAtStart).contains { mail in
        mail.service.map { services.contains($0) } ?? false
      }
      return arrived ? .seen : .missing
    // What opens in a client of the operator's, nobody sees here.
    case .opens where handsOn != nil: return .unobservable
    case .opens(let place): return observationStart.places.contains(place) ? .seen : .unobservable
    case .display(let id, _):
      guard let control = control(id), let value = try shownValue(control) else { return .missing }
      show(value, of: control)
      return .seen
    case .task:
      return try tasks().contains { !observationStart.tasks.contains($0.id) }
        ? .seen : .unobservable
    case .fact(let name, let value):
      for service in selected.keys.sorted().compactMap({ selected[$0] }) {
        if try facts(about: service)[name] == value { return .seen }
      }
      return .missing
    case .unobservable: return .unobservable
    }
  }

  // MARK: Prerequisites

  func checkPrerequisites() throws(WalkExit) {
    let asked = plan.runbook.prerequisites.filter {
      $0.procedure == nil || $0.procedure == plan.procedure.id
    }
    for prerequisite in asked {
      let state = try state(of: prerequisite)
      show(.prerequisite(prerequisite, state))
      switch state {
      case .met: continue
      case .unmet:
        if try ask(.prerequisite(prerequisite, isUnmet: true)) != .yes {
          summary.failed.append(
            Message("prerequisite.unmet", ["text": .text(prerequisite.text)]))
          throw .stopped
        }
      case .unknown:
        if try ask(.prerequisite(prerequisite, isUnmet: false)) != .yes {
          summary.failed.append(
            Message("prerequisite.unmet", ["text": .text(prerequisite.text)]))
          throw .stopped
        }
      }
    }
  }

  private func state(
    of prerequisite: Prerequisite
  ) throws(WalkExit) -> Announcement.PrerequisiteState {
    switch plan.bindings.prerequisites[prerequisite.id] ?? .manual {
    case .account:
      let services = try trying { () throws(SessionFailure) in
        try session.services(ofKind: nil)
      }
      return services.isEmpty ? .unmet : .met(nil)
    case .service(let kind):
      let state = plan.bindings.prerequisiteStates[prerequisite.id]
      let services = try services(ofKind: kind, where: state)
      return services.isEmpty ? .unmet : .met(services.count == 1 ? services[0] : nil)
    case .manual:
      // "N’avoir aucun snapshot sur ce VPS": a state of the service that the procedure is about.
      guard let kind = plan.serviceKind,
        let state = plan.bindings.prerequisiteStates[prerequisite.id]
      else { return .unknown }
      return try services(ofKind: kind, where: state).isEmpty ? .unmet : .met(nil)
    }
  }
}
