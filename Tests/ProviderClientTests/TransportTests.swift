import Dispatch
import Glibc
import ProviderClient
import Testing

/// What the network does to a request, over real sockets.
@Suite(.serialized, .timeLimit(.minutes(15))) struct `A transport` {
  private static let timeouts = AsyncHTTPTransport.Timeouts(connect: 1, answer: 1)

  private func failure(_ port: Int) -> TransportFailure? {
    let transport = AsyncHTTPTransport(timeouts: Self.timeouts)
    do throws(TransportFailure) {
      _ = try transport.send(WireRequest(method: "GET", url: "http://127.0.0.1:\(port)/"))
      return nil
    } catch {
      return error
    }
  }

  @Test func `gives up a server that says nothing`() throws {
    let server = try RawServer { _ in usleep(3_000_000) }
    #expect(failure(server.port)?.kind == .timedOut)
  }

  @Test func `gives up an answer that comes byte by byte, however lively it is`() throws {
    let server = try RawServer { client in
      client.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n")
      for _ in 0..<20 {
        client.send("x")
        usleep(200_000)
      }
    }
    #expect(failure(server.port)?.kind == .timedOut)
  }

  @Test(arguments: ["", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf", "HTTP/1.1 200"])
  func `takes a connection that ends before the answer for a cut`(answer: String) throws {
    let server = try RawServer { $0.send(answer) }
    #expect(failure(server.port)?.kind == .cut)
  }

  @Test func `knows that nothing was sent where nobody listens`() throws {
    let port = try RawServer { _ in }.port
    #expect(failure(port)?.kind == .notSent)
  }

  @Test func `reads no answer without end`() throws {
    let server = try RawServer { client in
      client.send("HTTP/1.1 200 OK\r\n\r\n")
      let part = String(repeating: "x", count: 1 << 16)
      for _ in 0..<100 { client.send(part) }
    }
    #expect(failure(server.port)?.kind == .tooLarge)
  }
}

/// A server for one connection, which does what a test says with it and ends it.
private final class RawServer: Sendable {
  struct Client: Sendable {
    let descriptor: Int32

    func send(_ text: String) {
      let bytes = Array(text.utf8)
      _ = unsafe Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }
  }

  private struct NotListening: Error {}

  let port: Int
  private let listener: Int32

  /// Listens at once; a thread of its own waits for the client.
  init(_ body: @escaping @Sendable (Client) -> Void) throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    self.listener = listener
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { name in
        unsafe bind(listener, name, size) == 0 && listen(listener, 1) == 0
          && getsockname(listener, name, &size) == 0
      }
    }
    guard result else { throw NotListening() }
    port = Int(in_port_t(bigEndian: address.sin_port))
    DispatchQueue.global().async {
      let descriptor = accept(listener, nil, nil)
      guard descriptor >= 0 else { return }
      var buffer = [UInt8](repeating: 0, count: 4_096)
      _ = unsafe recv(descriptor, &buffer, buffer.count, 0)
      body(Client(descriptor: descriptor))
      _ = close(descriptor)
    }
  }

  deinit {
    _ = shutdown(listener, Int32(SHUT_RDWR))
    _ = close(listener)
  }
}
