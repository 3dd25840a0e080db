import Diagnostics
import Values
import Yams

/// Reads an entry of the metadata that is more than a line with a plain value.
enum MetadataYAML {
  /// The longest entry that is read, and the most brackets or items that stand open in it.
  private static let byteLimit = 64 << 10
  private static let depthLimit = 32

  /// The entries that a text of YAML holds; none, with a warning, when it is broken.
  static func entries(
    of source: SourceFile, in span: Span, into report: inout DialectReport
  ) -> [FrontMatter.Entry] {
    guard span.end - span.start <= byteLimit, isShallow(source.bytes[span.start..<span.end]) else {
      report.add("dialect.front-matter", variant: "too-deep", at: span)
      return []
    }
    guard let node = try? Yams.compose(yaml: source.text(span)), let mapping = node.mapping else {
      report.add("dialect.front-matter", at: span, ["text": .text(firstLine(of: source, span))])
      return []
    }
    return mapping.map { key, value in
      FrontMatter.Entry(key: key.string ?? "", value: convert(value), span: span)
    }
  }

  private static func convert(_ node: Node, depth: Int = 0) -> FrontMatter.Value {
    guard depth < depthLimit else { return .scalar("") }
    switch node {
    case .scalar(let scalar): return .scalar(scalar.string)
    case .sequence(let sequence): return .list(sequence.map { convert($0, depth: depth + 1) })
    case .mapping(let mapping):
      return .mapping(
        mapping.map { key, value in
          FrontMatter.Pair(key: key.string ?? "", value: convert(value, depth: depth + 1))
        })
    case .alias: return .scalar("")
    }
  }

  /// Whether nothing is nested so deep that a recursive reader runs out of stack, nor any alias
  /// used.
  private static func isShallow(_ bytes: ArraySlice<UInt8>) -> Bool {
    var open = 0
    var items = 0
    var previous = Byte.newline
    for byte in bytes {
      switch byte {
      case Byte.openBracket, Byte.openBrace: open += 1
      case Byte.closeBracket, Byte.closeBrace: open -= 1
      case Byte.newline: items = 0
      case Byte.space where previous == Byte.hyphen || previous == UInt8(ascii: "?"): items += 1
      case UInt8(ascii: "*") where Byte.isSpace(previous): return false
      default: break
      }
      if open > depthLimit || items > depthLimit { return false }
      previous = byte
    }
    return true
  }

  private static func firstLine(of source: SourceFile, _ span: Span) -> String {
    let line = source.span(ofLine: source.line(at: span.start))
    return source.text(Span(span.start, max(span.start, min(line.end, span.end))))
  }
}
