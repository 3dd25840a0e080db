import Diagnostics

/// A guide with one mistake in it; every other byte is the guide's own.
struct GuideMutant: Sendable, CustomStringConvertible {
  var mutation: MutationClass
  /// Why nothing has to be found; nil where something has.
  var equivalence: Equivalence?
  /// What was changed.
  var subject: MutantSubject
  /// The guide with the mistake.
  var source: SourceFile
  /// Where a finding tells of the mistake: lines of the guide with it.
  var lines: ClosedRange<Int>
  /// What was there and what is now.
  var change: String

  var description: String { "\(source.path):\(lines.lowerBound) \(mutation.rawValue): \(change)" }
}

/// Bytes of a guide's text that something else stands for.
struct TextEdit: Sendable {
  var span: Span
  var replacement: [UInt8]

  init(_ span: Span, _ replacement: some Sequence<UInt8>) {
    self.span = span
    self.replacement = Array(replacement)
  }
}
