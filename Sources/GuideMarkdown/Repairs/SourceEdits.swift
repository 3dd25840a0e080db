import Diagnostics

/// Changes to the text that libcmark is given, where a guide means something else than CommonMark.
///
/// The guide itself is never changed, and every span stays one of the guide.
struct SourceEdits {
  /// Lines to put before a line of the guide, by its number.
  private(set) var insertions: [Int: String] = [:]
  /// Bytes to put in the place of others of the same line, by the line's number.
  private(set) var replacements: [Int: [Diagnostic.Fix]] = [:]

  /// The attribute lists that were taken out with a backquote before them.
  private(set) var slips: [AttributeList] = []
  /// The places that were reported.
  private var told: Set<Span> = []

  /// Notes a place as reported; returns whether it was not.
  mutating func tell(_ span: Span) -> Bool {
    told.insert(span).inserted
  }

  mutating func add(slip list: AttributeList) {
    slips.append(list)
  }

  var isEmpty: Bool { insertions.isEmpty && replacements.isEmpty }

  /// Puts a line before another one, unless one stands there already.
  ///
  /// - Returns: Whether the line is new.
  @discardableResult
  mutating func insert(_ text: String, beforeLine line: Int) -> Bool {
    guard insertions[line] == nil else { return false }
    insertions[line] = text
    return true
  }

  /// Puts other bytes in the place of some of a line, unless others of them were changed already.
  ///
  /// - Returns: Whether the change is new.
  @discardableResult
  mutating func replace(_ span: Span, with text: String, onLine line: Int) -> Bool {
    let others = replacements[line] ?? []
    guard others.allSatisfy({ $0.span.end <= span.start || span.end <= $0.span.start }) else {
      return false
    }
    replacements[line] = (others + [Diagnostic.Fix(span: span, replacement: text)])
      .sorted { $0.span.start < $1.span.start }
    return true
  }
}
