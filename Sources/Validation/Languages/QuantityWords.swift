import RunbookModel

/// What a language writes around figures, folded for look-up.
struct QuantityWords: Sendable {
  struct Unit: Sendable {
    var dimension: Quantity.Dimension
    /// How many of the dimension's unit it is.
    var factor: Int
  }

  let numerals: LanguageWords.Numerals
  private let units: [String: Unit]
  private let references: Set<String>
  private let ordinals: Set<String>
  private let joining: Set<String>

  init(_ words: LanguageWords) {
    numerals = words.numerals
    var units: [String: Unit] = [:]
    for measure in words.measures {
      units[Letters.folded(measure.word)] = Unit(measure.unit)
    }
    self.units = units
    references = Set(words[.references].map(Letters.folded))
    ordinals = Set(words[.ordinals].map(Letters.folded))
    joining = Set(words[.joining].map(Letters.folded))
  }

  /// The unit of a folded word; nil when it is none.
  func unit(of word: String) -> Unit? { units[word] }

  /// Whether a folded word only joins others, whatever it is in other languages: "5 to 10" is no storage.
  func isJoining(_ word: String) -> Bool { joining.contains(word) }

  /// Whether a folded word names a part of the guide, whose number is no quantity ("step 3").
  func isReference(_ word: String) -> Bool { references.contains(word) }

  /// Whether folded letters after a number make an ordinal of it ("2nd").
  func isOrdinal(_ ending: String) -> Bool { ordinals.contains(ending) }
}

extension QuantityWords.Unit {
  fileprivate init(_ unit: LanguageWords.Measure.Unit) {
    switch unit {
    case .known(let unit): self.init(unit)
    case .currency(let code): self.init(dimension: .money(currency: code), factor: 1)
    }
  }

  private init(_ unit: MeasureUnit) {
    switch unit {
    case .millisecond: self.init(dimension: .time, factor: 1)
    case .second: self.init(dimension: .time, factor: 1_000)
    case .minute: self.init(dimension: .time, factor: 60_000)
    case .hour: self.init(dimension: .time, factor: 3_600_000)
    case .day: self.init(dimension: .time, factor: 86_400_000)
    case .week: self.init(dimension: .time, factor: 604_800_000)
    case .month: self.init(dimension: .months, factor: 1)
    case .year: self.init(dimension: .months, factor: 12)
    case .byte: self.init(dimension: .data, factor: 1)
    case .kilobyte: self.init(dimension: .data, factor: 1_000)
    case .megabyte: self.init(dimension: .data, factor: 1_000_000)
    case .gigabyte: self.init(dimension: .data, factor: 1_000_000_000)
    case .terabyte: self.init(dimension: .data, factor: 1_000_000_000_000)
    case .kilobit: self.init(dimension: .rate, factor: 1_000)
    case .megabit: self.init(dimension: .rate, factor: 1_000_000)
    case .gigabit: self.init(dimension: .rate, factor: 1_000_000_000)
    }
  }
}
