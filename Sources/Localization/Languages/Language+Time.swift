package import Values

extension Language {
  /// A moment with date and time in UTC; seconds only where they are not zero.
  package func format(_ instant: Instant) -> String {
    let fields = instant.components
    return MessageTemplate(dates.instant).filled(with: [
      "date": date(fields), "time": time(fields),
    ])
  }

  /// The date of a moment in UTC.
  package func date(of instant: Instant) -> String {
    date(instant.components)
  }

  /// The parts of a duration that are not zero, as "2 heures 30 minutes"; 72 hours stay 72 hours.
  package func format(_ duration: CalendarDuration) -> String {
    let parts: [(DurationUnit, Int)] = [
      (.years, duration.years), (.months, duration.months), (.days, duration.days),
      (.hours, duration.hours), (.minutes, duration.minutes), (.seconds, duration.seconds),
    ]
    var shown = parts.filter { $0.1 != 0 }
    if shown.isEmpty { shown = [(.seconds, 0)] }
    return shown.map(format).joined(separator: durations.separator)
  }

  private func format(_ unit: DurationUnit, _ count: Int) -> String {
    let forms = durations.units[unit] ?? [:]
    let form = forms[plurals.category(for: count)] ?? forms[.other] ?? ""
    return MessageTemplate(form).filled(with: ["count": format(count)])
  }

  private func date(_ fields: Instant.Components) -> String {
    let month =
      dates.months.indices.contains(fields.month - 1) ? dates.months[fields.month - 1] : ""
    return MessageTemplate(dates.date).filled(with: [
      "day": fields.day == 1 ? dates.firstDay : String(fields.day), "month": month,
      "year": String(fields.year),
    ])
  }

  private func time(_ fields: Instant.Components) -> String {
    let pattern = fields.second == 0 ? dates.time : dates.timeWithSeconds
    return MessageTemplate(pattern).filled(with: [
      "hour": twoDigits(fields.hour), "minute": twoDigits(fields.minute),
      "second": twoDigits(fields.second),
    ])
  }

  private func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
