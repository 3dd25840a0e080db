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
}

extension World {
  /// Performs an operation on a fork and lets time pass there until the tasks it started are done.
  package func preview(_ request: OperationRequest) -> Preview {
    var performed = fork()
    let outcome: Outcome
    do {
      outcome = try performed.perform(request)
    } catch {
      return Preview(
        refusal: error, difference: [], hazards: [], duration: CalendarDuration(), outcome: nil)
    }
    var survey = HazardSurvey(before: self, performed: performed, request: request)
    var after = performed
    while outcome.tasks.contains(where: { after.task($0)?.isRunning == true }),
      let next = after.nextEvent
    {
      after.advance(to: next)
      survey.observe(after)
    }
    var meanwhile = fork()
    meanwhile.advance(to: after.now)
    let anyway = Set(meanwhile.difference())
    return Preview(
      refusal: nil, difference: after.difference().filter { !anyway.contains($0) },
      hazards: survey.hazards(after: after, withoutIt: meanwhile),
      duration: CalendarDuration(seconds: after.now.secondsSince1970 - now.secondsSince1970),
      outcome: outcome)
  }
}
