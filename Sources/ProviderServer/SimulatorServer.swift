import Glibc
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
package import ProviderAPI
import ServiceLifecycle
import UnixSignals

/// Serves a simulator over HTTP until the process is told to stop.
package struct SimulatorServer: Sendable {
  /// Where nobody but this machine reaches it.
  package static let loopback = "127.0.0.1"
  /// What is open besides connections.
  private static let filesOfItsOwn = 64

  /// What clients may take.
  package struct Limits: Sendable {
    /// More than any call of the simulated APIs sends.
    package var body = 1 << 20
    /// How long a client may take over a body.
    package var bodyTime = Duration.seconds(30)
    /// How long a connection may do nothing, or take over the head of a request.
    package var idleSeconds: Int64 = 60
    /// Further connections wait until others end.
    package var connections = 12_000

    package init() {}
  }

  private let simulator: Simulator
  private let host: String
  private let port: Int
  private let limits: Limits

  /// Serves under an address of this machine, as `127.0.0.1`; port 0 stands for any that is free.
  ///
  /// Beyond loopback the simulator needs a token: the simulated APIs ask for no secret that is one.
  package init(simulator: Simulator, host: String, port: Int, limits: Limits = Limits()) {
    self.limits = limits
    self.simulator = simulator
    self.host = host
    self.port = port
  }

  /// Whether an address is of the network that never leaves the machine (RFC 1122, RFC 4291).
  package static func isLoopback(_ host: String) -> Bool {
    if host == "::1" || host == "localhost" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    return parts.count == 4 && parts.allSatisfy { $0 != nil } && parts[0] == 127
  }

  /// Returns after SIGTERM or SIGINT, when the requests that had begun are answered.
  ///
  /// - Parameter whenReady: Called once with the port that is bound.
  /// - Throws: `ServerFailure`, for one when the port is taken.
  package func run(whenReady: @escaping @Sendable (Int) -> Void) async throws {
    // What goes wrong is answered to the client or thrown; a log would say it twice.
    let logger = Logger(label: "balise") { _ in SwiftLogNoOpLogHandler() }
    let application = Application(
      responder: CallbackResponder { (request: Request, _: BasicRequestContext) in
        try await respond(to: request)
      },
      server: .http1(configuration: .init(idleTimeout: .seconds(limits.idleSeconds))),
      configuration: .init(
        address: .hostname(host, port: port), serverName: nil, backlog: 1_024,
        availableConnectionsDelegate: .maximum(
          min(limits.connections, OpenFiles.raiseLimit() - Self.filesOfItsOwn), logger: logger)),
      onServerRunning: { channel in
        if let port = channel.localAddress?.port { whenReady(port) }
      },
      logger: logger)
    let group = ServiceGroup(
      configuration: .init(
        services: [.init(service: application)],
        gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
    do {
      try await group.run()
    } catch let error as IOError {
      throw ServerFailure(detail: String(cString: strerror(error.errnoCode)))
    }
  }

  private func respond(to request: Request) async throws -> Response {
    let body: [UInt8]?
    do {
      body = try await self.body(of: request)
    } catch is SlowBody {
      return Response(status: .requestTimeout, headers: [.connection: "close"])
    }
    let answer = simulator.respond(
      to: APIRequest(
        method: request.method.rawValue, target: request.uri.description,
        authority: request.head.authority ?? "",
        headers: request.headers.map { Header($0.name.canonicalName, $0.value) },
        body: body ?? [], isTooLarge: body == nil))
    if answer.delay > 0 { try await Task.sleep(for: .milliseconds(answer.delay)) }
    var headers = HTTPFields()
    for header in answer.headers {
      if let name = HTTPField.Name(header.name) { headers[name] = header.value }
    }
    return Response(
      status: .init(code: answer.status), headers: headers,
      body: request.method == .head ? ResponseBody() : Self.body(of: answer))
  }

  /// The body of a request; nil when it is larger than any call needs.
  ///
  /// - Throws: `SlowBody` when it takes its time.
  private func body(of request: Request) async throws -> [UInt8]? {
    let isAnnounced = request.headers[.contentLength].map { $0 != "0" } ?? false
    guard isAnnounced || request.headers[.transferEncoding] != nil else { return [] }
    return try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
      group.addTask {
        do {
          return Array(try await request.body.collect(upTo: limits.body).readableBytesView)
        } catch is NIOTooManyBytesError {
          return nil
        }
      }
      group.addTask {
        try await Task.sleep(for: limits.bodyTime)
        throw SlowBody()
      }
      defer { group.cancelAll() }
      return try await group.next() ?? []
    }
  }

  /// The body of an answer; one that is cut announces its whole length and ends the connection before it.
  private static func body(of answer: APIResponse) -> ResponseBody {
    guard let cut = answer.cut else {
      return ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body))
    }
    return ResponseBody(contentLength: answer.body.count) { writer in
      try await writer.write(ByteBuffer(bytes: answer.body.prefix(cut)))
      throw ConnectionCut()
    }
  }
}

/// What the system said when the server could not run.
package struct ServerFailure: Error, CustomStringConvertible {
  let detail: String

  package var description: String { detail }
}

/// The end of a connection that a fault rule asked for.
private struct ConnectionCut: Error {}

/// A client that takes too long over the body of a request.
private struct SlowBody: Error {}
