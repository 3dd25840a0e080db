package import Values

/// What an operation would do, found by doing it on a fork.
package struct Preview: Sendable {
  /// Why the operation would not be performed; then everything else is empty.
  package var refusal: Refusal?
  /// What it changes by the time its tasks are done, without what would have changed anyway.
  package var difference: [Change]
  package var hazards: [Hazard]
  /// How long the tasks that it starts take together.
  package var duration: CalendarDuration
  package var outcome: Outcome?
  /// What has to be said of how the preview came about; nil where it was found on a fork.
  package var caveat: Message?

  package init(
    refusal: Refusal? = nil, difference: [Change] = [], hazards: [Hazard] = [],
    duration: CalendarDuration = CalendarDuration(), outcome: Outcome? = nil,
    caveat: Message? = nil
  ) {
    self.refusal = refusal
    self.difference = difference
    self.hazards = hazards
    self.duration = duration
    self.outcome = outcome
    self.caveat = caveat
  }
}

/// Something that a person should know before an operation is performed.
package struct Hazard: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case loss, irreversible, outage, cost
  }

  package var kind: Kind
  package var message: Message
  package var service: ServiceReference?
  package var amount: Money?

  package init(
    kind: Kind, message: Message, service: ServiceReference? = nil, amount: Money? = nil
  ) {
    self.kind = kind
    self.message = message
    self.service = service
    self.amount = amount
  }
}

extension World {
  /// Performs an operation on a fork and lets time pass there until the tasks it started are done.
  package func preview(_ request: OperationRequest) -> Preview {
    var performed = fork()
    do {
      let outcome = try performed.perform(request)
      return performed.preview(
        since: self, on: request.service, startedTasks: outcome.tasks, outcome: outcome)
    } catch {
      return Preview(refusal: error)
    }
  }

  /// What was done to this world since it was forked from an earlier one, told as a preview.
  ///
  /// Every task that was started since counts as one of what was done. The service is the one whose
  /// outage is looked for.
  package func preview(since before: World, on service: ServiceReference?) -> Preview {
    let known = before.sequences.count(.task)
    let started = Array(known + 1..<max(known, sequences.count(.task)) + 1)
    return preview(since: before, on: service, startedTasks: started, outcome: nil)
  }

  private func preview(
    since before: World, on service: ServiceReference?, startedTasks: [Int], outcome: Outcome?
  ) -> Preview {
    var survey = HazardSurvey(before: before, performed: self, service: service)
    var after = self
    while startedTasks.contains(where: { after.task($0)?.isRunning == true }),
      let next = after.nextEvent
    {
      after.advance(to: next)
      survey.observe(after)
    }
    var meanwhile = before.fork()
    meanwhile.advance(to: after.now)
    let anyway = Set(meanwhile.difference())
    return Preview(
      difference: after.difference().filter { !anyway.contains($0) },
      hazards: survey.hazards(after: after, withoutIt: meanwhile),
      duration: CalendarDuration(seconds: after.now.secondsSince1970 - before.now.secondsSince1970),
      outcome: outcome)
  }
}
