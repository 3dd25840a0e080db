package import Diagnostics

/// Where a finding stands: a file, and in it a range of text where it is known.
package struct FindingPlace: Hashable, Sendable {
  package var path: String
  package var region: Region?

  package init(path: String, region: Region? = nil) {
    self.path = path
    self.region = region
  }

  /// A range of a file's text, with the line that a reader sees.
  package struct Region: Hashable, Sendable {
    package var start: SourceLocation
    /// After the last byte.
    package var end: SourceLocation
    /// The whole first line, without its line end.
    package var excerpt: String

    package init(start: SourceLocation, end: SourceLocation, excerpt: String) {
      self.start = start
      self.end = end
      self.excerpt = excerpt
    }
  }

  /// The bytes of a span.
  package init(_ source: SourceFile, _ span: Span) {
    let start = source.location(at: span.start)
    self.init(
      path: source.path,
      region: Region(
        start: start, end: source.location(at: span.end),
        excerpt: source.text(source.span(ofLine: start.line))))
  }

  /// A whole line, without the blanks before and after its text.
  package init(_ source: SourceFile, line: Int) {
    var span = source.span(ofLine: line)
    func isBlank(_ offset: Int) -> Bool {
      source.bytes[offset] == 0x20 || source.bytes[offset] == 0x09
    }
    while span.start < span.end, isBlank(span.start) { span.start += 1 }
    while span.end > span.start, isBlank(span.end - 1) { span.end -= 1 }
    self.init(source, span)
  }
}
