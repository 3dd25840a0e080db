import JSON
import Diagnostics
import RunbookModel
import Values

/// Why a guide could not be compiled.
struct RejectedGuide: Error {
  let path: String
  private let reason: Reason

  private enum Reason {
    /// About the file.
    case message(Message)
    /// About its text, located.
    case diagnostics([Diagnostic])
  }

  /// - Parameters:
  ///   - path: The guide's path, as the JSON gives it.
  ///   - error: What reading or parsing it threw.
  init(path: String, error: any Error) {
    self.path = path
    reason =
      switch error {
      case let rejected as InputRejected: .diagnostics(rejected.diagnostics)
      case let failure as CommandFailure: .message(failure.message)
      default: .message(Message("input.unreadable", ["path": .text(path)]))
      }
  }

  /// A folder that could not be searched.
  init(folder path: String) {
    self.path = path
    reason = .message(Message("input.unreadable-folder", ["path": .text(path)]))
  }

  /// Tells the reason on standard error.
  func report(in context: Context) {
    switch reason {
    case .message(let message): context.fail(message)
    case .diagnostics(let diagnostics):
      DiagnosticPrinter(context: context).write(diagnostics, to: context.error)
    }
  }

  /// What stands in place of the guide's runbook, without a line end.
  func json(_ speech: Speech) -> [UInt8] {
    var writer = JSONWriter(isPretty: false)
    let diagnostic = primary
    RunbookJSON.write(
      errorIn: path, rule: diagnostic.rule, message: speech.text(diagnostic.message),
      location: diagnostic.location, to: &writer)
    return writer.finish()
  }

  /// The first error.
  private var primary: Diagnostic {
    switch reason {
    case .message(let message):
      return Diagnostic(rule: message.key, severity: .error, message: message, path: path)
    case .diagnostics(let diagnostics):
      return diagnostics.first { $0.severity == .error } ?? diagnostics[0]
    }
  }
}
