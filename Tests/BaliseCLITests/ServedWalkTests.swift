import BaliseCLI
import Foundation
import ProviderClient
import Testing

/// Walks against `balise simulate` in another process, over real sockets.
@Suite(.serialized) struct ServedWalkTests {
  @Test(.timeLimit(.minutes(15))) func `a guide is walked against a served simulator`() throws {
    let server = try ServedSimulator()
    let guide = EmbeddedGuide.takeSnapshot
    let walk = guide.run("fr", options: ["--endpoint", server.url])
    #expect(walk.transcript == guide.run("fr").transcript)
  }

  @Test(.timeLimit(.minutes(15))) func `an answer that is cut takes no second snapshot`() throws {
    let server = try ServedSimulator()
    let guide = EmbeddedGuide.takeSnapshot
    try server.spoil(#"{"method": "POST", "path": "/1.0/vps", "cut": 0, "count": 1}"#)
    let walk = guide.run("fr", options: ["--endpoint", server.url])
    #expect(walk.transcript == guide.run("fr").transcript)
  }

  @Test(.timeLimit(.minutes(15))) func `a server that was stopped is told of in words`() throws {
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
  private let process = Process()

  private struct NotStarted: Error {}

  /// The program lies beside that of the tests.
  init() throws {
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    process.executableURL = tests.deletingLastPathComponent().appending(path: "balise")
    process.arguments = ["simulate", "--port", "0", "--quiet"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    var line = Data()
    while let byte = try output.fileHandleForReading.read(upToCount: 1), byte != Data("\n".utf8) {
      line += byte
    }
    url = String(decoding: line, as: UTF8.self)
    guard url.hasPrefix("http://127.0.0.1:") else { throw NotStarted() }
  }

  deinit { stop() }

  func stop() {
    process.terminate()
    // A thread of the test must not wait for another one of Foundation's for ever.
    for _ in 0..<100 where process.isRunning { Thread.sleep(forTimeInterval: 0.05) }
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
