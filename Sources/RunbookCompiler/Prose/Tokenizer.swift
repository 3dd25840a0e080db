/// Cuts a block's text into tokens: words with their elisions apart, numbers, punctuation, labels.
struct Tokenizer {
  let vocabulary: Vocabulary

  func tokenize(_ prose: inout Prose) {
    addQuotedRegions(&prose)
    if prose.regions.count > 1 {
      prose.regions.sort {
        ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
      }
    }
    var tokens: [Token] = []
    tokens.reserveCapacity(prose.bytes.count / 5 + prose.regions.count + 4)
    prose.bytes.withUnsafeBufferPointer { cut($0, prose.regions, into: &tokens) }
    prose.tokens = tokens
  }

  private func cut(
    _ bytes: UnsafeBufferPointer<UInt8>, _ regions: [Region], into tokens: inout [Token]
  ) {
    var nextRegion = 0
    var labelEnd = 0
    var offset = 0
    let count = bytes.count
    while offset < count || nextRegion < regions.count {
      while nextRegion < regions.count, regions[nextRegion].range.lowerBound <= offset {
        let region = regions[nextRegion]
        let isLabel = region.style != .link
        tokens.append(
          Token(
            kind: isLabel ? .label : .link, isInsideLabel: offset < labelEnd, isCapitalized: false,
            mark: 0, word: Vocabulary.unknown, start: Int32(region.range.lowerBound),
            end: Int32(region.range.upperBound), region: Int32(nextRegion)))
        if isLabel { labelEnd = max(labelEnd, region.range.upperBound) }
        nextRegion += 1
      }
      guard offset < count else { break }
      let isInside = offset < labelEnd
      let limit = min(
        nextRegion < regions.count ? regions[nextRegion].range.lowerBound : count,
        isInside ? labelEnd : count)
      offset = scan(bytes, from: offset, to: max(limit, offset + 1), isInside, into: &tokens)
    }
  }

  /// Reads one token, or skips spaces; returns the offset after it.
  @inline(__always)
  private func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int, _ isInside: Bool,
    into tokens: inout [Token]
  ) -> Int {
    let first = TextCharacter(bytes, start)
    switch first.kind {
    case .space: return start + first.length
    case .punctuation, .apostrophe:
      tokens.append(
        Token(
          kind: .punctuation, isInsideLabel: isInside, isCapitalized: false,
          mark: TextCharacter.mark(bytes, start, first.length), word: Vocabulary.unknown,
          start: Int32(start), end: Int32(start + first.length), region: -1))
      return start + first.length
    case .digit, .letter:
      var end = start
      var isNumber = first.kind == .digit
      scan: while end < limit {
        let next = TextCharacter(bytes, end)
        switch next.kind {
        case .letter: isNumber = false
        case .digit: break
        case .apostrophe:
          // An elision ends its word: "l’", "qu’".
          end += next.length
          isNumber = false
          break scan
        case .punctuation:
          guard joins(bytes, end, next.length, limit, isNumber) else { break scan }
        case .space: break scan
        }
        end += next.length
      }
      end = min(end, bytes.count)
      let word = UnsafeBufferPointer(rebasing: bytes[start..<end])
      tokens.append(
        Token(
          kind: isNumber ? .number : .word, isInsideLabel: isInside,
          isCapitalized: TextCharacter.isCapital(bytes, start), mark: 0,
          word: vocabulary.id(of: word), start: Int32(start), end: Int32(end), region: -1))
      return end
    }
  }

  /// A hyphen, dot or comma inside a word or a number belongs to it: "e-mail", "6.0".
  private func joins(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ length: Int, _ limit: Int,
    _ isNumber: Bool
  ) -> Bool {
    let byte = bytes[offset]
    guard byte == 0x2D || byte == 0x2E || (byte == 0x2C && isNumber), offset + length < limit
    else { return false }
    let after = TextCharacter(bytes, offset + length).kind
    guard after == .letter || after == .digit else { return false }
    guard byte == 0x2E else { return true }
    return (isNumber == (after == .digit) || !isNumber)
      && !TextCharacter.isCapital(bytes, offset + 1)
  }

  /// Makes regions of the short stretches between quotation marks that name something.
  private func addQuotedRegions(_ prose: inout Prose) {
    var found: [Region] = []
    prose.bytes.withUnsafeBufferPointer { bytes in
      var quotations = QuotationScanner(bytes)
      quotations.scan(around: prose.regions) { range in
        found.append(Region(style: .quoted, range: range, destination: ""))
      }
    }
    if !found.isEmpty { prose.regions += found }
  }
}
