import ArgumentParser
import Values

/// What the argument parser refused, told in the person's language with the parser's own words beneath.
struct UsageError {
  private let error: any Error

  init(_ error: any Error) {
    self.error = error
  }

  func report(_ context: Context) -> ExitStatus {
    guard BaliseCommand.exitCode(for: error) != .success else {
      context.output.write(BaliseCommand.message(for: error) + "\n")
      return .success
    }
    context.fail(Message("cli.usage"))
    let detail = BaliseCommand.message(for: error)
    context.error.write("  " + PlainText.clean(detail) + "\n")
    return .usage
  }
}
