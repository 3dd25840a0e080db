import Diagnostics

extension Repair {
  /// An item whose text goes on with a note that an attribute list marks is one paragraph for CommonMark; in
  /// guides only the lines after the first are the note.
  ///
  ///     3. Select the schedule.
  ///        You can select only one.
  ///     {:note}
  mutating func repairNotes() {
    for text in candidates.bracedTexts where isNoteMark(text) {
      guard let paragraph = tree[text].parent, tree[paragraph].kind == .paragraph,
        let item = tree[paragraph].parent, tree[item].kind == .item,
        tree[item].firstChild == paragraph
      else { continue }
      let first = source.line(at: tree[paragraph].span.start)
      guard source.line(at: tree[text].span.start) > first + 1, endsSentence(line: first),
        isIndented(line: first + 1, as: tree[paragraph].span.start)
      else { continue }
      insertEmptyLine(before: first + 1)
    }
  }

  /// Whether a text is the attribute of an admonition alone on its line.
  private func isNoteMark(_ text: Int) -> Bool {
    let span = tree[text].span
    guard scanner.matches("{:", at: span.start), scanner[span.end - 1] == UInt8(ascii: "}"),
      scanner.skip(from: span.end, while: Byte.isBlank) == scanner.lineEnd(from: span.end),
      markers(ofLine: source.line(at: span.start)).end == span.start
    else { return false }
    let start = scanner.skip(from: span.start + 2) { Byte.isBlank($0) || $0 == UInt8(ascii: ".") }
    return AdmonitionKinds.ofAttributes[scanner.text(start, span.end - 1)] != nil
  }

  /// Whether a line ends with a full stop, a colon or a break.
  private func endsSentence(line: Int) -> Bool {
    let span = source.span(ofLine: line)
    let end = scanner.trimmedEnd(span.end, downTo: span.start)
    switch scanner[end - 1] {
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: ">"): return true
    default: return false
    }
  }

  /// Whether a line's content stands at least in the column of an offset on the line before.
  private func isIndented(line: Int, as offset: Int) -> Bool {
    let column = offset - source.start(ofLine: source.line(at: offset))
    return markers(ofLine: line).end - source.start(ofLine: line) >= column
  }
}
