import Diagnostics

/// Cuts the block of metadata from a guide's head and reads it.
///
/// Plain `key: value` lines are read here; an entry of any other form is left to a YAML reader, one
/// entry at a time, so that a broken one does not hide the others.
struct FrontMatterReader {
  private let source: SourceFile
  private let scanner: SourceScanner

  init(_ source: SourceFile) {
    self.source = source
    scanner = SourceScanner(source.bytes)
  }

  /// The metadata, and the offset at which the guide's text starts.
  func read(into report: inout DialectReport) -> (frontMatter: FrontMatter, bodyStart: Int) {
    let start = scanner.matches("\u{FEFF}", at: 0) ? 3 : 0
    guard isFence(from: start) else { return (FrontMatter(), start) }
    let first = nextLine(after: start)
    guard let fence = closingFence(from: first) else { return (FrontMatter(), start) }
    let bodyStart = nextLine(after: fence)
    guard hasKey(from: first, to: fence) else {
      // Nothing between the fences is metadata; without any text there, it is an empty block.
      let isEmpty = scanner.skip(from: first, while: Byte.isSpace) == fence
      return (FrontMatter(), isEmpty ? bodyStart : start)
    }
    return (entries(from: first, to: fence, into: &report), bodyStart)
  }

  private func entries(
    from first: Int, to fence: Int, into report: inout DialectReport
  ) -> FrontMatter {
    var result = FrontMatter()
    var line = first
    while line < fence {
      let next = endOfEntry(at: line, before: fence)
      let end = contentEnd(from: line, to: next)
      if end > line, scanner[line] != Byte.hash {
        let span = Span(line, end)
        if let entry = plainEntry(span) {
          result.entries.append(entry)
        } else {
          result.entries += MetadataYAML.entries(of: source, in: span, into: &report)
        }
      }
      line = next
    }
    return result
  }

  /// The start of the next entry: the next line that is neither indented, nor blank, nor a list's
  /// item.
  private func endOfEntry(at start: Int, before fence: Int) -> Int {
    var line = nextLine(after: start)
    while line < fence, let byte = scanner[line],
      Byte.isSpace(byte) || (byte == Byte.hyphen && scanner[line + 1].map(Byte.isSpace) ?? true)
    {
      line = nextLine(after: line)
    }
    return min(line, fence)
  }

  /// The end of the last character of an entry.
  private func contentEnd(from start: Int, to next: Int) -> Int {
    var end = next
    while end > start, Byte.isSpace(scanner.bytes[end - 1]) { end -= 1 }
    return end
  }

  /// Reads an entry on one line whose value is plain or in quotes.
  private func plainEntry(_ span: Span) -> FrontMatter.Entry? {
    guard scanner.lineEnd(from: span.start) >= span.end,
      let colon = keyEnd(from: span.start, to: span.end)
    else { return nil }
    let start = scanner.skip(from: colon + 1, while: Byte.isBlank)
    let text: String
    switch start < span.end ? scanner[start] : nil {
    case nil:
      text = ""
    case Byte.apostrophe, Byte.quote:
      guard let quoted = quotedText(from: start, to: span.end) else { return nil }
      text = quoted
    case let byte? where Self.isIndicator(byte) && !scanner.matches("{{", at: start):
      return nil
    default:
      for offset in start..<span.end {
        switch scanner.bytes[offset] {
        case Byte.colon where offset + 1 == span.end || scanner[offset + 1] == Byte.space:
          return nil
        case Byte.hash where scanner.bytes[offset - 1] == Byte.space: return nil
        default: break
        }
      }
      text = scanner.text(start, span.end)
    }
    return FrontMatter.Entry(
      key: scanner.text(span.start, colon), value: .scalar(text), span: span)
  }

  /// The text between a value's quotes; nil when an escape or a comment needs more than this
  /// scanner.
  private func quotedText(from start: Int, to end: Int) -> String? {
    guard end - start >= 2, let mark = scanner[start], scanner[end - 1] == mark else { return nil }
    var text: [UInt8] = []
    var offset = start + 1
    while offset < end - 1, let byte = scanner[offset] {
      if byte == mark {
        guard mark == Byte.apostrophe, offset + 1 < end - 1, scanner[offset + 1] == mark else {
          return nil
        }
        offset += 1
      } else if byte == Byte.backslash, mark == Byte.quote {
        return nil
      }
      text.append(byte)
      offset += 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The offset of the colon after a plain key.
  private func keyEnd(from start: Int, to end: Int) -> Int? {
    let colon = scanner.skip(from: start) { Byte.isName($0) }
    guard colon > start, colon < end, scanner[colon] == Byte.colon else { return nil }
    return colon + 1 == end || scanner[colon + 1] == Byte.space ? colon : nil
  }

  private func hasKey(from first: Int, to fence: Int) -> Bool {
    var line = first
    while line < fence {
      let colon = scanner.skip(from: line) { Byte.isName($0) || $0 == Byte.semicolon }
      if colon > line, scanner[colon] == Byte.colon { return true }
      line = nextLine(after: line)
    }
    return false
  }

  private func closingFence(from first: Int) -> Int? {
    var line = first
    while line < scanner.end {
      if isFence(from: line) { return line }
      line = nextLine(after: line)
    }
    return nil
  }

  private func isFence(from line: Int) -> Bool {
    scanner.matches("---", at: line)
      && scanner.skip(from: line + 3, while: Byte.isBlank) == scanner.lineEnd(from: line)
  }

  private func nextLine(after offset: Int) -> Int {
    scanner.skipLineEnding(at: scanner.lineEnd(from: offset))
  }

  /// A byte with which YAML starts something other than a plain scalar.
  private static func isIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case Byte.openBracket, Byte.openBrace, Byte.ampersand, Byte.greater, Byte.hash,
      Byte.exclamation,
      Byte.at, Byte.backquote, UInt8(ascii: "*"), UInt8(ascii: "|"), UInt8(ascii: "%"),
      UInt8(ascii: "-"), UInt8(ascii: "?"), Byte.closeBrace, Byte.closeBracket:
      true
    default: false
    }
  }
}
