import Diagnostics

/// A place with its columns counted as a format counts them.
struct ReportLocation {
  let path: String
  let line: Int?
  let column: Int?
  let endLine: Int?
  /// After the last character; nil where the region takes its last line whole.
  let endColumn: Int?

  enum Column {
    case utf8
    /// Unicode code points.
    case scalars
    /// What a reader takes for a character.
    case characters
  }

  init(_ place: FindingPlace, in unit: Column) {
    path = place.path
    guard let region = place.region else {
      (line, column, endLine, endColumn) = (nil, nil, nil, nil)
      return
    }
    line = region.start.line
    column = Self.column(region.start.column, of: region.excerpt, in: unit)
    if region.end.line == region.start.line {
      endLine = region.end.line
      endColumn = max(
        Self.column(region.start.column, of: region.excerpt, in: unit),
        Self.column(region.end.column, of: region.excerpt, in: unit))
    } else if region.end.column == 1 {
      // The region ends with a line's end.
      endLine = region.end.line - 1
      endColumn = nil
    } else {
      endLine = region.end.line
      // The last line is not at hand; only bytes are known to be right.
      endColumn = unit == .utf8 ? region.end.column : nil
    }
  }

  /// `path:line:column`, or less where less is known.
  var text: String {
    var text = PrintableText.line(path)
    if let line { text += ":\(line)" }
    if let column { text += ":\(column)" }
    return text
  }

  /// A column in bytes, of a line, in another unit; both from 1.
  static func column(_ column: Int, of line: String, in unit: Column) -> Int {
    guard unit != .utf8 else { return column }
    let target = max(0, column - 1)
    var offset = 0
    var count = 1
    func isBefore(_ length: Int) -> Bool {
      // A place within a character is that character's.
      guard offset + length <= target else { return false }
      offset += length
      count += 1
      return true
    }
    switch unit {
    case .scalars:
      for scalar in line.unicodeScalars where !isBefore(UTF8.width(scalar)) { return count }
    default:
      for character in line where !isBefore(character.utf8.count) { return count }
    }
    return count
  }
}
