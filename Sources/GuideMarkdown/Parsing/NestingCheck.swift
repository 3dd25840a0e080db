import Diagnostics
import Values

/// Checks in one pass, before libcmark is called, that a guide will cost it little.
///
/// libcmark 0.30 takes quadratic time where many brackets stand open, and keeps no limit on what
/// link references expand into.
struct NestingCheck {
  private let source: SourceFile
  private let scanner: SourceScanner
  private let limits: GuideLimits
  private var openBrackets = 0
  private var closedBrackets = 0
  /// Where the present paragraph may hold link reference definitions.
  private var definitionStart: Int?
  private var longestDefinition = 0

  init(_ source: SourceFile, limits: GuideLimits) {
    self.source = source
    self.limits = limits
    scanner = SourceScanner(source.bytes)
  }

  mutating func run() throws(InputRejected) {
    var offset = 0
    while offset < scanner.end {
      let content = mayStartMarker(scanner.bytes[offset]) ? try skipMarkers(from: offset) : offset
      let end = try countBrackets(from: content)
      if content == end {
        openBrackets = 0
        definitionStart = nil
      } else if let definitionStart {
        longestDefinition = max(longestDefinition, end - definitionStart)
      }
      offset = scanner.skipLineEnding(at: end)
    }
    let expansion = longestDefinition.multipliedReportingOverflow(by: closedBrackets)
    if expansion.overflow || expansion.partialValue > limits.referenceBytes {
      throw InputRejected(
        "input.references-too-large", in: source, at: 0,
        ["limit": .number(limits.referenceBytes)])
    }
  }

  /// Whether a line may start with a marker, or blanks before one, when it starts with a byte.
  private func mayStartMarker(_ byte: UInt8) -> Bool {
    byte < UInt8(ascii: "A")
  }

  /// Counts the quote and list markers with which a line starts, and returns where they end.
  private func skipMarkers(from line: Int) throws(InputRejected) -> Int {
    var count = 0
    var offset = scanner.skip(from: line, while: Byte.isBlank)
    while let end = markerEnd(at: offset) {
      count += 1
      if count > limits.depth {
        throw InputRejected(
          "input.too-deep", in: source, at: offset, ["limit": .number(limits.depth)])
      }
      offset = scanner.skip(from: end, while: Byte.isBlank)
    }
    return offset
  }

  /// Counts the brackets from an offset to its line's end, and returns that end.
  private mutating func countBrackets(from start: Int) throws(InputRejected) -> Int {
    var offset = Self.nextStop(from: start, in: scanner.bytes.span)
    while offset < scanner.end {
      switch scanner.bytes[offset] {
      case Byte.openBracket:
        openBrackets += 1
        if openBrackets > limits.openBrackets {
          throw InputRejected(
            "input.too-many-brackets", in: source, at: offset,
            ["limit": .number(limits.openBrackets)])
        }
      case Byte.closeBracket:
        openBrackets = max(0, openBrackets - 1)
        closedBrackets += 1
        if definitionStart == nil, scanner[offset + 1] == Byte.colon { definitionStart = start }
      case Byte.newline, Byte.carriageReturn: return offset
      default: break
      }
      offset = Self.nextStop(from: offset + 1, in: scanner.bytes.span)
    }
    return offset
  }

  /// The offset of the next byte that may be a bracket or a line's end.
  private static func nextStop(from start: Int, in bytes: Swift.Span<UInt8>) -> Int {
    var offset = start
    while offset + ByteWord.size <= bytes.count {
      let word = ByteWord.load(bytes, at: offset)
      // Both brackets, with `Y` and `_`; both ends of lines, with other control characters.
      let brackets = (word & ByteWord.filled(with: 0xF9)) ^ ByteWord.filled(with: 0x59)
      let lineEnds = (word & ByteWord.filled(with: 0xF8)) ^ ByteWord.filled(with: 0x08)
      let stops = ByteWord.firstZero(brackets) | ByteWord.firstZero(lineEnds)
      if stops != 0 { return offset + stops.trailingZeroBitCount / 8 }
      offset += ByteWord.size
    }
    return offset
  }

  private func markerEnd(at offset: Int) -> Int? {
    guard let byte = scanner[offset] else { return nil }
    switch byte {
    case Byte.greater: return offset + 1
    case Byte.hyphen, UInt8(ascii: "*"), UInt8(ascii: "+"):
      return isMarkerEnd(offset + 1) ? offset + 1 : nil
    default:
      let digits = scanner.skip(from: offset, while: Byte.isDigit)
      guard digits > offset, digits - offset <= 9, let close = scanner[digits],
        close == Byte.period || close == Byte.closeParenthesis, isMarkerEnd(digits + 1)
      else { return nil }
      return digits + 1
    }
  }

  private func isMarkerEnd(_ offset: Int) -> Bool {
    scanner[offset].map(Byte.isSpace) ?? true
  }
}
