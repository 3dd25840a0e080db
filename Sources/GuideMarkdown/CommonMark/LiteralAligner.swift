/// Finds where the bytes of a text node stand in the source, across escapes and references.
struct LiteralAligner {
  let scanner: SourceScanner

  /// How far a lost text is looked for; bounds what hostile input costs.
  private static let reach = 4096

  /// A place in a literal and the same place in the source.
  struct Position {
    var index: Int
    var offset: Int
  }

  /// Whether a literal stands at an offset byte by byte, so that no walk is needed.
  func isVerbatim(_ literal: Swift.Span<UInt8>, at offset: Int) -> Bool {
    scanner.matches(literal, at: offset)
      && ByteWord.offset(of: Byte.backslash, in: literal) == nil
      && ByteWord.offset(of: Byte.ampersand, in: literal) == nil
  }

  /// Walks from a place until an index or an offset is reached; nil when the texts differ before.
  func walk(
    _ literal: Swift.Span<UInt8>, from start: Position, toIndex indexLimit: Int,
    orOffset offsetLimit: Int = .max
  ) -> Position? {
    var index = start.index
    var offset = start.offset
    while index < indexLimit, offset < offsetLimit {
      guard let byte = scanner[offset] else { return nil }
      if byte == Byte.backslash, let escaped = scanner[offset + 1], Byte.isPunctuation(escaped) {
        guard literal[index] == escaped else { return nil }
        offset += 2
        index += 1
      } else if byte == Byte.ampersand, let reference = reference(at: offset, for: literal[index]) {
        index += length(of: reference, in: literal, at: index)
        offset = reference.end
      } else {
        guard literal[index] == byte else { return nil }
        offset += 1
        index += 1
      }
    }
    return Position(index: index, offset: offset)
  }

  /// The offset after the source of a literal's first `count` bytes; nil when they do not stand
  /// there.
  func end(of literal: Swift.Span<UInt8>, count: Int, from start: Int) -> Int? {
    walk(literal, from: Position(index: 0, offset: start), toIndex: count)?.offset
  }

  /// Where a literal's source begins at or after an offset, on the same line; nil when not found.
  func start(of literal: Swift.Span<UInt8>, from start: Int) -> Int? {
    let probe = min(literal.count, 16)
    let stop = min(scanner.lineEnd(from: start), start + Self.reach)
    var candidate = start
    while candidate < stop {
      if end(of: literal, count: probe, from: candidate) != nil { return candidate }
      candidate += 1
    }
    return nil
  }

  private func reference(at offset: Int, for byte: UInt8) -> EntityReference? {
    guard let reference = EntityReference.read(at: offset, in: scanner) else { return nil }
    // An unknown name stays as it is written: then the literal goes on with `&` as well.
    return (byte == Byte.ampersand) == reference.isAmpersand ? reference : nil
  }

  /// How many bytes of a literal a reference stands for.
  private func length(
    of reference: EntityReference, in literal: Swift.Span<UInt8>, at index: Int
  ) -> Int {
    if let length = reference.numericLength { return min(length, literal.count - index) }
    if reference.isAmpersand { return 1 }
    let one = scalarLength(literal[index])
    let after = index + one
    // A few names stand for two scalars; the next source byte tells which it is.
    guard after < literal.count, let next = scanner[reference.end],
      next != Byte.backslash, next != Byte.ampersand, next != literal[after],
      literal[after] >= 0x80
    else { return min(one, literal.count - index) }
    return min(one + scalarLength(literal[after]), literal.count - index)
  }

  private func scalarLength(_ lead: UInt8) -> Int {
    switch lead {
    case ..<0xC0: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }
}
