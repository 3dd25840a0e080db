import FoundationEssentials
import Glibc
import ProviderClient
import Testing

/// Walks against `balise simulate` in another process, over real sockets.
@Suite(.serialized) struct ServedWalkTests {
  @Test(.timeLimit(.minutes(2))) func `a guide is walked against a served simulator`() throws {
    let server = try ServedSimulator()
    let guide = EmbeddedGuide.takeSnapshot
    let walk = guide.run("fr", options: ["--endpoint", server.url])
    #expect(walk.transcript == guide.run("fr").transcript)
  }

  @Test(.timeLimit(.minutes(2))) func `an answer that is cut takes no second snapshot`() throws {
    let server = try ServedSimulator()
    let guide = EmbeddedGuide.takeSnapshot
    try server.spoil(#"{"method": "POST", "path": "/1.0/vps", "cut": 0, "count": 1}"#)
    let walk = guide.run("fr", options: ["--endpoint", server.url])
    #expect(walk.transcript == guide.run("fr").transcript)
  }

  @Test(.timeLimit(.minutes(2))) func `a server that was stopped is told of in words`() throws {
    let server = try ServedSimulator()
    server.stop()
    let walk = balise(
      "run", "vps-snapshot", "--yes", "--lang", "en", "--endpoint", server.url)
    #expect(walk.status == .failure)
    #expect(walk.error.hasPrefix("balise: \(server.url) does not answer"))
  }
}

/// The built program as a server, for the time of a test.
final class ServedSimulator {
  let url: String
  private let process: pid_t
  private var isRunning = true

  private struct NotStarted: Error {}

  /// The program lies beside the program of the tests.
  init() throws {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let program = URL(filePath: tests).deletingLastPathComponent().appending(path: "balise").path
    var pipe: [Int32] = [0, 0]
    guard pipe2(&pipe, O_CLOEXEC) == 0 else { throw NotStarted() }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO)
    var arguments: [UnsafeMutablePointer<CChar>?] =
      [program, "simulate", "--port", "0", "--quiet"].map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    var environment: [UnsafeMutablePointer<CChar>?] = [nil]
    let failure = posix_spawn(&process, program, &actions, nil, &arguments, &environment)
    close(pipe[1])
    defer { close(pipe[0]) }
    guard failure == 0 else { throw NotStarted() }
    self.process = process
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while read(pipe[0], &byte, 1) == 1, byte != UInt8(ascii: "\n") { bytes.append(byte) }
    url = String(decoding: bytes, as: UTF8.self)
    guard url.hasPrefix("http://127.0.0.1:") else { throw NotStarted() }
  }

  deinit { stop() }

  func stop() {
    guard isRunning else { return }
    isRunning = false
    kill(process, SIGTERM)
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }
}

extension ServedSimulator {
  /// Adds a fault rule.
  func spoil(_ rule: String) throws {
    let transport = AsyncHTTPTransport()
    let answer = try transport.send(
      WireRequest(method: "POST", url: url + "/_balise/faults", body: Array(rule.utf8)))
    try #require(answer.status == 201)
  }
}
