import Diagnostics

/// Where the objects of a JSON text stand that lie in so many others, so that a reader can say where one is
/// wrong.
///
/// Only strings and brackets are looked at; the text may be no JSON. An object that is not closed ends where
/// the text does.
struct JSONElementSpans {
  private(set) var spans: [Span] = []

  init(of bytes: [UInt8], depth limit: Int) {
    var depth = 0
    var start: Int?
    var isString = false
    var isEscaped = false
    for (offset, byte) in bytes.enumerated() {
      if isString {
        // A line end is in no string: one that is not closed does not swallow the rest.
        if byte == 0x0A || (byte == UInt8(ascii: "\"") && !isEscaped) { isString = false }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        continue
      }
      switch byte {
      case UInt8(ascii: "\""):
        isString = true
        isEscaped = false
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if depth == limit, start == nil, byte == UInt8(ascii: "{") { start = offset }
        depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth <= limit, let first = start {
          spans.append(Span(first, offset + 1))
          start = nil
        }
      default: break
      }
    }
    if let start { spans.append(Span(start, bytes.count)) }
  }
}
