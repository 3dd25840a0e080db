import ControlPlane
import JSON
import Values

/// The virtual clock of a plane.
enum ClockRoutes {
  /// Beyond it a move is a mistake, and would bill for centuries.
  private static let horizon = CalendarDuration(years: 100)
  private static let rateLimit = 1_000_000

  static let all: [AdminAPI.Route] = [
    AdminAPI.Route("GET", "/clock") { _, call in APIResponse(json: call.room.plane.clockJSON) },
    AdminAPI.Route("PUT", "/clock", set),
    AdminAPI.Route("POST", "/clock/advance", advance),
  ]

  /// Sets the time, how fast it goes, or both.
  private static let set: AdminAPI.Route.Answer = { admin, call throws(AdminError) in
    let body = try call.body()
    let now: Instant? = try body["now"].map { value throws(AdminError) in
      guard let instant = value.text.flatMap({ Instant(iso8601: $0) }) else {
        throw AdminError(400, "now is no date of RFC 3339")
      }
      return instant
    }
    let rate: Int? = try body["rate"].map { value throws(AdminError) in
      guard let rate = value.wholeNumber, (0...rateLimit).contains(rate) else {
        throw AdminError(400, "rate is no whole number from 0 to \(rateLimit)")
      }
      return rate
    }
    guard now != nil || rate != nil else { throw AdminError(400, "Neither now nor rate is given") }
    return APIResponse(
      json: try call.room.change { (plane: inout Plane) throws(AdminError) in
        if let now { try plane.move(to: now, horizon: horizon) }
        if let rate { plane.run(at: rate, wallClock: admin.wallClock) }
        return plane.clockJSON
      })
  }

  private static let advance: AdminAPI.Route.Answer = { _, call throws(AdminError) in
    guard let duration = try call.body()["duration"]?.text.flatMap(CalendarDuration.init(iso8601:))
    else { throw AdminError(400, "duration is no duration of ISO 8601") }
    return APIResponse(
      json: try call.room.change { (plane: inout Plane) throws(AdminError) in
        try plane.move(to: plane.world.now + duration, horizon: horizon)
        return plane.clockJSON
      })
  }
}

extension Plane {
  /// Moves the clock and lets happen what is due.
  fileprivate mutating func move(
    to instant: Instant, horizon: CalendarDuration
  ) throws(AdminError) {
    guard instant >= world.now else { throw AdminError(409, "The clock does not go back") }
    guard instant <= world.now + horizon else {
      throw AdminError(400, "The clock moves by a hundred years at most")
    }
    guard instant <= World.endOfTime else {
      throw AdminError(409, "The clock ends with the year 9999")
    }
    world.advance(to: instant)
    if case .running(let rate, let since, _) = clock {
      clock = .running(rate: rate, since: since, from: instant)
    }
  }

  fileprivate mutating func run(at rate: Int, wallClock: Instant) {
    clock = rate == 0 ? .frozen : .running(rate: rate, since: wallClock, from: world.now)
  }

  fileprivate var clockJSON: JSONValue {
    let rate = if case .running(let rate, _, _) = clock { rate } else { 0 }
    return [
      "now": .string(world.now.iso8601), "rate": .integer(rate),
      "nextEvent": .optional(world.nextEvent?.iso8601),
    ]
  }
}
