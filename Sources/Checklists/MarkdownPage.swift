/// The lines of a Markdown text, in blocks between blank lines.
struct MarkdownPage {
  private var lines: [String] = []

  /// The text, ending with one line end.
  var text: String {
    let end = lines.last?.isEmpty == true ? lines.count - 1 : lines.count
    return lines[..<end].joined(separator: "\n") + "\n"
  }

  mutating func line(_ line: String) {
    lines.append(line)
  }

  /// Begins a new block.
  mutating func gap() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  mutating func paragraph(_ line: String) {
    gap()
    self.line(line)
    gap()
  }
}
