package import FoundationEssentials

/// A moment on a clock, in whole seconds since 1970-01-01T00:00:00Z.
///
/// The virtual clock counts whole seconds, so that two runs with the same answers give the same bytes.
package struct Instant: Hashable, Comparable, Sendable {
  package var secondsSince1970: Int64

  package init(secondsSince1970: Int64) {
    self.secondsSince1970 = secondsSince1970
  }

  /// Reads `2020-11-25T09:00:00Z`, with `Z` or a numeric offset; nil for anything else.
  ///
  /// The year has four digits, and the day and the time exist (RFC 3339, section 5.6): Foundation would
  /// take the 31st of November for the 1st of December.
  package init?(iso8601 text: String) {
    guard Self.names(text), let date = try? Date(text, strategy: .iso8601) else { return nil }
    self.init(secondsSince1970: Int64(date.timeIntervalSince1970.rounded(.down)))
  }

  private static func names(_ text: String) -> Bool {
    let fields = text.split(maxSplits: 5, whereSeparator: { "-T:".contains($0) })
    guard fields.count >= 5, fields[0].utf8.count == 4 else { return false }
    let numbers = (fields[..<5] + [fields.count == 5 ? "" : fields[5].prefix(2)]).map {
      Int($0) ?? 0
    }
    guard (1...12).contains(numbers[1]) else { return false }
    let isLeap = numbers[0] % 4 == 0 && (numbers[0] % 100 != 0 || numbers[0] % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][numbers[1] - 1]
    return (1...days).contains(numbers[2]) && (0...23).contains(numbers[3])
      && (0...59).contains(numbers[4]) && (0...60).contains(numbers[5])
  }

  /// The instant in UTC, as `2020-11-25T09:00:00Z`.
  package var iso8601: String { date.formatted(.iso8601) }

  /// The same moment for a caller that works with Foundation.
  package var date: Date { Date(timeIntervalSince1970: Double(secondsSince1970)) }

  /// The UTC calendar fields that people read.
  package var components: Components {
    let fields = Self.calendar.dateComponents(
      [.year, .month, .day, .hour, .minute, .second], from: date)
    return Components(
      year: fields.year ?? 1970, month: fields.month ?? 1, day: fields.day ?? 1,
      hour: fields.hour ?? 0, minute: fields.minute ?? 0, second: fields.second ?? 0)
  }

  /// Year, month (1–12), day (1–31), hour, minute and second in UTC.
  package struct Components: Hashable, Sendable {
    package var year, month, day, hour, minute, second: Int
  }

  package static func < (left: Instant, right: Instant) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }

  /// The instant after a duration: months and years by the Gregorian calendar, the rest exactly.
  package static func + (instant: Instant, duration: CalendarDuration) -> Instant {
    var result = instant
    let months = duration.years * 12 + duration.months
    if months != 0, let moved = calendar.date(byAdding: .month, value: months, to: instant.date) {
      result = Instant(secondsSince1970: Int64(moved.timeIntervalSince1970.rounded(.down)))
    }
    result.secondsSince1970 += duration.secondsWithoutMonths
    return result
  }

  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()
}
