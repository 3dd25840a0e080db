import Console
import ControlPlane
import RunEngine
import RunbookModel
import Values

/// An operator who follows a guide along one way, and writes down what happens.
final class ScriptedOperator: Dialogue {
  private let plan: Plan
  private let way: Way
  private let session: InProcessSession
  /// What was so, of the services acted on, at some moment since something was last performed.
  private(set) var facts: [[String: FactValue]] = []
  /// What happened, in order.
  private(set) var trace: [TraceEntry] = []
  /// The decisions that were asked for, in order.
  private(set) var decisions: [Decision] = []
  /// The prerequisites that do not hold.
  private(set) var unmet: [Prerequisite] = []
  private var line = 0
  private var action: Action?
  private var step = ""
  /// The steps before which the operator has been away.
  private var delayed: Set<String> = []

  /// An operator on a session, whose facts are looked at when something was performed.
  init(_ plan: Plan, way: Way, session: InProcessSession) {
    self.plan = plan
    self.way = way
    self.session = session
  }

  func show(_ announcement: Announcement) {
    switch announcement {
    case .step(let step, _, _):
      action = nil
      self.step = step.number
      add(.step(step), at: step.step.line)
    case .action(let action):
      self.action = action
      add(.action(action), at: action.line)
    case .untold(let control): add(.untold(control))
    case .selected(let service): add(.selected(service))
    case .preview(let preview): add(.preview(preview))
    case .performed(let request, let outcome):
      facts += [request.service].compactMap(\.self).map { session.facts(about: $0) }
      add(.performed(request, outcome, effects: lastPreview?.difference.count ?? 0))
    case .waited(let from, let to):
      let seconds = to.secondsSince1970 - from.secondsSince1970
      add(.waited(CalendarDuration(seconds: seconds)))
    case .mail(let mail): add(.mail(mail))
    case .observed(let expectation, let observation):
      let wasSo = observation == .missing && wasSo(expectation)
      add(.observed(expectation, wasSo ? .seen : observation), at: expectation.line)
    case .refused(let reason, let remedy): add(.refused(reason, remedy: remedy))
    case .manualDone(let action): add(.manual(action), at: action.line)
    case .leftOut(let action): add(.leftOut(action), at: action.line)
    case .chosen(let option): add(.chosen(option), at: option.line)
    case .choiceLeft(let choice): add(.choiceLeft(choice), at: choice.line)
    case .opening, .prerequisite, .inexactLabel, .reordered, .filled, .shown, .taskDone, .skipped,
      .stepSkipped, .ending, .watching, .awaiting, .ticked, .unasked, .unreachable:
      break
    }
  }

  func ask(_ prompt: Prompt) throws(DialogueEnded) -> Reply {
    switch prompt.question {
    case .proceed:
      if let delay = way.delays[step], delayed.insert(step).inserted { return .advance(delay) }
      return .yes
    case .wait: return way.isImpatient ? .no : .yes
    case .attest, .group, .watched, .manual: return .yes
    case .optional(let action):
      return decide("action \(action.id)", of: 2, at: action.line) == 0 ? .yes : .no
    case .choice(let choice, let offersLeaving, _):
      let count = choice.options.count + (offersLeaving ? 1 : 0)
      let taken = decide("choice \(choice.id)", of: count, at: choice.line)
      return taken < choice.options.count ? .pick(taken) : .leave
    case .control(let action, let controls):
      return .pick(decide("control \(action.id)", of: controls.count, at: action.line))
    case .field(let field): return value(for: field)
    case .service: return .pick(0)
    case .confirm(let expected, _): return .text(expected)
    case .refused(_, _, let resolvesAt): return resolvesAt == nil ? .skip(reason: "") : .yes
    case .prerequisite(let prerequisite, let isUnmet):
      guard isUnmet else { return .yes }
      unmet.append(prerequisite)
      return .stop
    }
  }

  /// Whether what is expected was so for a while: a walk looks when the tasks are done.
  private func wasSo(_ expectation: Expectation) -> Bool {
    guard case .fact(let name, let value)? = plan.bindings.expectations[expectation.id] else {
      return false
    }
    return facts.contains { $0[name] == value }
  }

  private var lastPreview: Preview? {
    for entry in trace.reversed() {
      if case .preview(let preview) = entry.event { return preview }
    }
    return nil
  }

  private func add(_ event: TraceEntry.Event, at line: Int? = nil) {
    if let line { self.line = line }
    trace.append(TraceEntry(event: event, line: self.line, action: action, step: step))
  }

  private func decide(_ point: String, of count: Int, at line: Int) -> Int {
    let taken = way.decision(at: point, of: count)
    decisions.append(Decision(point: point, taken: taken, count: count, line: line))
    return taken
  }

  /// What the field is offered, else its first value, else a text that stands for any.
  private func value(for field: Prompt.Field) -> Reply {
    if field.defaultValue != nil { return .yes }
    if !field.values.isEmpty { return .pick(0) }
    if let example = field.control?.example { return .text(example) }
    return field.isRequired ? .text("example-1") : .no
  }
}
