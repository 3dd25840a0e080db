import BaliseCLI
import FoundationEssentials

/// A command of the program that was run, with what it wrote.
struct Invocation {
  var status: ExitStatus
  var output: String
  var error: String

  /// Everything for a snapshot: both streams and the exit code, without the paths of this machine.
  var transcript: String {
    var text = output
    if !error.isEmpty { text += "--- stderr\n" + error }
    return (text + "--- exit \(status.rawValue)\n").withoutPaths
  }

  /// What the command printed and how it ended, where nothing was to be said on standard error.
  var lines: [Substring] { output.split(separator: "\n", omittingEmptySubsequences: false) }
}

/// Runs a command of the program without a terminal.
func balise(
  _ arguments: String..., environment: [String: String] = [:], hasColor: Bool = false,
  width: Int = 80
) -> Invocation {
  balise(arguments, environment: environment, hasColor: hasColor, width: width)
}

func balise(
  _ arguments: [String], environment: [String: String] = [:], hasColor: Bool = false,
  width: Int = 80, network: Network = .real, files: [String: String] = [:]
) -> Invocation {
  let output = OutputStream.buffer()
  let error = OutputStream.buffer()
  let terminal = Terminal(
    output: output, error: error, isInteractive: false, hasColor: hasColor, width: width,
    environment: environment, network: network, readFile: { files[$0] }, readLine: { nil })
  let status = Program.code(arguments: arguments, terminal: terminal)
  return Invocation(status: status, output: output.text, error: error.text)
}

/// A command that was run in a terminal where somebody typed.
struct Session {
  var status: ExitStatus
  /// What the screen showed, with what was typed.
  var screen: String
  /// The lines that nobody came to type.
  var untyped: [String]

  var transcript: String { (screen + "--- exit \(status.rawValue)\n").withoutPaths }
}

/// Runs a command in a terminal and types lines, then ends the input.
func balise(
  _ arguments: String..., typing lines: [String], hasColor: Bool = false, width: Int = 80
) -> Session {
  balise(arguments, typing: lines, hasColor: hasColor, width: width)
}

func balise(
  _ arguments: [String], typing lines: [String], environment: [String: String] = [:],
  hasColor: Bool = false, width: Int = 80, network: Network = .real
) -> Session {
  let screen = OutputStream.buffer()
  var rest = lines
  let terminal = Terminal(
    output: screen, error: screen, isInteractive: true, hasColor: hasColor, width: width,
    environment: environment, network: network, readFile: { _ in nil },
    readLine: {
      guard !rest.isEmpty else { return nil }
      let line = rest.removeFirst()
      screen.write(line + "⏎\n")
      return line
    })
  let status = Program.code(arguments: arguments, terminal: terminal)
  return Session(status: status, screen: screen.text, untyped: rest)
}

/// Where this package, and the folder of the files of a test, lie.
enum Place {
  /// The package's root: the program's runbooks lie beneath it.
  static let root: String = {
    var url = URL(filePath: #filePath)
    for _ in 0..<4 { url.deleteLastPathComponent() }
    return url.path
  }()

  /// The published guides from which the product was made.
  static let published = shared("seeds")

  /// Published guides in great number.
  static let corpus = shared("corpus")

  /// A folder of files that are somebody else's and no part of this repository.
  ///
  /// Tests that need them run only where `BALISE_SHARED` names the folder that holds them, or where it
  /// lies beside the package.
  private static func shared(_ name: String) -> String? {
    let named = ProcessInfo.processInfo.environment["BALISE_SHARED"]
    let beside = URL(filePath: root).deletingLastPathComponent().appending(path: "shared").path
    return [named, beside].compactMap(\.self).map { "\($0)/\(name)" }
      .first { FileManager.default.fileExists(atPath: $0) }
  }

  static func answers(_ guide: String) -> String { "\(root)/runbooks/\(guide).answers.yaml" }

  /// Writes a file for the time of a test.
  static func withFile<Result>(
    _ name: String, _ bytes: [UInt8], _ body: (String) throws -> Result
  ) throws -> Result {
    try withFolder { folder in
      let path = "\(folder)/\(name)"
      try Data(bytes).write(to: URL(filePath: path))
      return try body(path)
    }
  }

  static func withFile<Result>(
    _ name: String, _ text: String, _ body: (String) throws -> Result
  ) throws -> Result {
    try withFile(name, Array(text.utf8), body)
  }

  /// A folder with files, by their paths in it, for the time of a test.
  static func withFiles<Result>(
    _ files: [String: String], _ body: (String) throws -> Result
  ) throws -> Result {
    try withFolder { folder in
      for (path, text) in files {
        let url = URL(filePath: "\(folder)/\(path)")
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
      }
      return try body(folder)
    }
  }

  /// An empty folder for the time of a test.
  static func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "balise-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.path)
  }
}

extension String {
  /// The text with the folders of this machine left out.
  var withoutPaths: String {
    var text = self
    let temporary = FileManager.default.temporaryDirectory.path
    for folder in [Place.published, Place.root].compactMap(\.self) {
      text = text.replacing(folder + "/", with: "")
    }
    // A folder of `withFolder`: its name ends with a UUID.
    let start = temporary + "/balise-tests-"
    while let found = text.ranges(of: start).first {
      let rest = text[found.upperBound...].dropFirst(UUID().uuidString.count)
      let isInside = rest.first == "/"
      text =
        text[..<found.lowerBound] + (isInside ? "" : "FOLDER") + rest.dropFirst(isInside ? 1 : 0)
    }
    return text
  }
}

extension Place {
  /// A file's text; nil when there is none.
  static func read(_ path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }
}
