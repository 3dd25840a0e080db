import Values

/// What an ignore comment says, or why it says nothing.
enum IgnoreDirective: Hashable {
  case ignore(isForGuide: Bool, rule: String, reason: String, until: Day?)
  case malformed(Mistake)

  typealias Day = IgnoreComment.Day

  enum Mistake: Hashable {
    /// Neither `ignore` nor `ignore-guide`.
    case command(String)
    case noRule
    case unknownRule(String)
    case noReason
    case date(String)
    /// Something that is no `reason=` and no `until=`, or that is given twice.
    case attribute(String)
  }

  /// Reads a comment; nil when it is for somebody else.
  ///
  /// - Parameters:
  ///   - text: What stands between `<!--` and `-->`.
  ///   - known: The ids of all rules.
  init?(_ text: String, known: Set<String>) {
    var words = IgnoreWords(text)
    guard let command = words.next(), command.hasPrefix("balise:") else { return nil }
    guard let isForGuide = ["balise:ignore": false, "balise:ignore-guide": true][command] else {
      self = .malformed(.command(command))
      return
    }
    var rule: String?
    var values: [String: String] = [:]
    while let word = words.next() {
      guard let sign = word.firstIndex(of: "=") else {
        guard rule == nil, values.isEmpty else {
          self = .malformed(.attribute(word))
          return
        }
        rule = word
        continue
      }
      let name = String(word[..<sign])
      guard ["reason", "until"].contains(name), values[name] == nil else {
        self = .malformed(.attribute(word))
        return
      }
      values[name] = String(word[word.index(after: sign)...])
    }
    if let word = words.unclosed {
      self = .malformed(.attribute(word))
      return
    }
    self = Self.directive(isForGuide, rule, values, known)
  }

  private static func directive(
    _ isForGuide: Bool, _ rule: String?, _ values: [String: String], _ known: Set<String>
  ) -> IgnoreDirective {
    guard let rule else { return .malformed(.noRule) }
    guard Self.isKnown(rule, among: known) else { return .malformed(.unknownRule(rule)) }
    guard let reason = values["reason"], reason.contains(where: { !$0.isWhitespace }) else {
      return .malformed(.noReason)
    }
    guard let until = values["until"] else {
      return .ignore(isForGuide: isForGuide, rule: rule, reason: reason, until: nil)
    }
    guard until.utf8.count == 10, let day = Instant(iso8601: "\(until)T00:00:00Z") else {
      return .malformed(.date(until))
    }
    return .ignore(
      isForGuide: isForGuide, rule: rule, reason: reason,
      until: Day(text: until, end: day + CalendarDuration(days: 1)))
  }

  private static func isKnown(_ rule: String, among known: Set<String>) -> Bool {
    guard rule.hasSuffix(".*") else { return known.contains(rule) }
    let topic = rule.dropLast()
    return topic.count > 1 && known.contains { $0.hasPrefix(topic) }
  }
}

/// The words of a comment: apart by blanks, a quoted part of one may hold blanks.
///
/// The quotation marks `"` and `'` go; so do `“ ”` and `« »`, which writing programs put in their place.
private struct IgnoreWords {
  private var rest: Substring
  /// The word whose quotation marks are not closed.
  private(set) var unclosed: String?

  init(_ text: String) { rest = text[...] }

  mutating func next() -> String? {
    rest = rest.drop(while: \.isWhitespace)
    guard !rest.isEmpty else { return nil }
    var word = ""
    var closing: Character?
    var last: Character?
    while let character = rest.first {
      if let end = closing {
        if character == end { closing = nil } else { word.append(character) }
      } else if character.isWhitespace {
        break
      } else if last == "=", let end = Self.closing[character] {
        closing = end
      } else {
        word.append(character)
      }
      last = character
      rest.removeFirst()
    }
    if closing != nil { unclosed = String(word.prefix(80)) }
    return word
  }

  private static let closing: [Character: Character] = [
    "\"": "\"", "'": "'", "“": "”", "«": "»",
  ]
}
