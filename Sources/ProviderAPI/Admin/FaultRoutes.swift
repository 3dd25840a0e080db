import JSON
import Values

/// What goes wrong on purpose.
enum FaultRoutes {
  private static let limit = 100
  /// The longest wait, in milliseconds: beyond the time-out of every client.
  private static let latencyLimit = 600_000

  static let all: [AdminAPI.Route] = [
    AdminAPI.Route("GET", "/faults") { admin, _ in
      APIResponse(json: .array(admin.simulator.state.withLock { $0.faults }.map(\.json)))
    },
    AdminAPI.Route("POST", "/faults") { admin, call throws(AdminError) in
      let body = try call.body()
      let effect = try effect(of: body)
      let method = try text("method", body)
      let path = try text("path", body) ?? "/"
      let latency = try number("latency", body, 0...latencyLimit) ?? 0
      let count = try number("count", body, 1...1_000_000)
      let seed = try number("seed", body, 0...Int.max) ?? 0
      let seconds = try number("expiresAfter", body, 1...1_000_000)
      let probability = try share("probability", body) ?? 1
      let rule = admin.simulator.state.withLock { state -> FaultRule? in
        guard state.faults.count < limit else { return nil }
        state.lastFault += 1
        let rule = FaultRule(
          id: state.lastFault, method: method, path: path, effect: effect, latency: latency,
          probability: probability, remaining: count,
          expires: seconds.map { admin.wallClock + CalendarDuration(seconds: Int64($0)) },
          seed: UInt64(seed))
        state.faults.append(rule)
        return rule
      }
      guard let rule else { throw AdminError(409, "There are too many fault rules") }
      return APIResponse(status: 201, json: rule.json)
    },
    AdminAPI.Route("DELETE", "/faults") { admin, _ in
      admin.simulator.state.withLock { $0.faults = [] }
      return .noContent
    },
    AdminAPI.Route("DELETE", "/faults/{id}") { admin, call throws(AdminError) in
      let id = call.path["id"].flatMap { Int($0) }
      let isDropped = admin.simulator.state.withLock { state in
        let index = state.faults.firstIndex { $0.id == id }
        if let index { state.faults.remove(at: index) }
        return index != nil
      }
      guard isDropped else { throw AdminError(404, "There is no such fault rule") }
      return .noContent
    },
  ]

  private static func effect(of body: JSONValue) throws(AdminError) -> FaultRule.Effect {
    let seconds = try number("retryAfter", body, 0...86_400)
    let part = try share("cut", body)
    if let status = try number("status", body, 400...599) {
      guard part == nil else { throw AdminError(400, "A fault rule has a status or a cut") }
      return .status(status, retryAfter: seconds)
    }
    guard seconds == nil else { throw AdminError(400, "retryAfter goes with a status") }
    if let part { return .cut(after: part) }
    guard body["latency"] != nil else {
      throw AdminError(400, "A fault rule has a status, a cut or a latency")
    }
    return .slow
  }

  private static func text(_ name: String, _ body: JSONValue) throws(AdminError) -> String? {
    guard let value = body[name] else { return nil }
    guard let text = value.text else { throw AdminError(400, "\(name) is no text") }
    return text
  }

  private static func number(
    _ name: String, _ body: JSONValue, _ range: ClosedRange<Int>
  ) throws(AdminError) -> Int? {
    guard let value = body[name] else { return nil }
    guard let number = value.wholeNumber, range.contains(number) else {
      throw AdminError(
        400, "\(name) is no whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  private static func share(_ name: String, _ body: JSONValue) throws(AdminError) -> Double? {
    guard let value = body[name] else { return nil }
    guard let share = value.numeral, (0...1).contains(share) else {
      throw AdminError(400, "\(name) is no number from 0 to 1")
    }
    return share
  }
}

extension FaultRule {
  fileprivate var json: JSONValue {
    var members: [String: JSONValue] = [
      "id": .integer(id), "method": .optional(method), "path": .string(path),
      "latency": .integer(latency), "probability": .number(probability),
      "remaining": remaining.map(JSONValue.integer) ?? .null,
      "expires": .optional(expires?.iso8601),
    ]
    switch effect {
    case .status(let status, let seconds):
      members["status"] = .integer(status)
      members["retryAfter"] = seconds.map(JSONValue.integer) ?? .null
    case .cut(let part): members["cut"] = .number(part)
    case .slow: break
    }
    return .object(members)
  }
}
