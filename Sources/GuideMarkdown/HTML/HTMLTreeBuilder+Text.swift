import Diagnostics

extension HTMLTreeBuilder {
  /// Adds text: white space is a blank, as HTML has it, but a line ending is a soft break.
  mutating func addText(_ text: String, _ range: Range<Int>) {
    guard !takesText else {
      contexts[contexts.count - 1].text += text
      return
    }
    let bytes = text.utf8.span
    // An entity is shorter or longer than what it stands for.
    let isVerbatim = bytes.count == range.count
    var index = 0
    while index < bytes.count {
      let start = isVerbatim ? range.lowerBound + index : range.lowerBound
      if Byte.isSpace(bytes[index]) {
        let offset = html.span(of: start..<start).start
        if Byte.isLineEnd(bytes[index]) {
          let scanner = SourceScanner(source.bytes)
          pendingBreak = Span(offset, scanner.skipLineEnding(at: offset))
        } else {
          pendingSpace = offset
        }
        index += 1
        continue
      }
      let run = Self.endOfRun(from: index, in: bytes)
      if isVerbatim, let span = html.verbatimSpan(of: start..<(range.lowerBound + run)) {
        addWords(bytes.extracting(index..<run), span)
        index = run
        continue
      }
      let end = Self.endOfWord(from: index, in: bytes)
      let wordEnd = isVerbatim ? range.lowerBound + end : range.upperBound
      addWords(bytes.extracting(index..<end), html.span(of: start..<wordEnd))
      index = end
    }
  }

  private static func endOfWord(from start: Int, in bytes: Swift.Span<UInt8>) -> Int {
    var end = start
    while end < bytes.count, !Byte.isSpace(bytes[end]) { end += 1 }
    return end
  }

  /// The end of some words with one blank between each, which the text has as well.
  private static func endOfRun(from start: Int, in bytes: Swift.Span<UInt8>) -> Int {
    var end = endOfWord(from: start, in: bytes)
    while end + 1 < bytes.count, bytes[end] == Byte.space, !Byte.isSpace(bytes[end + 1]) {
      end = endOfWord(from: end + 1, in: bytes)
    }
    return end
  }

  /// Adds what an unknown tag looks like in the source: it is a placeholder.
  mutating func addVerbatim(_ range: Range<Int>) {
    let span = html.span(of: range)
    guard !span.isEmpty else { return }
    if takesText {
      contexts[contexts.count - 1].text += source.text(span)
    } else {
      addText(String(decoding: html.bytes[range], as: UTF8.self), range)
    }
  }

  private mutating func addWords(_ words: Swift.Span<UInt8>, _ span: Span) {
    guard let parent = inlineParent(at: span) else { return }
    let text = VerifiedText.string(words)
    let node: Int
    if let last = tree[parent].lastChild, tree[last].kind == .text,
      tree[last].span.end == span.start
    {
      tree[last].text += text
      tree[last].span.end = span.end
      node = last
    } else {
      node = tree.append(.text, span: span, text: text, to: parent)
    }
    isAtStart = false
    if bracedTexts.last != node,
      ByteWord.offset(of: Byte.openBrace, in: words) != nil
        || ByteWord.offset(of: Byte.closeBrace, in: words) != nil
    {
      bracedTexts.append(node)
    }
  }

  /// Adds the blank or the line ending before an inline node.
  mutating func flushSpace() {
    defer {
      pendingSpace = nil
      pendingBreak = nil
    }
    guard !isAtStart else { return }
    if let span = pendingBreak {
      _ = tree.append(.softBreak, span: span, to: top.node)
    } else if let start = pendingSpace {
      let span = Span(start, min(start + 1, source.bytes.count))
      if let last = tree[top.node].lastChild, tree[last].kind == .text,
        tree[last].span.end == start
      {
        tree[last].text += " "
        tree[last].span.end = span.end
      } else {
        _ = tree.append(.text, span: span, text: " ", to: top.node)
      }
    }
  }

  /// Gives the text of a code, a caption or a summary to its node.
  mutating func finishText(_ context: Context) {
    let node = context.node
    switch context.kind {
    case .preformatted:
      var text = context.text
      if text.utf8.first == Byte.newline { text.removeFirst() }
      if !text.isEmpty, text.utf8.last != Byte.newline { text += "\n" }
      tree[node].text = text
    case .code: tree[node].text = Self.collapsed(context.text)
    case .caption:
      let text = Self.collapsed(context.text)
      guard !text.isEmpty else { return }
      tree[node].attributes.append(
        GuideAttribute(kind: .key, name: "caption", value: text, span: tree[node].span))
    case .summary: tree[node].kind = .details(title: Self.collapsed(context.text))
    default: break
    }
  }

  /// A text on one line, without blanks at its ends or in a row.
  static func collapsed(_ text: String) -> String {
    let words = text.utf8.split(whereSeparator: Byte.isSpace)
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}
