import Diagnostics
import FoundationEssentials
import Glibc
import Values

/// Reads what a person named on the command line.
enum InputFile {
  /// Larger files are refused before they are read.
  private static let sizeLimit = 64 << 20

  /// Reads a file whole; `-` is standard input.
  static func read(_ path: String, in context: Context) throws -> SourceFile {
    if path == "-" { return SourceFile(path: "-", bytes: try readStandardInput()) }
    var isFolder: Bool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw CommandFailure(message: Message("cli.no-such-file", ["path": .text(path)]))
    }
    guard !isFolder else {
      throw CommandFailure(message: Message("cli.is-a-folder", ["path": .text(path)]))
    }
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    guard size <= sizeLimit else {
      throw CommandFailure(message: Message("cli.too-large", ["path": .text(path)]))
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure(message: Message("cli.unreadable", ["path": .text(path)]))
    }
    return SourceFile(path: path, bytes: Array(data))
  }

  private static func readStandardInput() throws -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= sizeLimit {
      let count = buffer.withUnsafeMutableBytes {
        Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
    throw CommandFailure(message: Message("cli.too-large", ["path": "-"]))
  }

  /// Writes a file whole: into a neighbour first, so that a crash leaves the old one.
  static func write(_ bytes: [UInt8], to path: String) throws {
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw CommandFailure(message: Message("cli.unwritable", ["path": .text(path)]))
    }
  }
}
