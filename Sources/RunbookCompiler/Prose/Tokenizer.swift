/// Cuts a block's text into tokens: words with their elisions apart, numbers, punctuation, labels.
struct Tokenizer {
  let vocabulary: Vocabulary

  func tokenize(_ prose: inout Prose) {
    addQuotedRegions(&prose)
    prose.regions.sort {
      ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
    }
    var nextRegion = 0
    var labelEnd = 0
    var offset = 0
    let count = prose.bytes.count
    while offset < count || nextRegion < prose.regions.count {
      while nextRegion < prose.regions.count,
        prose.regions[nextRegion].range.lowerBound <= offset
      {
        let region = prose.regions[nextRegion]
        let isLabel = region.style != .link
        prose.tokens.append(
          Token(
            kind: isLabel ? .label : .link, isInsideLabel: offset < labelEnd, isCapitalized: false,
            word: Vocabulary.unknown, start: Int32(region.range.lowerBound),
            end: Int32(region.range.upperBound), region: Int32(nextRegion)))
        if isLabel { labelEnd = max(labelEnd, region.range.upperBound) }
        nextRegion += 1
      }
      guard offset < count else { break }
      let limit = min(
        nextRegion < prose.regions.count ? prose.regions[nextRegion].range.lowerBound : count,
        offset < labelEnd ? labelEnd : count)
      offset = scan(&prose, from: offset, to: max(limit, offset + 1), isInside: offset < labelEnd)
    }
  }

  /// Reads one token, or skips a space; returns the offset after it.
  private func scan(_ prose: inout Prose, from start: Int, to limit: Int, isInside: Bool) -> Int {
    let bytes = prose.bytes
    let first = Self.character(bytes, start)
    switch first.kind {
    case .space: return start + first.length
    case .punctuation, .apostrophe:
      append(&prose, .punctuation, start..<start + first.length, isInside)
      return start + first.length
    case .digit, .letter:
      var end = start
      var isNumber = first.kind == .digit
      while end < limit {
        let next = Self.character(bytes, end)
        switch next.kind {
        case .letter: isNumber = false
        case .digit: break
        case .apostrophe:
          // An elision ends its word: "l’", "qu’".
          end += next.length
          append(&prose, .word, start..<end, isInside)
          return end
        case .punctuation:
          // A hyphen, dot or comma inside a word or a number belongs to it: "e-mail", "6.0".
          let after = end + next.length < limit ? Self.character(bytes, end + next.length) : nil
          let joins =
            bytes[end] == 0x2D || bytes[end] == 0x2E || (bytes[end] == 0x2C && isNumber)
          guard joins, let after, after.kind == .letter || after.kind == .digit,
            bytes[end] != 0x2E || isNumber == (after.kind == .digit) || !isNumber,
            bytes[end] != 0x2E || !Self.isCapital(bytes, end + 1)
          else { return finish(&prose, start..<end, isNumber, isInside) }
        case .space: return finish(&prose, start..<end, isNumber, isInside)
        }
        end += next.length
      }
      return finish(&prose, start..<min(end, bytes.count), isNumber, isInside)
    }
  }

  private func finish(
    _ prose: inout Prose, _ range: Range<Int>, _ isNumber: Bool, _ isInside: Bool
  ) -> Int {
    append(&prose, isNumber ? .number : .word, range, isInside)
    return range.upperBound
  }

  private func append(
    _ prose: inout Prose, _ kind: Token.Kind, _ range: Range<Int>, _ isInside: Bool
  ) {
    prose.tokens.append(
      Token(
        kind: kind, isInsideLabel: isInside,
        isCapitalized: Self.isCapital(prose.bytes, range.lowerBound),
        word: vocabulary.id(of: prose.bytes[range]), start: Int32(range.lowerBound),
        end: Int32(range.upperBound), region: -1))
  }

  /// Makes regions of the short stretches between quotation marks that name something.
  private func addQuotedRegions(_ prose: inout Prose) {
    let marked = prose.regions.filter { $0.style != .link }.map(\.range)
      .sorted { $0.lowerBound < $1.lowerBound }
    var next = 0
    var opened: (end: Int, closing: [UInt8])?
    var offset = 0
    while offset < prose.bytes.count {
      while next < marked.count, marked[next].upperBound <= offset { next += 1 }
      if next < marked.count, marked[next].contains(offset) {
        offset = marked[next].upperBound
        continue
      }
      let length = Self.character(prose.bytes, offset).length
      let mark = Array(prose.bytes[offset..<min(offset + length, prose.bytes.count)])
      if let open = opened, mark == open.closing {
        let range = Self.trimmed(open.end..<offset, in: prose.bytes)
        if !range.isEmpty, range.count <= 100 {
          prose.regions.append(Region(style: .quoted, range: range, destination: ""))
        }
        opened = nil
      } else if opened == nil, let closing = Self.quotationMarks[mark] {
        opened = (offset + length, closing)
      }
      offset += length
    }
  }

  private static let quotationMarks: [[UInt8]: [UInt8]] = [
    Array("«".utf8): Array("»".utf8), Array("“".utf8): Array("”".utf8),
    Array("\"".utf8): Array("\"".utf8), Array("‘".utf8): Array("’".utf8),
  ]

  private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, character(bytes, start).kind == .space {
      start += character(bytes, start).length
    }
    while end > start {
      if bytes[end - 1] == 0x20 {
        end -= 1
      } else if end - start >= 2, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
        end -= 2
      } else if end - start >= 3, bytes[(end - 3)..<end].elementsEqual([0xE2, 0x80, 0xAF]) {
        end -= 3
      } else {
        break
      }
    }
    return start..<end
  }

  private enum CharacterKind {
    case letter, digit, space, punctuation, apostrophe
  }

  /// What kind of character starts at an offset, and its length in bytes.
  private static func character(
    _ bytes: [UInt8], _ offset: Int
  ) -> (kind: CharacterKind, length: Int) {
    let byte = bytes[offset]
    switch byte {
    case 0x30...0x39: return (.digit, 1)
    case 0x41...0x5A, 0x61...0x7A, 0x5F: return (.letter, 1)
    case 0x20, 0x09, 0x0A, 0x0D: return (.space, 1)
    case 0x27: return (.apostrophe, 1)
    case 0..<0x80: return (.punctuation, 1)
    case 0xC2:
      let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
      return (next == 0xA0 ? .space : .punctuation, min(2, bytes.count - offset))
    case 0xC3..<0xE0: return (.letter, min(2, bytes.count - offset))
    case 0xE2:
      let length = min(3, bytes.count - offset)
      guard length == 3, bytes[offset + 1] == 0x80 else { return (.punctuation, length) }
      switch bytes[offset + 2] {
      case 0x99: return (.apostrophe, 3)
      case 0xAF: return (.space, 3)
      case 0x91: return (.letter, 3)
      default: return (.punctuation, 3)
      }
    case 0xE0..<0xF0: return (.letter, min(3, bytes.count - offset))
    case 0xF0...: return (.letter, min(4, bytes.count - offset))
    default: return (.letter, 1)
    }
  }

  private static func isCapital(_ bytes: [UInt8], _ offset: Int) -> Bool {
    guard offset < bytes.count else { return false }
    switch bytes[offset] {
    case 0x41...0x5A: return true
    case 0xC3: return offset + 1 < bytes.count && (0x80...0x9E).contains(bytes[offset + 1])
    case 0xC5: return offset + 1 < bytes.count && bytes[offset + 1] == 0x92
    default: return false
    }
  }
}
