import Diagnostics
import Values

/// Finds where a guide's dialect means something else than CommonMark, and the changes that make
/// libcmark read it so.
struct Repair {
  let tree: DraftTree
  let candidates: Candidates
  let headings: [Int]
  let quotes: [Int]
  let scanner: SourceScanner
  private(set) var edits: SourceEdits
  private(set) var report: DialectReport
  private var isChanged = false

  var source: SourceFile { report.source }

  init(_ builder: DraftBuilder, edits: SourceEdits, report: DialectReport) {
    tree = builder.tree
    candidates = builder.candidates
    headings = builder.headings
    quotes = builder.quotes
    scanner = SourceScanner(report.source.bytes)
    self.edits = edits
    self.report = report
  }

  /// Collects the changes; returns whether there are new ones.
  mutating func run() -> Bool {
    repairIndentedItems()
    repairUnderlines()
    repairHeadings()
    repairQuoteDepths()
    repairSlashes()
    repairFences()
    repairComments()
    repairNotes()
    repairBackquotes()
    repairConflicts()
    return isChanged
  }

  /// Reports what was found, once for each place.
  mutating func tell(
    _ rule: String, variant: String? = nil, _ severity: Severity = .warning, at span: Span,
    _ arguments: [String: MessageArgument] = [:], fix: Diagnostic.Fix?
  ) {
    guard edits.tell(span) else { return }
    report.add(rule, variant: variant, severity, at: span, arguments, fix: fix)
  }

  /// Puts an empty line of the same container before a line; returns whether it is new.
  @discardableResult
  mutating func insertEmptyLine(before line: Int) -> Bool {
    insert(prefix(ofLine: line), before: line)
  }

  @discardableResult
  mutating func insert(_ text: String, before line: Int) -> Bool {
    let isNew = edits.insert(text, beforeLine: line)
    isChanged = isChanged || isNew
    return isNew
  }

  @discardableResult
  mutating func replace(_ span: Span, with text: String) -> Bool {
    let isNew = edits.replace(span, with: text, onLine: source.line(at: span.start))
    isChanged = isChanged || isNew
    return isNew
  }

  mutating func add(slip list: AttributeList) {
    edits.add(slip: list)
  }

  /// The quote markers with which a line starts, with the blanks before them.
  func prefix(ofLine line: Int) -> String {
    let start = source.start(ofLine: line)
    return scanner.text(start, scanner.trimmedEnd(markers(ofLine: line).end, downTo: start))
  }

  /// How many quote markers a line starts with, and where its content begins.
  func markers(ofLine line: Int) -> (count: Int, end: Int) {
    var count = 0
    var offset = scanner.skip(from: source.start(ofLine: line), while: Byte.isBlank)
    while scanner[offset] == Byte.greater {
      count += 1
      offset = scanner.skip(from: offset + 1, while: Byte.isBlank)
    }
    return (count, offset)
  }

  func isBlank(line: Int) -> Bool {
    let content = markers(ofLine: line).end
    return scanner[content].map(Byte.isLineEnd) ?? true
  }
}
