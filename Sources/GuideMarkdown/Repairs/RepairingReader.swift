import Diagnostics

/// Reads a guide through libcmark, again with changes where it means something else than
/// CommonMark.
struct RepairingReader {
  private let source: SourceFile
  private let depthLimit: Int
  private var text: LineMap

  /// How often a guide is read; a change may bring to light what it hid.
  private static let readings = 3

  init(_ source: SourceFile, from bodyStart: Int, depthLimit: Int) {
    self.source = source
    self.depthLimit = depthLimit
    text = LineMap(source, from: bodyStart)
  }

  /// The draft of the guide, its dialect, and the attribute lists that a backquote had misplaced;
  /// what was repaired is reported.
  func read(
    _ frontMatter: FrontMatter, into report: inout DialectReport
  ) -> (builder: DraftBuilder, dialect: Dialect, slips: [AttributeList]) {
    var text = text
    var edits = SourceEdits()
    var builder = build(text)
    let dialect = DialectDetection(frontMatter: frontMatter, bytes: source.bytes)
      .dialect(of: builder.tree, texts: builder.candidates.bracedTexts, quotes: builder.quotes)
    guard dialect != .commonmark else { return (builder, dialect, []) }
    for _ in 1..<Self.readings where builder.excess == nil {
      var repair = Repair(builder, edits: edits, report: report)
      let isChanged = repair.run()
      (edits, report) = (repair.edits, repair.report)
      guard isChanged else { break }
      text.apply(edits)
      builder = build(text)
    }
    return (builder, dialect, edits.slips)
  }

  private func build(_ text: LineMap) -> DraftBuilder {
    var builder = DraftBuilder(source: source, lineMap: text, depthLimit: depthLimit)
    CommonMarkTree(parsing: text.bytes, isVerified: !text.isEdited)
      .forEachStep { builder.add($0, isEntering: $1) }
    return builder
  }
}
