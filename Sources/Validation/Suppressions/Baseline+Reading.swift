package import Diagnostics
import JSON
import Values

extension Baseline {
  /// The largest file that is read, in bytes.
  private static let sizeLimit = 64 << 20

  /// Reads a baseline's file.
  ///
  /// - Throws: `InputRejected` with the place of what is no baseline: text that is no JSON, another version,
  ///   an entry without a path, a rule or a fingerprint.
  package init(reading source: SourceFile) throws(InputRejected) {
    guard source.bytes.count <= Self.sizeLimit else {
      throw Self.rejection(
        "baseline.too-large", source, nil, ["limit": .number(Self.sizeLimit >> 20)])
    }
    let spans = JSONElementSpans(of: source.bytes, depth: 2).spans
    let value: JSONValue
    do {
      value = try JSONValue(parsing: source.bytes, depthLimit: 8)
    } catch {
      throw Self.rejection(
        "baseline.malformed", source, Self.firstMalformed(of: spans, in: source))
    }
    guard let version = value["formatVersion"]?.wholeNumber, version == 1 else {
      throw Self.rejection("baseline.version", source, nil)
    }
    guard case .array(let elements) = value["findings"] else {
      throw Self.rejection("baseline.malformed", source, nil)
    }
    var entries: [Entry] = []
    entries.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      guard let path = element["path"]?.text, let rule = element["rule"]?.text,
        let fingerprint = element["fingerprint"]?.text, Self.isFingerprint(fingerprint)
      else {
        // Other members may hold objects as well; then the place is not known.
        let span = spans.count == elements.count ? spans[index] : nil
        throw Self.rejection("baseline.entry", source, span)
      }
      entries.append(Entry(path: path, rule: rule, fingerprint: fingerprint))
    }
    self.init(entries: entries)
  }

  private static func isFingerprint(_ text: String) -> Bool {
    text.utf8.count == 16
      && text.utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
        default: false
        }
      }
  }

  /// What keeps the text from being JSON: something between two entries (the marks of a merge), an entry
  /// that is no JSON by itself, or what follows the last one.
  private static func firstMalformed(of spans: [Span], in source: SourceFile) -> Span? {
    var end: Int?
    for span in spans {
      if let end, let mark = firstByte(of: source, in: end..<span.start, besides: " \t\r\n,") {
        return Span(mark, mark)
      }
      do {
        _ = try JSONValue(parsing: source.bytes[span.start..<span.end], depthLimit: 8)
      } catch {
        return span
      }
      end = span.end
    }
    guard let end else { return nil }
    let mark = firstByte(of: source, in: end..<source.bytes.count, besides: " \t\r\n]}") ?? end
    return Span(mark, mark)
  }

  private static func firstByte(
    of source: SourceFile, in range: Range<Int>, besides expected: String
  ) -> Int? {
    let expected = Array(expected.utf8)
    return range.first { !expected.contains(source.bytes[$0]) }
  }

  private static func rejection(
    _ rule: String, _ source: SourceFile, _ span: Span?,
    _ arguments: [String: MessageArgument] = [:]
  ) -> InputRejected {
    InputRejected(
      Diagnostic(
        rule: rule, severity: .error, message: Message(rule, arguments), path: source.path,
        location: span.map { source.location(at: $0.start) }))
  }
}
