import ArgumentParser
import Validation
import Values

/// What somebody gave after `--format`: a format, or `format=path`.
struct FormatArgument: ExpressibleByArgument {
  let text: String

  init?(argument: String) { text = argument }

  static var allValueStrings: [String] { ReportFormat.allCases.map(\.rawValue) }
}

/// A form of the report, and where it goes.
struct ReportTarget: Hashable, Sendable {
  var format: ReportFormat
  /// The file; nil for standard output.
  var path: String?

  /// Reads what was given after `--format`; text on standard output when nothing was.
  ///
  /// - Throws: `CommandFailure` for an unknown format, two reports in one place, a file without a name.
  static func targets(_ arguments: [FormatArgument]) throws(CommandFailure) -> [ReportTarget] {
    guard !arguments.isEmpty else { return [ReportTarget(format: .text)] }
    var targets: [ReportTarget] = []
    for argument in arguments {
      let target = try target(argument.text)
      if targets.contains(where: { $0.path == target.path }) {
        throw target.path.map { path in
          CommandFailure(message: Message("validate.report-twice", ["path": .text(path)]))
        } ?? CommandFailure(message: Message("validate.output-twice"))
      }
      targets.append(target)
    }
    return targets
  }

  private static func target(_ text: String) throws(CommandFailure) -> ReportTarget {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let format = ReportFormat(rawValue: String(parts[0])) else {
      throw CommandFailure(
        message: Message(
          "validate.unknown-format",
          [
            "text": .text(String(parts[0])),
            "names": .list(FormatArgument.allValueStrings.map { .text($0) }),
          ]))
    }
    guard parts.count > 1 else { return ReportTarget(format: format) }
    guard !parts[1].isEmpty else {
      throw CommandFailure(
        message: Message("validate.no-report-path", ["format": .text(format.rawValue)]))
    }
    return ReportTarget(format: format, path: parts[1] == "-" ? nil : String(parts[1]))
  }
}
