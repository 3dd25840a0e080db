import Console
import ControlPlane
import RunbookModel
import Values

/// Walks a plan with a person: shows each step, asks what is to be asked, performs what is bound, observes.
///
/// The walk is plain code that talks to a dialogue, a session and a journal only. Whatever they answer decides
/// what it does next, so feeding it a journal's answers performs the same walk again.
package final class Walk {
  /// What a run may do without being asked, or differently.
  package struct Options: Sendable {
    /// Values given beforehand (`--set NAME=VALUE`).
    package var values: [String: String]
    /// Nothing is kept: no confirmation has to be typed.
    package var isPreview: Bool
    /// The names of the values that the walk asked for.
    var used: Set<String> = []

    package init(values: [String: String] = [:], isPreview: Bool = false) {
      self.values = values
      self.isPreview = isPreview
    }
  }

  let plan: Plan
  let session: any ControlPlaneSession
  let dialogue: any Dialogue
  private(set) var options: Options
  package private(set) var journal = Journal()

  /// The place of each console at which the operator stands, by provider.
  var places: [String: String] = [:]
  var selected: [String: ServiceReference] = [:]
  /// The kinds of which no service was found or chosen; nothing is done to any of them.
  var refusedKinds: Set<String> = []
  /// The actions that were done before their turn, because an earlier one needed them.
  var doneAhead: Set<String> = []
  /// What was put into the fields, by control.
  var fields: FormFields
  /// What was supplied for a route's parameters, by operation and name.
  var callArguments: [String: [String: String]] = [:]
  var chosenOptions: Set<String> = []
  /// Choices that were asked.
  var settledChoices: Set<String> = []
  var current: PlanStep?
  /// Why the operator last skipped something, since the current action began.
  var skipReason = ""
  var stepIndex = 0
  private var skippedNumber: String?
  /// Whether the operator has just gone back to a step.
  private var isRevisiting = false
  var observationStart = ObservationStart()
  var summary: RunSummary
  /// Set where the operator acts and the walk watches.
  var handsOn: HandsOn?

  /// How many mails there were before the run.
  private(set) var mailsAtStart = 0
  private let start: Instant
  /// Tells this run's attempts from those of every other run of the session.
  private let runID: String
  private var attempts = 0

  /// With a session to watch, the operator does everything with another client, and the walk performs nothing.
  package init(
    plan: Plan, session: any ControlPlaneSession, dialogue: any Dialogue,
    options: Options = Options(), watching watched: (any WatchedSession)? = nil
  ) {
    self.plan = plan
    self.session = session
    self.dialogue = dialogue
    self.options = options
    handsOn = watched.map { HandsOn(session: $0) }
    start = session.now
    runID = session.makeRunID()
    summary = RunSummary(
      status: .completed, done: 0, skipped: [], failed: [], difference: [],
      elapsed: CalendarDuration(), isPreview: options.isPreview)
    fields = FormFields(consoles: plan.consoles)
    for console in plan.consoles { places[console.provider] = console.start }
  }

  /// Walks from the first step to the last.
  ///
  /// - Returns: What was done; a run that was stopped or failed is a result, not an error.
  /// - Throws: `WalkFailure` when an answer is missing or wrong, or the control plane fails.
  package func run() throws(WalkFailure) -> RunSummary {
    show(.opening(plan, world: session.now))
    do throws(WalkExit) {
      mailsAtStart = try mailbox().count
      try checkPrerequisites()
      try beginWatching()
      try visitSteps()
      try finishWatching()
      if summary.done == 0, summary.failed.isEmpty, summary.unasked.isEmpty {
        summary.status = .nothing
      }
    } catch {
      switch error {
      case .stopped: summary.status = summary.failed.isEmpty ? .stopped : .failed
      case .back: preconditionFailure("going back stays within the steps")
      case .failure(let failure): throw failure
      }
    }
    summary.elapsed = CalendarDuration(
      seconds: session.now.secondsSince1970 - start.secondsSince1970)
    do throws(SessionFailure) {
      summary.difference = try session.difference()
    } catch {
      throw .session(error)
    }
    show(.ending(summary))
    journal.append(.ended(status: summary.status))
    return summary
  }

  // MARK: Steps

  private func visitSteps() throws(WalkExit) {
    var visited: [Int] = []
    stepIndex = 0
    skippedNumber = nil
    while stepIndex < plan.steps.count {
      let step = plan.steps[stepIndex]
      // What stands inside a step that was skipped is skipped with it.
      if let skippedNumber, step.number.hasPrefix(skippedNumber + ".") {
        stepIndex += 1
        continue
      }
      if let option = step.option, !chosenOptions.contains(option) {
        stepIndex += 1
        continue
      }
      do throws(WalkExit) {
        try visit(step)
        visited.append(stepIndex)
        stepIndex += 1
      } catch {
        guard case .back = error else { throw error }
        stepIndex = visited.popLast() ?? stepIndex
        doneAhead = []
        isRevisiting = true
        let untold = plan.steps[stepIndex...].flatMap(\.step.actions).map(\.id)
        handsOn?.goBack(to: stepIndex, telling: Set(untold))
        for choice in plan.steps[stepIndex].step.remarks.choices {
          settledChoices.remove(choice.id)
          for option in choice.options { chosenOptions.remove(option.id) }
        }
      }
    }
    current = nil
  }

  private func visit(_ step: PlanStep) throws(WalkExit) {
    current = step
    show(.step(step, position: stepIndex + 1, count: plan.steps.count))
    // Who acts elsewhere goes on there; who came back is asked, to go back further.
    let isAsked = handsOn == nil || isRevisiting
    isRevisiting = false
    switch try isAsked ? ask(.proceed) : .yes {
    case .skip(let reason):
      skippedNumber = step.number
      for inner in plan.steps[stepIndex...]
      where inner.number == step.number || inner.number.hasPrefix(step.number + ".") {
        for action in inner.step.actions { leaveForm(submittedBy: action) }
      }
      show(.stepSkipped(step, reason: reason))
      summary.skipped.append(
        RunSummary.Skipped(
          text: step.step.title.isEmpty ? step.step.text : step.step.title, reason: reason))
      return
    default: break
    }
    observationStart = ObservationStart(
      mails: try mailbox().count, tasks: try tasks().map(\.id), places: [])
    for choice in step.step.remarks.choices
    where !step.step.actions.contains(where: { $0.choice == choice.id }) {
      try settle(choice, offersLeaving: true)
    }
    let order = ExecutionOrder(plan: plan).actions(of: step.step)
    var group = OptionalGroup()
    for item in order {
      try perform(item, group: &group)
    }
    try completeOpenForm(after: nil)
    try waitForTasks()
    try observe(step.step.remarks.expectations)
  }

  /// Asks a choice once; answers whether an option was taken.
  func settle(_ choice: Choice, offersLeaving: Bool) throws(WalkExit) {
    guard settledChoices.insert(choice.id).inserted else { return }
    let harmless = try choice.options.map { option throws(WalkExit) in try isHarmless(option) }
    switch try ask(.choice(choice, offersLeaving: offersLeaving, harmless: harmless)) {
    case .pick(let index):
      chosenOptions.insert(choice.options[index].id)
      show(.chosen(choice.options[index]))
    default: show(.choiceLeft(choice))
    }
  }

  // MARK: Asking

  func show(_ announcement: Announcement) {
    dialogue.show(announcement)
  }

  /// Puts a question until it is answered; moving the clock and stopping are handled here.
  func ask(
    _ question: Prompt.Question, at step: PlanStep? = nil
  ) throws(WalkExit) -> Reply {
    while true {
      let prompt = Prompt(step: step ?? current, question: question)
      let reply: Reply
      do throws(DialogueEnded) {
        reply = try dialogue.ask(prompt)
      } catch {
        throw .failure(.dialogue(error))
      }
      if let settled = try settle(reply, to: question) { return settled }
    }
  }

  /// Puts a question for a moment; nil when there was no answer, or one that is handled here.
  func watch(_ question: Prompt.Question) throws(WalkExit) -> Reply? {
    let reply: Reply?
    do throws(DialogueEnded) {
      reply = try dialogue.listen(to: Prompt(step: current, question: question))
    } catch {
      throw .failure(.dialogue(error))
    }
    guard let reply else { return nil }
    return try settle(reply, to: question)
  }

  /// Handles a reply that answers any question; nil when the question is still open.
  private func settle(_ reply: Reply, to question: Prompt.Question) throws(WalkExit) -> Reply? {
    journal.append(
      .answered(
        step: current?.number, question: question.name, reply: question.withoutSecret(reply)))
    if case .skip(let reason) = reply { skipReason = reason }
    switch reply {
    case .stop: throw .stopped
    case .back:
      guard current != nil else { return nil }
      throw .back
    case .advance(let duration):
      try advance(to: session.now + duration)
      if case .wait(let moment, _) = question, moment <= session.now { return .yes }
      return nil
    default: return reply
    }
  }

  func advance(to instant: Instant) throws(WalkExit) {
    let before = session.now
    let mails = try mailbox().count
    let running = try tasks().filter { $0.state != .done && $0.state != .error }.map(\.id)
    try trying { () throws(SessionFailure) in try session.advance(to: instant) }
    show(.waited(from: before, to: session.now))
    for task in try tasks() where running.contains(task.id) && task.state == .done {
      show(.taskDone(task))
    }
    for mail in try mailbox().dropFirst(mails) { show(.mail(mail)) }
  }

  /// The values given beforehand that nothing asked for.
  package var unusedValues: [String] {
    options.values.keys.filter { !options.used.contains($0) }.sorted()
  }

  /// Notes that a value given beforehand was asked for.
  func use(_ names: String...) {
    options.used.formUnion(names)
  }

  /// A secret given beforehand stands in no transcript: a replay asks and takes what is suggested.
  func recordSecret(_ parameter: ParameterDescription?) {
    guard parameter?.isSecret == true else { return }
    journal.append(.answered(step: current?.number, question: "field", reply: .no))
  }

  /// A key that makes an attempt recognisable, so that it is never performed twice.
  func nextIdempotencyKey(_ action: String) -> String {
    attempts += 1
    return "\(runID)-\(action)-\(attempts)"
  }

  func record(_ event: RunEvent) {
    journal.append(event)
  }

  // MARK: Session

  func mailbox() throws(WalkExit) -> [Mail] {
    try trying { () throws(SessionFailure) in try session.mailbox() }
  }

  func tasks() throws(WalkExit) -> [WorldTask] {
    try trying { () throws(SessionFailure) in try session.tasks(of: nil) }
  }

  func facts(about service: ServiceReference?) throws(WalkExit) -> [String: FactValue] {
    guard let service else { return [:] }
    return try trying { () throws(SessionFailure) in try session.facts(about: service) }
  }

  func trying<Value>(_ body: () throws(SessionFailure) -> Value) throws(WalkExit) -> Value {
    do throws(SessionFailure) {
      return try body()
    } catch {
      throw .failure(.session(error))
    }
  }
}

/// What the world held when a step began, to tell what is new.
struct ObservationStart {
  /// The displays whose values were shown since.
  var shown: Set<String> = []
  var mails = 0
  var tasks: [Int] = []
  /// The places that were opened since.
  var places: Set<String> = []
}

/// Why a walk cannot go on at all.
package enum WalkFailure: Error, Sendable {
  case dialogue(DialogueEnded)
  case session(SessionFailure)
}

/// How a walk leaves what it is doing.
enum WalkExit: Error {
  case stopped
  case back
  case failure(WalkFailure)
}
