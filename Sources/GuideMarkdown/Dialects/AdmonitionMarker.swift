import Diagnostics

/// The marker that makes a quote an admonition: `[!warning]`.
struct AdmonitionMarker {
  /// The kind as it is written.
  var word: String
  var span: Span

  /// Reads a marker, plain or with an escaped bracket; nil when none stands at the offset.
  init?(at offset: Int, in scanner: SourceScanner) {
    let bracket = scanner[offset] == Byte.backslash ? offset + 1 : offset
    guard scanner[bracket] == Byte.openBracket, scanner[bracket + 1] == Byte.exclamation else {
      return nil
    }
    let start = scanner.skip(from: bracket + 2, while: Byte.isBlank)
    let end = scanner.skip(from: start, while: Byte.isName)
    let close = scanner.skip(from: end, while: Byte.isBlank)
    guard end > start, end - start <= 64, scanner[close] == Byte.closeBracket else { return nil }
    word = scanner.text(start, end)
    span = Span(offset, close + 1)
  }

  var kind: String { word.lowercased() }
}
