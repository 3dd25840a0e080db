package import Diagnostics
package import Values
package import Yams

extension SourceFile {
  /// A mistake at a place of the YAML that the file holds.
  package func error(
    _ rule: String, _ arguments: [String: MessageArgument] = [:], at mark: Mark?
  ) -> Diagnostic {
    Diagnostic(
      rule: rule, severity: .error, message: Message(rule, arguments), path: path,
      location: mark.map(location))
  }

  /// The place of a mark, which counts columns in Unicode scalars; people are told UTF-8 bytes.
  ///
  /// libyaml puts the end of a file that breaks off on a line of its own, and counts more kinds of line ends.
  package func location(of mark: Mark) -> SourceLocation {
    guard mark.line <= lineCount else { return location(at: bytes.count) }
    let before = text(span(ofLine: mark.line)).unicodeScalars.prefix(max(0, mark.column - 1))
    return SourceLocation(line: mark.line, column: String(before).utf8.count + 1)
  }
}
