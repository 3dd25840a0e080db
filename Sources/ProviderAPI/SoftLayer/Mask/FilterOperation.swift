import JSON

/// One condition of an object filter, or the wish to sort.
enum FilterOperation: Hashable, Sendable {
  case compare(Comparison, String)
  case oneOf([String])
  case isNull
  case isNotNull
  case date(from: String?, to: String?)
  case order(isDescending: Bool)

  /// The signs stand before the value; the longer ones are looked for first.
  enum Comparison: String, CaseIterable, Sendable {
    case doesNotBegin = "!^="
    case doesNotEnd = "!$="
    case doesNotContain = "!*="
    case lacks = "!~"
    case isNot = "!="
    case atLeast = ">="
    case atMost = "<="
    case begins = "^="
    case ends = "$="
    case contains = "*="
    case equalsFolded = "_="
    case has = "~"
    case above = ">"
    case below = "<"
    case equals = "="
  }

  /// Nil for what the API does not know.
  init?(_ json: JSONValue) {
    guard let operation = json["operation"] else { return nil }
    guard let text = operation.text else {
      self = .compare(.equals, Self.text(of: operation) ?? "")
      return
    }
    let options = (json["options"]?.elements ?? []).reduce(into: [String: [String]]()) {
      $0[$1["name"]?.text ?? ""] = ($1["value"]?.elements ?? []).compactMap(Self.text)
    }
    switch text {
    case "orderBy":
      self = .order(isDescending: options["sort"]?.first?.uppercased() == "DESC")
    case "in": self = .oneOf(options["data"] ?? [])
    case "is null": self = .isNull
    case "not null": self = .isNotNull
    case "isDate":
      guard let day = Self.day(options["date"]) else { return nil }
      self = .date(from: day, to: day)
    case "greaterThanDate": self = .date(from: Self.day(options["date"]), to: nil)
    case "lessThanDate": self = .date(from: nil, to: Self.day(options["date"]))
    case "betweenDate":
      self = .date(from: Self.day(options["startDate"]), to: Self.day(options["endDate"]))
    default:
      let comparison = Comparison.allCases.first { text.hasPrefix($0.rawValue) }
      let value = text.dropFirst(comparison?.rawValue.count ?? 0)
      self = .compare(comparison ?? .equals, String(value.drop { $0 == " " }))
    }
  }

  var isOrder: Bool {
    if case .order = self { true } else { false }
  }

  var isDescending: Bool { self == .order(isDescending: true) }

  func accepts(_ value: JSONValue?) -> Bool {
    let text = value.flatMap(Self.text)
    switch self {
    case .order: return true
    case .isNull: return text == nil
    case .isNotNull: return text != nil
    case .oneOf(let texts): return text.map(texts.contains) ?? false
    case .date(let from, let to):
      guard let day = text?.prefix(10) else { return false }
      return (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
    case .compare(let comparison, let wanted):
      guard let text else { return [.isNot, .lacks].contains(comparison) }
      return Self.holds(comparison, text, wanted)
    }
  }

  private static func holds(_ comparison: Comparison, _ text: String, _ wanted: String) -> Bool {
    let folded = text.lowercased()
    let other = wanted.lowercased()
    switch comparison {
    case .equals: return text == wanted
    case .isNot: return text != wanted
    case .equalsFolded: return folded == other
    case .contains: return folded.contains(other)
    case .doesNotContain: return !folded.contains(other)
    case .begins: return folded.hasPrefix(other)
    case .doesNotBegin: return !folded.hasPrefix(other)
    case .ends: return folded.hasSuffix(other)
    case .doesNotEnd: return !folded.hasSuffix(other)
    case .has: return text.contains(wanted)
    case .lacks: return !text.contains(wanted)
    case .above: return isOrdered(.string(wanted), .string(text))
    case .below: return isOrdered(.string(text), .string(wanted))
    case .atLeast: return !isOrdered(.string(text), .string(wanted))
    case .atMost: return !isOrdered(.string(wanted), .string(text))
    }
  }

  /// Numbers by size, other texts by their characters; what is not set comes first.
  static func isOrdered(_ left: JSONValue?, _ right: JSONValue?) -> Bool {
    guard let left = left.flatMap(text) else { return right.flatMap(text) != nil }
    guard let right = right.flatMap(text) else { return false }
    if let left = Double(left), let right = Double(right) { return left < right }
    return left < right
  }

  private static func text(of value: JSONValue) -> String? {
    switch value {
    case .string(let text): text
    case .integer(let number): String(number)
    case .number(let number): String(number)
    case .bool(let flag): flag ? "1" : "0"
    case .null, .array, .object: nil
    }
  }

  /// A date that a client writes `month/day/year` or `year-month-day`, as the latter.
  private static func day(_ texts: [String]?) -> String? {
    guard let text = texts?.first?.split(separator: " ").first else { return nil }
    let parts = text.split(separator: "/").compactMap { Int($0) }
    guard parts.count == 3 else { return String(text.prefix(10)) }
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts[2])-\(padded(parts[0]))-\(padded(parts[1]))"
  }
}
