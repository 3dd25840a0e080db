import ControlPlane
import StrictYAML
import Values
import Yams

extension ConsoleReader {
  /// One of an enumeration's words; a stand-in, with a diagnostic, for another.
  mutating func kind<Kind>(_ node: Node?, else standIn: Kind) -> Kind
  where Kind: RawRepresentable, Kind.RawValue == String {
    guard let node else { return standIn }
    let word = yaml.text(node)
    guard let kind = Kind(rawValue: word) else {
      yaml.report("console.unknown-kind", ["kind": .label(word)], at: node)
      return standIn
    }
    return kind
  }

  /// Names for all languages alike, or by language; none when there is no node.
  mutating func names(_ node: Node?) -> Names {
    guard let node else { return Names() }
    guard node.mapping != nil else {
      let names = nameList(node)
      return Names(languages.map { Names.Entry(language: $0, names: names) })
    }
    var entries: [String: [Names.Name]] = [:]
    for (language, value, key) in yaml.entries(node) {
      if !languages.contains(language) {
        yaml.report("console.unknown-language", ["language": .label(language)], at: key)
      }
      entries[language] = nameList(value)
    }
    for language in languages where entries[language]?.isEmpty ?? true {
      yaml.report("console.missing-language", ["language": .label(language)], at: node)
    }
    return Names(languages.map { Names.Entry(language: $0, names: entries[$0] ?? []) })
  }

  private mutating func nameList(_ node: Node) -> [Names.Name] {
    yaml.items(node).map { item in
      guard item.mapping != nil else { return Names.Name(yaml.text(item)) }
      let fields = yaml.fields(item, required: ["text"], optional: ["since", "until"])
      let since = yaml.day(fields["since"])
      return Names.Name(yaml.text(fields["text"]), since: since, until: yaml.day(fields["until"]))
    }
  }

  /// Facts with the values that they must have.
  mutating func conditions(_ node: Node?) -> [Condition] {
    yaml.entries(node).map { fact, value, _ in
      Condition(fact: fact, expected: factValue(value))
    }
  }

  /// What words say of a property: a value, or two durations between which it lies.
  mutating func toldValue(_ node: Node) -> ToldValue {
    guard node.mapping != nil else {
      let text = yaml.text(node)
      return .value(CalendarDuration(iso8601: text).map { .duration($0) } ?? factValue(node))
    }
    if let amount = yaml.entries(node).first(where: { $0.name == "moreThan" })?.value {
      guard let money = Money(code: yaml.text(amount)) else {
        yaml.reportShape(amount, "amount")
        return .value(.bool(true))
      }
      return .moreThan(money)
    }
    let fields = yaml.fields(node, required: ["atLeast", "atMost"])
    return .between(duration(fields["atLeast"]), duration(fields["atMost"]))
  }

  /// An ISO 8601 duration; none, with a diagnostic, for anything else.
  mutating func duration(_ node: Node?) -> CalendarDuration {
    guard let node else { return CalendarDuration() }
    guard let duration = CalendarDuration(iso8601: yaml.text(node)) else {
      yaml.reportShape(node, "duration")
      return CalendarDuration()
    }
    return duration
  }

  /// `true`, `false` and whole numbers as such, everything else, and what is quoted, as a text.
  mutating func factValue(_ node: Node) -> FactValue {
    let text = yaml.text(node)
    guard node.scalar?.style == .plain else { return .text(text) }
    switch text {
    case "true": return .bool(true)
    case "false": return .bool(false)
    default: return Int(text).map { .integer($0) } ?? .text(text)
    }
  }
}
