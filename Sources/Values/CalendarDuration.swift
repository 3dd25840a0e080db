/// A span of time as people and ISO 8601 write it: `PT72H` stays 72 hours and does not become three days.
package struct CalendarDuration: Hashable, Sendable {
  package var years = 0
  package var months = 0
  package var days = 0
  package var hours = 0
  package var minutes = 0
  package var seconds = 0

  package init(
    years: Int = 0, months: Int = 0, days: Int = 0, hours: Int = 0, minutes: Int = 0,
    seconds: Int = 0
  ) {
    self.years = years
    self.months = months
    self.days = days
    self.hours = hours
    self.minutes = minutes
    self.seconds = seconds
  }

  /// A number of seconds in days, hours, minutes and seconds; a negative number counts as zero.
  package init(seconds total: Int64) {
    let total = Int(max(0, total))
    self.init(
      days: total / 86_400, hours: total % 86_400 / 3_600, minutes: total % 3_600 / 60,
      seconds: total % 60)
  }

  /// The length of everything but years and months, which have none.
  package var secondsWithoutMonths: Int64 {
    Int64(days) * 86_400 + Int64(hours) * 3_600 + Int64(minutes) * 60 + Int64(seconds)
  }

  package var isZero: Bool { self == CalendarDuration() }
}

extension CalendarDuration {
  /// Reads ISO 8601 with whole, unsigned components (`P1M`, `P1DT2H`, `P2W`); nil for anything else.
  ///
  /// A component has at most six digits, so that sums cannot overflow.
  package init?(iso8601 text: String) {
    var duration = CalendarDuration()
    var inTime = false
    var digits = ""
    var components = 0
    var bytes = Substring(text)
    guard bytes.popFirst() == "P" else { return nil }
    for character in bytes {
      switch character {
      case "T" where !inTime && digits.isEmpty: inTime = true
      case "0"..."9" where character.isASCII && digits.count < 6: digits.append(character)
      default:
        guard let value = Int(digits), let field = Self.field(character, inTime: inTime) else {
          return nil
        }
        duration[keyPath: field.path] += value * field.factor
        digits = ""
        components += 1
      }
    }
    guard components > 0, digits.isEmpty, text.last != "T" else { return nil }
    self = duration
  }

  private static func field(
    _ designator: Character, inTime: Bool
  ) -> (path: WritableKeyPath<CalendarDuration, Int>, factor: Int)? {
    switch (designator, inTime) {
    case ("Y", false): (\.years, 1)
    case ("M", false): (\.months, 1)
    case ("W", false): (\.days, 7)
    case ("D", false): (\.days, 1)
    case ("H", true): (\.hours, 1)
    case ("M", true): (\.minutes, 1)
    case ("S", true): (\.seconds, 1)
    default: nil
    }
  }

  /// The duration in ISO 8601, as `PT72H`; zero is `PT0S`.
  package var iso8601: String {
    guard !isZero else { return "PT0S" }
    func part(_ value: Int, _ designator: String) -> String {
      value == 0 ? "" : "\(value)\(designator)"
    }
    let date = part(years, "Y") + part(months, "M") + part(days, "D")
    let time = part(hours, "H") + part(minutes, "M") + part(seconds, "S")
    return "P" + date + (time.isEmpty ? "" : "T" + time)
  }
}

extension CalendarDuration {
  private var wholeMonths: Int { years * 12 + months }

  /// Whether two durations last equally long, however they are written: `PT72H` and `P3D`.
  package func isAsLong(as other: CalendarDuration) -> Bool {
    wholeMonths == other.wholeMonths && secondsWithoutMonths == other.secondsWithoutMonths
  }

  /// Whether a duration is shorter than another one; a month counts as 30 days.
  package func isShorter(than other: CalendarDuration) -> Bool {
    roughSeconds < other.roughSeconds
  }

  private var roughSeconds: Int64 { Int64(wholeMonths) * 30 * 86_400 + secondsWithoutMonths }
}
