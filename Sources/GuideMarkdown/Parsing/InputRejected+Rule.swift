import Diagnostics
import Values

extension InputRejected {
  /// A rejection at an offset, with a message that is keyed by its rule.
  init(
    _ rule: String, in source: SourceFile, at offset: Int,
    _ arguments: [String: MessageArgument] = [:]
  ) {
    self.init(
      Diagnostic(
        rule: rule, severity: .error, message: Message(rule, arguments), in: source,
        at: Span(offset, offset)))
  }
}
