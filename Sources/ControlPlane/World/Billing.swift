import Values

extension Money {
  /// The part of an amount for a whole period that falls on the time from one instant to another,
  /// rounded up to a hundredth.
  func share(from start: Instant, to end: Instant, of period: CalendarDuration) -> Money {
    let whole = end.secondsSince1970 - (end - period).secondsSince1970
    let part = max(0, end.secondsSince1970 - start.secondsSince1970)
    guard whole > 0 else { return self }
    let scaled = (Int64(hundredths) * part + whole - 1) / whole
    return Money(hundredths: Int(scaled), currency: currency)
  }

  static func * (money: Money, factor: Int) -> Money {
    Money(hundredths: money.hundredths * factor, currency: money.currency)
  }

  static prefix func - (money: Money) -> Money { money * -1 }
}

extension Instant {
  /// The instant a duration earlier.
  static func - (instant: Instant, duration: CalendarDuration) -> Instant {
    instant
      + CalendarDuration(
        years: -duration.years, months: -duration.months, days: -duration.days,
        hours: -duration.hours, minutes: -duration.minutes, seconds: -duration.seconds)
  }

  /// The end of the next billing period; a period shorter than an hour counts as an hour, so that
  /// time always moves on.
  func next(after period: CalendarDuration) -> Instant {
    max(self + period, self + CalendarDuration(hours: 1))
  }

  /// The first midnight after the instant on a day of the month (from 1 to 28), in UTC.
  func next(dayOfMonth day: Int) -> Instant {
    let fields = components
    let sinceMonthBegan = CalendarDuration(
      days: fields.day - 1, hours: fields.hour, minutes: fields.minute, seconds: fields.second)
    let midnight = self - sinceMonthBegan + CalendarDuration(days: min(max(day, 1), 28) - 1)
    return midnight > self ? midnight : midnight + CalendarDuration(months: 1)
  }
}
