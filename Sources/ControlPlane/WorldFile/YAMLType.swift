import Values

/// How the text of a YAML scalar becomes a value, and what such a value is called.
struct YAMLType<Value> {
  let name: Message
  let read: (String) -> Value?

  init(_ name: String, _ read: @escaping (String) -> Value?) {
    self.name = Message("world.type.\(name)")
    self.read = read
  }
}

extension YAMLType<String> {
  static var text: YAMLType { YAMLType("text") { $0.isEmpty ? nil : $0 } }

  /// One of some words.
  static func word(_ words: String...) -> YAMLType { word(words) }

  static func word(_ words: [String]) -> YAMLType {
    YAMLType("word") { words.contains($0) ? $0 : nil }
  }
}

extension YAMLType<Bool> {
  static var flag: YAMLType {
    YAMLType("flag") { $0 == "true" ? true : $0 == "false" ? false : nil }
  }
}

extension YAMLType<Int> {
  /// A whole number that is not negative, of at most nine digits.
  static var number: YAMLType {
    YAMLType("number") { text in
      let isNumber =
        (1...9).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      return isNumber ? Int(text) : nil
    }
  }
}

extension YAMLType<Instant> {
  static var instant: YAMLType { YAMLType("instant") { Instant(iso8601: $0) } }
}

extension YAMLType<CalendarDuration> {
  static var duration: YAMLType { YAMLType("duration") { CalendarDuration(iso8601: $0) } }
}

extension YAMLType<Money> {
  /// `5.99 EUR`: whole units of at most seven digits, two decimals or none, and the currency.
  static var money: YAMLType {
    YAMLType("money") { text in
      let parts = text.split(separator: " ", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[1].utf8.count == 3,
        parts[1].utf8.allSatisfy({ (0x41...0x5A).contains($0) })
      else { return nil }
      let amount = parts[0].split(separator: ".", omittingEmptySubsequences: false)
      guard let units = amount.first, (1...7).contains(units.utf8.count), amount.count <= 2,
        amount.count == 1 || amount[1].utf8.count == 2,
        let whole = YAMLType<Int>.number.read(String(units)),
        let hundredths = amount.count == 1 ? 0 : YAMLType<Int>.number.read(String(amount[1]))
      else { return nil }
      return Money(hundredths: whole * 100 + hundredths, currency: String(parts[1]))
    }
  }
}
