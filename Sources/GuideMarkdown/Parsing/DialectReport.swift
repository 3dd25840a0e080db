import Diagnostics
import Values

/// Collects what is wrong with a guide's form.
struct DialectReport {
  let source: SourceFile
  private var diagnostics: [Diagnostic] = []

  init(_ source: SourceFile) {
    self.source = source
  }

  /// What was collected, in source order.
  var sorted: [Diagnostic] {
    let indexed = diagnostics.enumerated().sorted { left, right in
      let origin = SourceLocation(line: 0, column: 0)
      let first = left.element.location ?? origin
      let second = right.element.location ?? origin
      return first == second ? left.offset < right.offset : first < second
    }
    return indexed.map(\.element)
  }

  /// Adds a diagnostic whose message has the rule's name, with the variant after it where given.
  mutating func add(
    _ rule: String, variant: String? = nil, _ severity: Severity = .warning, at span: Span,
    _ arguments: [String: MessageArgument] = [:], fix: Diagnostic.Fix? = nil
  ) {
    let key = variant.map { "\(rule).\($0)" } ?? rule
    diagnostics.append(
      Diagnostic(
        rule: rule, severity: severity, message: Message(key, arguments), in: source, at: span,
        fixes: fix.map { [$0] } ?? []))
  }
}
