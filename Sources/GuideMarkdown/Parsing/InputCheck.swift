import Diagnostics
import Values

/// What is checked before a guide is read: its size, and that it is text.
struct InputCheck {
  private let source: SourceFile
  private let limits: GuideLimits

  init(_ source: SourceFile, limits: GuideLimits) {
    self.source = source
    self.limits = limits
  }

  func run() throws(InputRejected) {
    let size = source.bytes.count
    if size > limits.bytes {
      throw InputRejected(
        Diagnostic(
          rule: "input.too-large", severity: .error,
          message: Message(
            "input.too-large", ["size": .number(size), "limit": .number(limits.bytes)]),
          path: source.path))
    }
    try checkText()
    var nesting = NestingCheck(source, limits: limits)
    try nesting.run()
  }

  private func checkText() throws(InputRejected) {
    guard !TextCheck.isText(source.bytes.span) else { return }
    if let offset = ByteWord.offset(of: 0, in: source.bytes.span) {
      throw InputRejected("input.binary", in: source, at: offset)
    }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: source.bytes.span)
    } catch {
      throw InputRejected("input.not-utf8", in: source, at: error.byteOffsets.lowerBound)
    }
  }
}
