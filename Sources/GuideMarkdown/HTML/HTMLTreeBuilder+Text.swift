import Diagnostics

extension HTMLTreeBuilder {
  /// Adds text: white space is a blank, as HTML has it, but a line ending is a soft break.
  mutating func addText(_ text: String, _ range: Range<Int>) {
    guard !takesText else {
      contexts[contexts.count - 1].text += text
      return
    }
    let bytes = Array(text.utf8)
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
      let word = bytes[index...].prefix { !Byte.isSpace($0) }
      let end = isVerbatim ? start + word.count : range.upperBound
      addWord(word, html.span(of: start..<end))
      index = word.endIndex
    }
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

  private mutating func addWord(_ word: ArraySlice<UInt8>, _ span: Span) {
    guard let parent = inlineParent(at: span) else { return }
    let text = String(decoding: word, as: UTF8.self)
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
    if word.contains(where: { $0 == Byte.openBrace || $0 == Byte.closeBrace }),
      bracedTexts.last != node
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
