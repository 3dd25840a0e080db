import RunbookModel

/// Finds the numbers of a text, with their units.
///
/// What only looks like a number is left out: a part of a name (`IPv4`, `HG-15`), an address or a
/// version with several dots, a time of day, a telephone number.
struct QuantityReader {
  /// More than any guide counts; what is longer is an identifier.
  private static let mostDigits = 12

  /// The signs of currencies, which are the same in every language.
  private static let signs: [(sign: [UInt8], currency: String)] = [
    (Array("€".utf8), "EUR"), (Array("$".utf8), "USD"), (Array("£".utf8), "GBP"),
  ]

  private let bytes: [UInt8]
  private let languages: [QuantityWords]
  private let numerals: LanguageWords.Numerals
  private var index = 0
  /// Where the word before begins.
  private var wordBefore: Int?

  private init(_ text: String, _ languages: [QuantityWords]) {
    bytes = Array(text.utf8)
    self.languages = languages
    numerals = languages.first?.numerals ?? LanguageWords.Numerals()
  }

  /// The quantities of a text, read with the words of its language, then of others that it may quote.
  static func quantities(in text: String, languages: [QuantityWords]) -> [Quantity] {
    // Most paragraphs have no number.
    guard text.utf8.contains(where: { isDigit($0) }) else { return [] }
    var reader = QuantityReader(text, languages)
    return reader.all()
  }

  private mutating func all() -> [Quantity] {
    var found: [Quantity] = []
    while index < bytes.count {
      if Self.isDigit(bytes[index]) {
        if var quantity = quantity() {
          if quantity.dimension == .plain, followsReference { quantity.dimension = .reference }
          found.append(quantity)
        }
        wordBefore = nil
      } else if isWord(index) {
        wordBefore = index
        skipWord()
      } else if bytes[index] == 0x20 {
        index += 1
      } else if let blank = noBreakSpace(at: index) {
        index = blank
      } else {
        // "figure (1 for the first)" is no first figure.
        wordBefore = nil
        index += 1
      }
    }
    return found
  }

  /// Whether the word right before names a part of the guide ("step 3").
  private var followsReference: Bool {
    guard let word = wordBefore.map({ word(at: $0).text }) else { return false }
    return languages.contains { $0.isReference(word) }
  }

  private mutating func quantity() -> Quantity? {
    let start = index
    // "+33…" is a telephone number.
    let isTelephone = start > 0 && bytes[start - 1] == 0x2B
    guard let amount = number(), !isTelephone else {
      skipWord()
      return nil
    }
    let end = index
    let isJoined = index < bytes.count && isWord(index)
    if let sign = sign(endingAt: start) {
      if isJoined { skipWord() }
      return isJoined
        ? nil
        : made(
          .init(dimension: .money(currency: sign.currency), factor: 1), amount, sign.start, end)
    }
    let unit = unitAfter(end)
    if let unit {
      index = unit.end
      return made(unit.unit, amount, start, unit.end)
    }
    if isJoined {
      let suffix = word(at: end)
      index = suffix.end
      guard languages.contains(where: { $0.isOrdinal(suffix.text) }) else { return nil }
    }
    return made(.init(dimension: .plain, factor: 1), amount, start, end)
  }

  private func made(
    _ unit: QuantityWords.Unit, _ thousandths: Int, _ start: Int, _ end: Int
  ) -> Quantity? {
    let (amount, overflows) = thousandths.multipliedReportingOverflow(by: unit.factor)
    guard !overflows else { return nil }
    return Quantity(
      dimension: unit.dimension, amount: amount,
      text: String(decoding: bytes[start..<end], as: UTF8.self), start: start, end: end)
  }

  // MARK: Numbers

  /// Reads a number with its separators, in thousandths; nil for what is none.
  private mutating func number() -> Int? {
    var groups: [ArraySlice<UInt8>] = [digits()]
    var separators: [UInt8] = []
    while let separator = separator() {
      separators.append(separator.mark)
      index = separator.end
      groups.append(digits())
    }
    guard groups.reduce(0, { $0 + $1.count }) <= Self.mostDigits else { return nil }
    // What goes on with a mark and letters or digits is a name, a time, a date or an address.
    if index + 1 < bytes.count, [0x2D, 0x2E, 0x2F, 0x3A, 0x5F].contains(bytes[index]),
      isWord(index + 1) && (bytes[index] != 0x2D || Self.isDigit(bytes[index + 1]))
    {
      return nil
    }
    guard let decimal = decimalSeparator(groups, separators) else { return nil }
    var value = 0
    let hasDecimals = decimal < separators.count
    for group in hasDecimals ? groups.dropLast() : groups[...] {
      for digit in group { value = value * 10 + Int(digit - 0x30) }
    }
    value *= 1000
    if hasDecimals, let fraction = groups.last {
      var unit = 100
      for digit in fraction.prefix(3) {
        value += Int(digit - 0x30) * unit
        unit /= 10
      }
    }
    return value
  }

  /// The index of the separator before the decimals, or their number where there are no decimals;
  /// nil for what is no number.
  private func decimalSeparator(_ groups: [ArraySlice<UInt8>], _ separators: [UInt8]) -> Int? {
    guard let last = separators.last, let decimals = groups.last else { return 0 }
    func isGrouped(_ groups: some Collection<ArraySlice<UInt8>>) -> Bool {
      (groups.first?.count ?? 0) <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
    }
    let others = separators.dropLast()
    guard Set(others).count <= 1 else { return nil }
    let isSpace = last == 0x20
    if others.isEmpty {
      if isSpace { return isGrouped(groups) ? separators.count : nil }
      let isDecimal = last == (numerals.hasDecimalComma ? 0x2C : 0x2E) || decimals.count != 3
      return isDecimal ? 0 : separators.count
    }
    if others.allSatisfy({ $0 == last }) {
      // Several dots are a version or an address.
      return last != 0x2E && isGrouped(groups) ? separators.count : nil
    }
    return !isSpace && isGrouped(groups.dropLast()) ? separators.count - 1 : nil
  }

  private mutating func digits() -> ArraySlice<UInt8> {
    let start = index
    while index < bytes.count, Self.isDigit(bytes[index]) { index += 1 }
    return bytes[start..<index]
  }

  /// A comma, a dot or a blank between two digits.
  private func separator() -> (mark: UInt8, end: Int)? {
    guard index < bytes.count else { return nil }
    let mark: UInt8
    let end: Int
    switch bytes[index] {
    case 0x2C, 0x2E:
      mark = bytes[index]
      end = index + 1
    case 0x20 where numerals.groupsByBlank:
      mark = 0x20
      end = index + 1
    default:
      guard let blank = noBreakSpace(at: index) else { return nil }
      mark = 0x20
      end = blank
    }
    guard end < bytes.count, Self.isDigit(bytes[end]) else { return nil }
    if mark == 0x20 {
      // A blank groups three digits, and no more follow.
      let group = bytes[end...].prefix { Self.isDigit($0) }
      guard group.count == 3 else { return nil }
    }
    return (mark, end)
  }

  /// The end of U+00A0 or U+202F.
  private func noBreakSpace(at index: Int) -> Int? {
    if bytes[index...].starts(with: [0xC2, 0xA0]) { return index + 2 }
    if bytes[index...].starts(with: [0xE2, 0x80, 0xAF]) { return index + 3 }
    return nil
  }

  // MARK: Units

  private func unitAfter(_ end: Int) -> (unit: QuantityWords.Unit, end: Int)? {
    var start = end
    if start < bytes.count {
      if bytes[start] == 0x20 || bytes[start] == 0x2D {
        start += 1
      } else if let blank = noBreakSpace(at: start) {
        start = blank
      }
    }
    guard start < bytes.count else { return nil }
    if bytes[start] == 0x25 { return (.init(dimension: .percent, factor: 1), start + 1) }
    for (sign, currency) in Self.signs where bytes[start...].starts(with: sign) {
      return (.init(dimension: .money(currency: currency), factor: 1), start + sign.count)
    }
    let word = word(at: start)
    guard let unit = unit(of: word.text) else { return nil }
    // "10h30" is a time of day.
    if word.end < bytes.count, Self.isDigit(bytes[word.end]) { return nil }
    return (unit, word.end)
  }

  /// The unit of a word: the text's own language says first whether it is any.
  private func unit(of word: String) -> QuantityWords.Unit? {
    guard let own = languages.first else { return nil }
    if let unit = own.unit(of: word) { return unit }
    if own.isJoining(word) { return nil }
    return languages.dropFirst().lazy.compactMap { $0.unit(of: word) }.first
  }

  /// The sign of a currency right before a number.
  private func sign(endingAt end: Int) -> (currency: String, start: Int)? {
    for (sign, currency) in Self.signs where bytes[..<end].suffix(sign.count).elementsEqual(sign) {
      return (currency, end - sign.count)
    }
    return nil
  }

  // MARK: Words

  /// The letters from an offset, in lower case without accents.
  private func word(at start: Int) -> (text: String, end: Int) {
    var end = start
    while end < bytes.count, isWord(end), !Self.isDigit(bytes[end]) { end += 1 }
    return (Letters.folded(String(decoding: bytes[start..<end], as: UTF8.self)), end)
  }

  private mutating func skipWord() {
    while index < bytes.count,
      isWord(index)
        || [0x2D, 0x2E, 0x2F, 0x3A, 0x5F].contains(bytes[index])
          && index + 1 < bytes.count && isWord(index + 1)
    {
      index += 1
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Whether a byte is part of a letter or digit: ASCII's, or one of two bytes but those of U+0080
  /// to U+00BF.
  private func isWord(_ index: Int) -> Bool {
    switch bytes[index] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xDF: true
    case 0x80...0xBF: index > 0 && bytes[index - 1] >= 0xC3 && bytes[index - 1] <= 0xDF
    default: false
    }
  }
}
