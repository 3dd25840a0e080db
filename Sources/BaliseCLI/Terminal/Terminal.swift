import Diagnostics
import FoundationEssentials
import Glibc

/// Where the program writes and reads.
package struct Terminal {
  package var output: OutputStream
  package var error: OutputStream
  /// Whether a person sits at the input and sees the prompts.
  package var isInteractive: Bool
  /// Whether a line that rewrites itself may tell how far the program has come.
  package var showsProgress: Bool
  package var hasColor: Bool
  /// The number of columns.
  package var width: Int
  package var environment: [String: String]
  package var network: Network
  /// Reads a small file of the person's; nil when it cannot be read.
  package var readFile: (String) -> String?
  /// Reads a line without its end; nil at the end of the input.
  package var readLine: () -> String?
  /// Waits for something to read, so many seconds at most; false when nothing came.
  package var waitForInput: (Double) -> Bool

  package init(
    output: OutputStream, error: OutputStream, isInteractive: Bool, hasColor: Bool, width: Int,
    environment: [String: String], showsProgress: Bool = false, network: Network = .real,
    readFile: @escaping (String) -> String? = Terminal.text(ofFile:),
    waitForInput: @escaping (Double) -> Bool = { _ in true },
    readLine: @escaping () -> String?
  ) {
    self.output = output
    self.error = error
    self.isInteractive = isInteractive
    self.showsProgress = showsProgress
    self.hasColor = hasColor
    self.width = width
    self.environment = environment
    self.network = network
    self.readFile = readFile
    self.waitForInput = waitForInput
    self.readLine = readLine
  }

  package static func text(ofFile path: String) -> String? {
    (try? InputFile.read(path)).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// The process's own streams.
  package static var standard: Terminal {
    let environment = ProcessInfo.processInfo.environment
    var size = winsize()
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let columns =
      isTerminal && ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : 0
    return Terminal(
      output: .file(STDOUT_FILENO), error: .file(STDERR_FILENO),
      isInteractive: isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1,
      hasColor: isTerminal && environment["TERM"] != "dumb",
      width: columns > 20 ? min(columns, 100) : 80, environment: environment,
      showsProgress: !isTerminal && isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb",
      waitForInput: { seconds in
        var input = [pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)]
        return poll(&input, 1, Int32(seconds * 1_000)) > 0
      },
      readLine: { Swift.readLine(strippingNewline: true) })
  }
}

/// A stream of text: a file descriptor, or a buffer in tests.
package final class OutputStream {
  private let descriptor: Int32?
  /// What was written, for a stream without a descriptor.
  package private(set) var text = ""
  /// The system's number of the first error; nothing is written after it.
  private(set) var failure: Int32?

  var isBroken: Bool { failure != nil }

  private init(descriptor: Int32?) {
    self.descriptor = descriptor
  }

  package static func file(_ descriptor: Int32) -> OutputStream {
    OutputStream(descriptor: descriptor)
  }

  package static func buffer() -> OutputStream {
    OutputStream(descriptor: nil)
  }

  package func write(_ string: String) {
    write(Array(string.utf8))
  }

  /// Writes all bytes; a reader that went away ends the output, not the program.
  package func write(_ bytes: [UInt8]) {
    guard let descriptor else {
      text += String(decoding: bytes, as: UTF8.self)
      return
    }
    guard failure == nil else { return }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR || errno == EAGAIN { continue }
        failure = errno
        return
      }
      rest = rest.dropFirst(count)
    }
  }
}
