import Values

/// A mail of a provider before its blanks (`{name}`) are filled in, in the languages it exists in.
struct MailTemplate: Sendable {
  struct Text: Sendable {
    let subject: String
    let body: String
  }

  let french: Text
  let english: Text

  /// The text in the language of the account; English when the provider does not write in it.
  func filled(with values: [String: MailValue], language: String) -> Text {
    let isFrench = language == "fr" || language.hasPrefix("fr-")
    let text = isFrench ? french : english
    func fill(_ template: String) -> String {
      var result = ""
      var rest = Substring(template)
      while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
        let name = String(rest[rest.index(after: open)..<close])
        result += rest[..<open]
        result += values[name]?.text(isFrench: isFrench) ?? ""
        rest = rest[rest.index(after: close)...]
      }
      return result + rest
    }
    return Text(subject: fill(text.subject), body: fill(text.body))
  }
}

/// What fills a blank of a mail.
enum MailValue: Sendable {
  case text(String)
  case instant(Instant)
  case money(Money)

  /// The value as the provider writes it in a mail.
  func text(isFrench: Bool) -> String {
    switch self {
    case .text(let text): return text
    case .money(let money): return money.code
    case .instant(let instant):
      let fields = instant.components
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      let time = "\(two(fields.hour)):\(two(fields.minute)) UTC"
      return isFrench
        ? "\(two(fields.day))/\(two(fields.month))/\(fields.year) \(time)"
        : "\(fields.year)-\(two(fields.month))-\(two(fields.day)) \(time)"
    }
  }
}
