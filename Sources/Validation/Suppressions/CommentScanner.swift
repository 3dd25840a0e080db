import Diagnostics
import GuideMarkdown

/// Finds the HTML comments of a guide that are for Balise.
///
/// The document's nodes do not hold comments, so the bytes are read, without what is code. In one pass.
struct CommentScanner {
  /// The comments whose text begins with `balise:`, from `<!--` to `-->`, in order.
  private(set) var spans: [Span] = []

  init(_ document: GuideDocument) {
    let bytes = document.source.bytes
    guard Self.contains(bytes) else { return }
    let code = Self.code(of: document)
    var next = 0
    var offset = 0
    while let start = Self.find("<!--", in: bytes, from: offset) {
      while next < code.count, code[next].end <= start { next += 1 }
      if next < code.count, code[next].start <= start {
        offset = code[next].end
        continue
      }
      // Without an end here there is none for any later comment either.
      guard let end = Self.find("-->", in: bytes, from: start + 4) else { return }
      offset = end + 3
      if !Self.isEscaped(start, in: bytes), Self.isOurs(bytes[(start + 4)..<end]) {
        spans.append(Span(start, end + 3))
      }
    }
  }

  /// Whether it is worth looking: most guides have no such comment.
  private static func contains(_ bytes: [UInt8]) -> Bool {
    find("balise:", in: bytes, from: 0) != nil
  }

  /// The spans of code blocks and code spans in order, none in another.
  private static func code(of document: GuideDocument) -> [Span] {
    let spans = document.nodes.compactMap { node in
      switch node.kind {
      case .codeBlock, .code: node.span.isEmpty ? nil : node.span
      default: nil
      }
    }
    var result: [Span] = []
    for span in spans.sorted(by: { $0.start < $1.start }) {
      if let last = result.last, span.start < last.end {
        result[result.count - 1] = last.union(span)
      } else {
        result.append(span)
      }
    }
    return result
  }

  private static func isOurs(_ text: ArraySlice<UInt8>) -> Bool {
    text.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
      .starts(with: "balise:".utf8)
  }

  /// Whether a backslash makes a text of what would be a comment.
  private static func isEscaped(_ offset: Int, in bytes: [UInt8]) -> Bool {
    var count = 0
    while count < offset, bytes[offset - count - 1] == UInt8(ascii: "\\") { count += 1 }
    return count % 2 == 1
  }

  private static func find(_ text: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
    let pattern = Array("\(text)".utf8)
    var offset = start
    while offset + pattern.count <= bytes.count {
      guard let first = bytes[offset...].firstIndex(of: pattern[0]) else { return nil }
      if bytes[first...].starts(with: pattern) { return first }
      offset = first + 1
    }
    return nil
  }
}
