/// Guides as lines of a table for people: how much each holds, and its path.
struct RunbookTable: Sendable {
  private static let columns = ["procedures", "steps", "actions", "diagnostics"]
  private static let narrowest = 6

  private let titles: [String]
  private let guide: String
  private let total: String

  init(_ speech: Speech) {
    titles = Self.columns.map { speech.text("corpus.column.\($0)") }
    guide = speech.text("corpus.column.guide")
    total = speech.text("corpus.total")
  }

  var header: String { line(titles, guide) }

  func row(_ counts: RunbookCounts, path: String) -> String {
    line(cells(counts), PlainText.clean(path).replacing("\n", with: " "))
  }

  /// The line of a guide that could not be read.
  func row(unreadable path: String) -> String {
    line(titles.map { _ in "–" }, PlainText.clean(path).replacing("\n", with: " "))
  }

  func footer(_ counts: RunbookCounts) -> String { line(cells(counts), total) }

  private func cells(_ counts: RunbookCounts) -> [String] {
    [counts.procedures, counts.steps, counts.actions, counts.diagnostics].map(String.init)
  }

  /// The numbers end under their titles, so that the lines can be sorted by them.
  private func line(_ cells: [String], _ last: String) -> String {
    let padded = zip(titles, cells).map { title, cell in
      String(repeating: " ", count: max(0, max(title.count, Self.narrowest) - cell.count)) + cell
    }
    return (padded + [last]).joined(separator: "  ") + "\n"
  }
}
