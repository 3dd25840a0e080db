import Diagnostics
import FoundationEssentials
import Glibc
import Values

/// Reads and writes what a person named on the command line.
enum InputFile {
  /// Larger files are refused.
  private static let sizeLimit = 64 << 20

  /// Reads a file whole; `-` is standard input.
  static func read(_ path: String) throws(CommandFailure) -> SourceFile {
    if path == "-" { return SourceFile(path: "-", bytes: try bytes(of: STDIN_FILENO, "-")) }
    guard !path.utf8.contains(0) else { throw failure("input.no-such-file", path) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let isMissing = errno == ENOENT || errno == ENOTDIR
      throw failure(isMissing ? "input.no-such-file" : "input.unreadable", path)
    }
    defer { close(descriptor) }
    return SourceFile(path: path, bytes: try bytes(of: descriptor, path))
  }

  private static func bytes(
    of descriptor: Int32, _ path: String
  ) throws(CommandFailure) -> [UInt8] {
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { throw failure("input.unreadable", path) }
    guard information.st_mode & S_IFMT != S_IFDIR else { throw failure("input.is-a-folder", path) }
    guard information.st_size <= sizeLimit else { throw failure("input.file-too-large", path) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(information.st_size))
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    // A device or a pipe has no size: what it gives is counted.
    while bytes.count <= sizeLimit {
      let count = buffer.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure("input.unreadable", path) }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
    throw failure("input.file-too-large", path)
  }

  private static func failure(_ key: String, _ path: String) -> CommandFailure {
    CommandFailure(message: Message(key, ["path": .text(path)]))
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
