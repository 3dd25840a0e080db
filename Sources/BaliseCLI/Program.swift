import ArgumentParser
import Diagnostics
import Glibc
import Localization
import ProductData
import Values

/// The program: finds the language, parses the arguments, runs the command, ends with its code.
package enum Program {
  /// Never returns.
  package static func run(arguments: [String]) -> Never {
    exit(code(arguments: arguments, terminal: Terminal.standard).rawValue)
  }

  /// Runs a command.
  ///
  /// - Parameters:
  ///   - arguments: Without the program's name.
  ///   - terminal: Where the command writes and reads.
  /// - Returns: The exit code that `docs/cli.md` describes.
  package static func code(arguments: [String], terminal: Terminal) -> ExitStatus {
    // Asked by scripts, and of nothing but the program: no data is read for it.
    if arguments.contains("--version") {
      terminal.output.write(Version.current + "\n")
      return .success
    }
    let context: Context
    do {
      context = try Context(arguments: arguments, terminal: terminal)
    } catch {
      // Without messages there is no language to say it in.
      terminal.error.write("balise: \(error)\n")
      return .usage
    }
    if let problem = context.problem {
      context.fail(problem)
      return .usage
    }
    if let page = HelpPage(arguments: arguments) {
      if let name = page.unknownCommand {
        context.fail(Message("cli.no-such-command", ["name": .text(name)]))
        return .usage
      }
      context.output.write(page.text(context))
      return .success
    }
    do {
      var command = try BaliseCommand.parseAsRoot(arguments)
      if let command = command as? any ContextualCommand {
        return outcome(of: try command.run(in: context), context)
      }
      try command.run()
      return .success
    } catch let rejected as InputRejected {
      DiagnosticPrinter(context: context).write(rejected.diagnostics, to: context.error)
      return .usage
    } catch let failure as CommandFailure {
      context.fail(failure.message)
      return failure.status
    } catch {
      return UsageError(error).report(context)
    }
  }

  /// The exit code of a command, or that of its output when it could not be written.
  private static func outcome(of status: ExitStatus, _ context: Context) -> ExitStatus {
    // A reader that went away had enough.
    guard let failure = context.output.failure, failure != EPIPE else { return status }
    context.fail(
      Message("cli.output-failed", ["detail": .text(String(cString: strerror(failure)))]))
    return .usage
  }
}

/// The program's version, by semantic versioning.
enum Version {
  static let current = "0.1.0"
}

/// How the program ends.
package enum ExitStatus: Int32, Sendable {
  case success = 0
  /// Findings, a run that failed or was stopped.
  case failure = 1
  /// A usage or configuration error, an input that cannot be read, a missing answer.
  case usage = 2
  /// A defect of the program.
  case `internal` = 3
  /// Nothing ran.
  case inconclusive = 4
  case interrupted = 130
}

/// A command that ends with a message of ours.
struct CommandFailure: Error {
  var message: Message
  var status: ExitStatus = .usage
}

/// A command that needs the program's data and terminal.
protocol ContextualCommand: ParsableCommand {
  func run(in context: Context) throws -> ExitStatus
}
