import Diagnostics

/// The place of a fix in lines and columns.
struct FixLocation {
  let startLine: Int
  let endLine: Int
  /// Columns in UTF-8 bytes.
  let startByte: Int
  let endByte: Int
  /// Columns in Unicode code points.
  let startScalar: Int
  let endScalar: Int

  init(_ span: Span, in source: SourceFile) {
    func column(_ location: SourceLocation) -> Int {
      let line = source.text(source.span(ofLine: location.line))
      return ReportLocation.column(location.column, of: line, in: .scalars)
    }
    let start = source.location(at: min(span.start, source.bytes.count))
    let end = source.location(at: min(span.end, source.bytes.count))
    startLine = start.line
    endLine = end.line
    startByte = start.column
    endByte = end.column
    startScalar = column(start)
    endScalar = column(end)
  }
}
