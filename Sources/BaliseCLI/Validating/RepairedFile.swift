import Glibc
import Values

/// Replaces a guide's text on disk.
enum RepairedFile {
  /// Writes the whole file beside the old one and puts it in its place, so that a crash leaves the old one.
  ///
  /// A link stays a link, and the file keeps its permissions.
  static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    let failure = CommandFailure(message: Message("cli.unwritable", ["path": .text(path)]))
    guard let real = realpath(path, nil) else { throw failure }
    defer { free(real) }
    let target = String(cString: real)
    var information = stat()
    // A file that may not be written is not replaced either, although its folder would let us.
    guard stat(target, &information) == 0, access(target, W_OK) == 0 else { throw failure }
    var template = Array((target + ".XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw failure }
    let isWritten =
      write(bytes, to: descriptor)
      && fchmod(descriptor, information.st_mode & 0o7777) == 0 && fsync(descriptor) == 0
    let isClosed = close(descriptor) == 0
    guard isWritten, isClosed, rename(template, target) == 0 else {
      unlink(template)
      throw failure
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
