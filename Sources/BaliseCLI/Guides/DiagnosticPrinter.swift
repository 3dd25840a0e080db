import Diagnostics

/// Writes diagnostics for people: `path:line:column: severity: message [rule]`.
struct DiagnosticPrinter {
  let context: Context

  func write(_ diagnostics: [Diagnostic], to stream: OutputStream) {
    let style = Style(hasColor: context.terminal.hasColor)
    for diagnostic in diagnostics {
      let place =
        diagnostic.location.map { "\(diagnostic.path):\($0.line):\($0.column)" } ?? diagnostic.path
      let severity = context.speech.text("severity.\(diagnostic.severity.rawValue)")
      let role: Style.Role = diagnostic.severity == .error ? .danger : .warning
      stream.write(
        "\(PlainText.clean(place)): \(style.apply(role, severity)) "
          + PlainText.clean(context.speech.text(diagnostic.message)) + " [\(diagnostic.rule)]\n")
    }
  }
}
