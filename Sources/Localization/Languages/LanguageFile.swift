package import Diagnostics
import StrictYAML
import Values
import Yams

extension Language {
  /// Reads a `language.yaml`; anything unknown, missing or malformed is a diagnostic `language.…`.
  package init(_ source: SourceFile) throws(InputRejected) {
    var reader = try LanguageFileReader(source)
    self = try reader.read()
  }
}

extension YAMLFileKind {
  fileprivate static let language = YAMLFileKind("language", sizeLimit: 256 << 10)
}

private struct LanguageFileReader {
  private var yaml: YAMLReader

  init(_ source: SourceFile) throws(InputRejected) {
    yaml = try YAMLReader(source, as: .language)
  }

  mutating func read() throws(InputRejected) -> Language {
    let fields = yaml.fields(
      yaml.root,
      required: [
        "language", "name", "answers", "plurals", "numbers", "dates", "lists", "quotes",
        "durations", "money", "typography",
      ])
    let tag = tag(fields["language"])
    let answers = yaml.fields(fields["answers"], required: ["yes", "no"])
    let language = Language(
      tag: tag ?? .english, name: yaml.text(fields["name"]), yes: texts(answers["yes"]),
      no: texts(answers["no"]), plurals: plurals(fields["plurals"]),
      numbers: numbers(fields["numbers"]), dates: dates(fields["dates"]),
      lists: lists(fields["lists"]), quotes: quotes(fields["quotes"]),
      durations: durations(fields["durations"]), money: money(fields["money"]),
      typography: typography(fields["typography"]))
    guard yaml.diagnostics.isEmpty else { throw InputRejected(yaml.diagnostics) }
    return language
  }

  private mutating func tag(_ node: Node?) -> LanguageTag? {
    let text = yaml.text(node)
    let tag = LanguageTag(text)
    if tag == nil, let node { yaml.report("language.tag", ["tag": .text(text)], at: node.mark) }
    return tag
  }

  private mutating func plurals(_ node: Node?) -> PluralRules {
    var rules: [PluralCategory: PluralRule] = [:]
    for (category, value) in categories(node, required: []) where category != .other {
      let text = yaml.text(value)
      rules[category] = PluralRule(text)
      if rules[category] == nil {
        yaml.report("language.plural-rule", ["rule": .text(text)], at: value.mark)
      }
    }
    return PluralRules(rules)
  }

  private mutating func numbers(_ node: Node?) -> Language.Numbers {
    let fields = yaml.fields(node, required: ["minus", "decimalSeparator", "groupSeparator"])
    return Language.Numbers(
      minus: yaml.text(fields["minus"]), decimalSeparator: yaml.text(fields["decimalSeparator"]),
      groupSeparator: yaml.text(fields["groupSeparator"]))
  }

  private mutating func dates(_ node: Node?) -> Language.Dates {
    let fields = yaml.fields(
      node, required: ["months", "firstDay", "date", "time", "timeWithSeconds", "instant"])
    let months = texts(fields["months"])
    if months.count != 12, let node = fields["months"], node.sequence != nil {
      yaml.report("language.months", ["count": .number(months.count)], at: node.mark)
    }
    return Language.Dates(
      months: months, firstDay: yaml.text(fields["firstDay"]),
      date: pattern(fields["date"], ["day", "month", "year"]),
      time: pattern(fields["time"], ["hour", "minute"]),
      timeWithSeconds: pattern(fields["timeWithSeconds"], ["hour", "minute", "second"]),
      instant: pattern(fields["instant"], ["date", "time"]))
  }

  private mutating func lists(_ node: Node?) -> Language.Lists {
    let fields = yaml.fields(node, required: ["separator", "lastSeparator"])
    return Language.Lists(
      separator: yaml.text(fields["separator"]), lastSeparator: yaml.text(fields["lastSeparator"]))
  }

  private mutating func quotes(_ node: Node?) -> Language.Quotes {
    let fields = yaml.fields(node, required: ["opening", "closing"])
    return Language.Quotes(
      opening: yaml.text(fields["opening"]), closing: yaml.text(fields["closing"]))
  }

  private mutating func durations(_ node: Node?) -> Language.Durations {
    let units = Language.DurationUnit.allCases
    let fields = yaml.fields(node, required: ["separator"] + units.map(\.rawValue))
    var durations = Language.Durations(separator: yaml.text(fields["separator"]))
    for unit in units {
      for (category, value) in categories(fields[unit.rawValue], required: [.other]) {
        durations.units[unit, default: [:]][category] = pattern(value, ["count"])
      }
    }
    return durations
  }

  private mutating func money(_ node: Node?) -> Language.Amounts {
    let fields = yaml.fields(node, required: ["withSymbol", "withCode", "symbols"])
    var symbols: [String: String] = [:]
    for (currency, symbol, _) in yaml.entries(fields["symbols"]) {
      symbols[currency] = yaml.text(symbol)
    }
    return Language.Amounts(
      withSymbol: pattern(fields["withSymbol"], ["amount", "symbol"]),
      withCode: pattern(fields["withCode"], ["amount", "code"]),
      symbols: symbols)
  }

  private mutating func typography(_ node: Node?) -> [Language.TypographyRule] {
    list(node).map { item in
      let fields = yaml.fields(item, required: ["wrong", "right"])
      return Language.TypographyRule(
        wrong: yaml.text(fields["wrong"]), right: yaml.text(fields["right"]))
    }
  }

  /// A mapping whose keys are plural categories, in their order.
  private mutating func categories(
    _ node: Node?, required: [PluralCategory]
  ) -> [(PluralCategory, Node)] {
    let fields = yaml.fields(
      node, required: required.map(\.rawValue), optional: PluralCategory.allCases.map(\.rawValue))
    return PluralCategory.allCases.compactMap { category in
      fields[category.rawValue].map { (category, $0) }
    }
  }

  /// A text that has exactly the placeholders named.
  private mutating func pattern(_ node: Node?, _ placeholders: Set<String>) -> String {
    let text = yaml.text(node)
    let template = MessageTemplate(text)
    if let node, node.scalar != nil,
      template.placeholders != placeholders || template.hasStrayBrace
    {
      let expected = placeholders.sorted().map { MessageArgument.text("{\($0)}") }
      yaml.report("language.pattern", ["expected": .list(expected)], at: node)
    }
    return text
  }

  /// A list with at least one text.
  private mutating func texts(_ node: Node?) -> [String] {
    let texts = list(node).map { yaml.text($0) }
    if texts.isEmpty, let node, node.sequence != nil { yaml.reportShape(node, "text") }
    return texts
  }

  private mutating func list(_ node: Node?) -> [Node] {
    if let node, node.sequence == nil {
      yaml.reportShape(node, "list")
      return []
    }
    return yaml.items(node)
  }
}
