/// What follows the `]` of a link: `(destination "title")`, `[label]`, `[]` or nothing.
struct LinkTail {
  let scanner: SourceScanner
  let linePrefix: LinePrefix

  /// The offset after the tail of a link whose `]` ends at `start`.
  func end(from start: Int) -> Int {
    switch scanner[start] {
    case Byte.openParenthesis: inlineEnd(from: start) ?? start
    case Byte.openBracket: labelEnd(from: start) ?? start
    default: start
    }
  }

  /// The offset after a link label at a `[`; nil when it is not closed.
  func labelEnd(from start: Int) -> Int? {
    var offset = start + 1
    let stop = start + 1002
    while let byte = scanner[offset], offset < stop {
      switch byte {
      case Byte.backslash: offset += 2
      case Byte.openBracket: return nil
      case Byte.closeBracket: return offset + 1
      default: offset += 1
      }
    }
    return nil
  }

  /// The offset after a link destination; nil when there is none.
  func destinationEnd(from start: Int) -> Int? {
    guard scanner[start] == Byte.less else { return bareDestinationEnd(from: start) }
    var offset = start + 1
    while let byte = scanner[offset], !Byte.isLineEnd(byte), byte != Byte.less {
      if byte == Byte.greater { return offset + 1 }
      offset += byte == Byte.backslash ? 2 : 1
    }
    return nil
  }

  /// The offset after a link title; nil when there is none.
  func titleEnd(from start: Int) -> Int? {
    let close: UInt8
    switch scanner[start] {
    case Byte.quote: close = Byte.quote
    case Byte.apostrophe: close = Byte.apostrophe
    case Byte.openParenthesis: close = Byte.closeParenthesis
    default: return nil
    }
    var offset = start + 1
    while let byte = scanner[offset] {
      if byte == close { return offset + 1 }
      if byte == Byte.openParenthesis, close == Byte.closeParenthesis { return nil }
      offset += byte == Byte.backslash ? 2 : 1
    }
    return nil
  }

  /// The offset after white space with at most one line ending.
  func spaceEnd(from start: Int) -> Int {
    let blanks = scanner.skip(from: start, while: Byte.isBlank)
    let next = scanner.skipLineEnding(at: blanks)
    return next > blanks ? linePrefix.end(from: next, in: scanner) : blanks
  }

  private func inlineEnd(from start: Int) -> Int? {
    var offset = spaceEnd(from: start + 1)
    if scanner[offset] != Byte.closeParenthesis {
      guard let destination = destinationEnd(from: offset) else { return nil }
      offset = spaceEnd(from: destination)
      if let title = titleEnd(from: offset) { offset = spaceEnd(from: title) }
    }
    return scanner[offset] == Byte.closeParenthesis ? offset + 1 : nil
  }

  private func bareDestinationEnd(from start: Int) -> Int? {
    var offset = start
    var depth = 0
    while let byte = scanner[offset], byte > Byte.space, byte != 0x7F {
      if byte == Byte.backslash, let next = scanner[offset + 1], Byte.isPunctuation(next) {
        offset += 2
        continue
      }
      if byte == Byte.openParenthesis { depth += 1 }
      if byte == Byte.closeParenthesis {
        if depth == 0 { break }
        depth -= 1
      }
      offset += 1
    }
    return offset
  }
}
