/// How a language writes what messages show, and the words that answer a question in it.
///
/// All of it is data, read from `locales/<lang>/language.yaml`.
package struct Language: Hashable, Sendable {
  package var tag: LanguageTag
  /// The language's own name, as `français`.
  package var name: String
  /// The words for yes; the first is the one to show.
  package var yes: [String]
  /// The words for no; the first is the one to show.
  package var no: [String]
  package var plurals: PluralRules
  var numbers: Numbers
  var dates: Dates
  var lists: Lists
  var quotes: Quotes
  var durations: Durations
  var money: Amounts
  /// What the language's texts must not contain.
  var typography: [TypographyRule]

  struct Numbers: Hashable, Sendable {
    var minus = ""
    var decimalSeparator = ""
    var groupSeparator = ""
  }

  struct Dates: Hashable, Sendable {
    /// January first.
    var months: [String] = []
    /// How the first day of a month is written, as `1er`.
    var firstDay = ""
    /// With `{day}`, `{month}` and `{year}`.
    var date = ""
    /// With `{hour}` and `{minute}`.
    var time = ""
    /// With `{hour}`, `{minute}` and `{second}`; used where the seconds are not zero.
    var timeWithSeconds = ""
    /// With `{date}` and `{time}`, and what says that it is UTC.
    var instant = ""
  }

  struct Lists: Hashable, Sendable {
    var separator = ""
    var lastSeparator = ""
  }

  struct Quotes: Hashable, Sendable {
    var opening = ""
    var closing = ""
  }

  struct Durations: Hashable, Sendable {
    var separator = ""
    /// For each unit its forms with `{count}`.
    var units: [DurationUnit: [PluralCategory: String]] = [:]
  }

  enum DurationUnit: String, Hashable, Sendable, CaseIterable {
    case years, months, days, hours, minutes, seconds
  }

  struct Amounts: Hashable, Sendable {
    /// With `{amount}` and `{symbol}`.
    var withSymbol = ""
    /// With `{amount}` and `{code}`, for currencies without a symbol.
    var withCode = ""
    /// By ISO 4217 code.
    var symbols: [String: String] = [:]
  }

  /// Characters that are a mistake in the language, and what belongs there.
  struct TypographyRule: Hashable, Sendable {
    var wrong: String
    var right: String
  }
}
