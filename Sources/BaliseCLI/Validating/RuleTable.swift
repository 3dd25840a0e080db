import Diagnostics
import Validation

/// The rules as lines of a table for people.
struct RuleTable {
  let rules: [RuleDescription]
  let speech: Speech

  var text: String {
    let titles = ["rule", "family", "severity", "default", "name"].map {
      speech.text("rules.column.\($0)")
    }
    let rows = [titles] + rules.map(cells)
    let widths = titles.indices.dropLast().map { column in rows.map { $0[column].count }.max() ?? 0
    }
    return rows.map { row in
      let padded = zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.count)
      }
      return (padded + [row[row.count - 1]]).joined(separator: "  ") + "\n"
    }.joined()
  }

  private func cells(_ rule: RuleDescription) -> [String] {
    let words = RuleWords(rule, speech)
    return [
      rule.id, words.family, words.severity,
      speech.text(rule.isOnByDefault ? "rules.on" : "rules.off"), words.name,
    ]
  }
}

/// What people read about a rule, in their language.
struct RuleWords {
  let name: String
  let why: String
  let family: String
  let severity: String

  init(_ rule: RuleDescription, _ speech: Speech) {
    name = speech.text("rule.\(rule.id).name")
    why = speech.text("rule.\(rule.id).why")
    family = speech.text("rules.family.\(rule.family.rawValue)")
    severity = speech.text("severity.\(rule.severity.rawValue)")
  }

  /// Why, with an end.
  var whySentence: String { why.last.map { ".!?…".contains($0) } ?? true ? why : why + "." }
}
