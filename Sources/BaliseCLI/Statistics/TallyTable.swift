import Values

/// A tally as a table for people: what is counted, how much of it, what it is made of.
struct TallyTable {
  private let speech: Speech
  private let style: Style
  private var rows: [Row] = []

  private struct Row {
    var name: String
    var number: String
    var remark = ""
    var isHeading = false
  }

  /// Makes the rows; of labels and routes at most `limit` each.
  init(_ tally: CorpusTally, mostFrequent limit: Int, speech: Speech, style: Style) {
    self.speech = speech
    self.style = style
    heading("guides", tally.guides)
    parts(tally.languages.mostFrequent())
    parts(tally.dialects.mostFrequent())
    heading("unreadable", tally.unreadable)
    heading("withoutSteps", tally.withoutSteps)
    heading("procedures", tally.procedures)
    heading("steps", tally.steps)
    heading("actions", tally.actions.total, optional: tally.optionalActions.total)
    for entry in tally.actions.mostFrequent() {
      part(entry, optional: tally.optionalActions.count(of: entry.name))
    }
    heading("labels", tally.labels.distinct)
    parts(tally.labels.mostFrequent(limit))
    heading("routes", tally.routes.distinct)
    parts(tally.routes.mostFrequent(limit))
    heading("prerequisites", tally.prerequisites)
    for (name, counter) in [
      ("admonitions", tally.admonitions), ("expectations", tally.expectations),
      ("claims", tally.claims), ("diagnostics", tally.diagnostics),
    ] {
      heading(name, counter.total)
      parts(counter.mostFrequent())
    }
  }

  /// The lines; the numbers end in one column.
  var text: String {
    let names = rows.map(\.name.count).max() ?? 0
    let numbers = rows.map(\.number.count).max() ?? 0
    return rows.map { row in
      let gap = String(
        repeating: " ", count: names - row.name.count + 2 + numbers - row.number.count)
      let name = row.isHeading ? style.apply(.heading, row.name) : row.name
      let remark = row.remark.isEmpty ? "" : "  " + row.remark
      return name + gap + row.number + remark + "\n"
    }.joined()
  }

  private mutating func heading(_ key: String, _ count: Int, optional: Int = 0) {
    rows.append(
      Row(
        name: speech.text("stats.\(key)"), number: speech.text(.number(count)),
        remark: remark(optional), isHeading: true))
  }

  private mutating func parts(_ entries: [Counter.Entry]) {
    for entry in entries { part(entry) }
  }

  private mutating func part(_ entry: Counter.Entry, optional: Int = 0) {
    rows.append(
      Row(
        name: "  " + Self.shortened(entry.name), number: speech.text(.number(entry.count)),
        remark: remark(optional)))
  }

  private func remark(_ optional: Int) -> String {
    optional == 0 ? "" : speech.text("stats.optional", ["count": .number(optional)])
  }

  /// A name as it fits into a column.
  private static func shortened(_ name: String) -> String {
    let line = PlainText.clean(name).replacing("\n", with: " ")
    return line.count > 56 ? line.prefix(55) + "…" : line
  }
}
