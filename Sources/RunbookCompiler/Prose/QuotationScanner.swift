/// Finds the short stretches between quotation marks.
struct QuotationScanner {
  /// A longer stretch is speech, no name.
  private static let longest = 100

  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  private enum Mark: UInt8 {
    case guillemets, doubled, straight, single, typewriter
  }

  /// Hands out the ranges between matching marks that stand outside marked-up text.
  mutating func scan(around regions: [Region], _ body: (Range<Int>) -> Void) {
    var marked = regions.lazy.filter { $0.style != .link }.map(\.range)
      .sorted { $0.lowerBound < $1.lowerBound }[...]
    var opened: (end: Int, mark: Mark)?
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte == 0x22 || byte == 0x27 || byte == 0xC2 || byte == 0xE2 else {
        offset += 1
        continue
      }
      while let first = marked.first, first.upperBound <= offset { marked.removeFirst() }
      if let first = marked.first, first.contains(offset) {
        offset = first.upperBound
        continue
      }
      let (opening, closing, length) = mark(at: offset)
      if let open = opened, closing == open.mark {
        let range = trimmed(open.end..<offset)
        if !range.isEmpty, range.count <= Self.longest { body(range) }
        opened = nil
      } else if opened == nil, let opening {
        opened = (offset + length, opening)
      }
      offset += length
    }
  }

  /// What a byte sequence opens and closes.
  private func mark(at offset: Int) -> (opening: Mark?, closing: Mark?, length: Int) {
    if bytes[offset] == 0x22 { return (.straight, .straight, 1) }
    if bytes[offset] == 0x27 { return (opens(offset), closes(offset), 1) }
    if bytes[offset] == 0xC2 {
      guard offset + 1 < bytes.count else { return (nil, nil, 1) }
      switch bytes[offset + 1] {
      case 0xAB: return (.guillemets, nil, 2)
      case 0xBB: return (nil, .guillemets, 2)
      default: return (nil, nil, 2)
      }
    }
    guard offset + 2 < bytes.count, bytes[offset + 1] == 0x80 else { return (nil, nil, 1) }
    switch bytes[offset + 2] {
    case 0x9C: return (.doubled, nil, 3)
    case 0x9D: return (nil, .doubled, 3)
    case 0x98: return (.single, nil, 3)
    case 0x99: return (nil, .single, 3)
    default: return (nil, nil, 3)
    }
  }

  /// "'Manage'": an apostrophe between a space and a capital opens; any other elides.
  private func opens(_ offset: Int) -> Mark? {
    guard offset == 0 || bytes[offset - 1] == 0x20 || bytes[offset - 1] == 0x28,
      TextCharacter.isCapital(bytes, offset + 1)
    else { return nil }
    return .typewriter
  }

  /// It closes behind a word and before a space or a mark.
  private func closes(_ offset: Int) -> Mark? {
    guard offset > 0, bytes[offset - 1] != 0x20 else { return nil }
    guard offset + 1 < bytes.count else { return .typewriter }
    switch TextCharacter(bytes, offset + 1).kind {
    case .space, .punctuation: return .typewriter
    case .letter, .digit, .apostrophe: return nil
    }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      let first = TextCharacter(bytes, start)
      guard first.kind == .space else { break }
      start += first.length
    }
    while end > start {
      if bytes[end - 1] == 0x20 {
        end -= 1
      } else if end - start >= 2, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
        end -= 2
      } else if end - start >= 3, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80,
        bytes[end - 1] == 0xAF
      {
        end -= 3
      } else {
        break
      }
    }
    return start..<end
  }
}
