import ControlPlane
import ControlPlaneJSON
import JSON
import Values

/// Performs an operation once, whatever becomes of the answer.
///
/// The providers know no idempotency keys. What an operation changes is read before the call; when the
/// answer is lost it is read again. Where the effect is there, the operation was performed. Where it is
/// not, the call is made again if a second one could do no harm, or if the server has ended its work on
/// the first. Otherwise nobody knows, and the person is asked.
struct Performer {
  private static let attempts = 3
  /// The pauses between readings after a loss, in seconds: an API may show late what it did.
  private static let pauses = [0.5, 1.0, 2.0]

  let request: OperationRequest

  func perform(
    reading reader: inout PlaneReader
  ) throws(ProviderFailure) -> Result<Outcome, Refusal> {
    if request.isOnOperatorSide, let simulator = reader.access.simulator {
      return try performOnOperatorSide(simulator)
    }
    var arguments: [String: String]
    do throws(Refusal) {
      arguments = try OperationCatalogue.arguments(of: request)
    } catch {
      return .failure(error)
    }
    let before = try reader.evidence(about: request.service)
    if let code = misdirection(before) { return .failure(refusal(code)) }
    // What is paid is settled before the call, so that a repeated one pays the same.
    if request.operation == "ovhcloud.order.pay", arguments["order"] == nil {
      arguments["order"] = before.orders.first { $0.status == "notPaid" }.map { "\($0.id)" }
    }
    return try call(arguments, before, &reader)
  }

  private func call(
    _ arguments: [String: String], _ before: Evidence, _ reader: inout PlaneReader
  ) throws(ProviderFailure) -> Result<Outcome, Refusal> {
    let calls = ProviderCalls(access: reader.access)
    let effect = Effect.of(request.operation)
    var sent = request
    sent.arguments = arguments
    for attempt in 1...Self.attempts {
      var answer: CallAnswer?
      do throws(ProviderFailure) {
        answer = try calls.perform(
          request.operation, on: request.service, arguments, reading: &reader)
      } catch {
        switch error {
        case .refused(let error):
          // A repeated call may be refused because the first one was carried out after all.
          if attempt > 1, let done = try effectSeen(effect, sent, before, &reader) {
            return .success(done)
          }
          return .failure(
            RefusalReading(request: request, error: error, before: before).refusal)
        case .lost(let isOver, let detail):
          do throws(ProviderFailure) {
            if let done = try effectSeen(effect, sent, before, &reader) { return .success(done) }
          } catch {
            // Whether it was done is what matters now, not why it cannot be looked up.
            throw .lost(isOver: isOver, detail)
          }
          let isRepeated = effect.repetition == .harmless || isOver && effect.leavesTrace
          guard isRepeated, attempt < Self.attempts else { return .failure(unknown(detail)) }
        case .unauthorized, .unreachable, .unreadable: throw error
        }
      }
      guard let answer else { continue }
      if let code = answer.refusal { return .failure(refusal(code)) }
      return .success(outcome(answer, before, &reader))
    }
    preconditionFailure("the last attempt returns")
  }

  /// The outcome, when the effect shows within some seconds.
  private func effectSeen(
    _ effect: Effect, _ sent: OperationRequest, _ before: Evidence, _ reader: inout PlaneReader
  ) throws(ProviderFailure) -> Outcome? {
    for pause in [0] + Self.pauses {
      if pause > 0 { reader.access.pace.sleep(pause) }
      let after = try reader.evidence(about: request.service)
      guard effect.isSeen(before, after, sent) else { continue }
      let order =
        after.orders.first { order in !before.orders.contains { $0.id == order.id } }?.id
        ?? sent.arguments["order"].flatMap { Int($0) }
      return Outcome(
        tasks: Self.started(before, after.tasks), order: order,
        created: after.services.filter { !before.services.contains($0) })
    }
    return nil
  }

  private func outcome(
    _ answer: CallAnswer, _ before: Evidence, _ reader: inout PlaneReader
  ) -> Outcome {
    // What was done was done, whether or not it can be looked at now.
    let tasks = request.service.flatMap { try? reader.tasks(of: $0) }
    let services = try? reader.services(ofKind: request.service?.kind)
    return Outcome(
      tasks: Self.started(before, tasks ?? []), order: answer.order,
      created: (services ?? []).filter { !before.services.contains($0) }, answer: answer.text)
  }

  private static func started(_ before: Evidence, _ tasks: [WorldTask]) -> [Int] {
    tasks.map(\.id).filter { id in !before.tasks.contains { $0.id == id } }
  }

  /// The operator's own side is part of a simulated world, which counts what the operator keeps.
  private func performOnOperatorSide(
    _ simulator: SimulatorClient
  ) throws(ProviderFailure) -> Result<Outcome, Refusal> {
    let response = try simulator.send(
      "POST", "/operator",
      [
        "operation": .string(request.operation), "service": request.service?.json ?? .null,
      ])
    if let body = try? JSONValue(parsing: response.body),
      let refusal = body["refusal"].flatMap(Refusal.init(json:))
    {
      return .failure(refusal)
    }
    _ = try SimulatorClient.value(of: response)
    return .success(Outcome())
  }

  /// The code of the refusal of a service that is not there or not of the kind.
  private func misdirection(_ before: Evidence) -> String? {
    guard let kind = OperationCatalogue.operation(id: request.operation)?.serviceKind else {
      return nil
    }
    guard let service = request.service, before.services.contains(service) else {
      return "unknownService"
    }
    return service.kind == kind ? nil : "wrongKind"
  }

  private func refusal(_ code: String) -> Refusal {
    let known = Refusal(
      operation: request.operation, known: code,
      ["service": .text(request.service?.name ?? "")])
    guard let known else { preconditionFailure("\(code) is a code of the control plane") }
    return known
  }

  private func unknown(_ detail: String) -> Refusal {
    Refusal(
      operation: request.operation, code: "outcomeUnknown",
      reason: Message(
        "refusal.outcomeUnknown",
        [
          "operation": .text(request.operation), "detail": .text(detail),
        ]),
      remedy: Message(
        "refusal.outcomeUnknown.remedy", ["service": .text(request.service?.name ?? "")]))
  }
}
