import ControlPlane
import Dispatch
import ProductData
import ProviderAPI
import Synchronization
import Testing
import Values

@testable import ProviderServer

/// Clients that keep a connection and do not get on.
///
/// The server shares its threads with all other tests, and may have to wait for minutes before it begins.
@Suite(.timeLimit(.minutes(15))) struct SlowClientTests {
  /// Runs a server with a second's patience while a test talks to it.
  private func withServer(
    token: AccessToken? = nil, _ test: @escaping @Sendable (Int) async -> Void
  ) async throws {
    let file = try #require(ProductFiles.embedded.file("runbooks/worlds/default.yaml"))
    let simulator = Simulator(
      world: try WorldFile.read(file), knownRoutes: RouteList(""), version: "test", token: token
    ) { Instant(secondsSince1970: 1_800_000_000) }
    var limits = SimulatorServer.Limits()
    limits.bodyTime = .seconds(1)
    limits.idleSeconds = 1
    limits.body = 1_000
    let server = SimulatorServer(
      simulator: simulator, host: SimulatorServer.loopback, port: 0, limits: limits)
    let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
    let running = Task { try await server.run { continuation.yield($0) } }
    for await port in ports {
      await test(port)
      break
    }
    running.cancel()
    _ = await running.result
  }

  /// Waits on a thread of its own: the server needs Swift's.
  private func answer(_ port: Int, to text: String) async -> String {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        guard let connection = RawConnection(port: port) else {
          continuation.resume(returning: "no connection")
          return
        }
        connection.send(text)
        continuation.resume(returning: connection.readToEnd())
      }
    }
  }

  @Test func `a head that does not end is not waited for`() async throws {
    try await withServer { port in
      #expect(await answer(port, to: "GET /_balise/health HTTP/1.1\r\nHost: a\r\n") == "")
    }
  }

  @Test func `a body that does not come is answered 408`() async throws {
    try await withServer { port in
      let text = "POST /_balise/reset HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{"
      let result = await answer(port, to: text)
      #expect(result.isEmpty || result.hasPrefix("HTTP/1.1 408"), "\(result)")
    }
  }

  @Test func `a connection that idles after a request is closed`() async throws {
    try await withServer { port in
      let result = await answer(port, to: "GET /_balise/health HTTP/1.1\r\nHost: a\r\n\r\n")
      #expect(result.hasPrefix("HTTP/1.1 200"))
    }
  }

  @Test func `a body beyond the limit is refused in the form of the API`() async throws {
    try await withServer { port in
      let body = String(repeating: "a", count: 2_000)
      let head = "HTTP/1.1\r\nHost: a\r\nContent-Length: 2000\r\n\r\n\(body)"
      #expect(await answer(port, to: "POST /1.0/vps \(head)").contains("Client::PayloadTooLarge"))
      #expect(await answer(port, to: "POST /_balise/reset \(head)").contains("\"message\""))
    }
  }

  @Test func `what is no HTTP ends the connection`() async throws {
    try await withServer { port in
      let result = await answer(port, to: "\u{16}\u{3}\u{1} hello\r\n\r\n")
      #expect(!result.contains("200"), "\(result)")
    }
  }

  @Test func `a path without its token is unknown`() async throws {
    let token = try #require(AccessToken("0123456789abcdef"))
    try await withServer(token: token) { port in
      let end = "HTTP/1.1\r\nHost: a\r\n\r\n"
      #expect(await answer(port, to: "GET /_balise/health \(end)").hasPrefix("HTTP/1.1 404"))
      #expect(
        await answer(port, to: "GET /0123456789abcdef/_balise/health \(end)")
          .hasPrefix("HTTP/1.1 200"))
      #expect(
        await answer(port, to: "GET /0123456789abcdeg/_balise/health \(end)")
          .hasPrefix("HTTP/1.1 404"))
    }
  }
}
