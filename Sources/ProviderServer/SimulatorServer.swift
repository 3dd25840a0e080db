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
  package static let host = "127.0.0.1"
  /// More than any call of the simulated APIs sends.
  private static let bodyLimit = 1 << 20

  private let simulator: Simulator
  private let port: Int

  /// Serves on loopback only: the simulated APIs ask for no secret that is one.
  ///
  /// Port 0 stands for any that is free.
  package init(simulator: Simulator, port: Int) {
    self.simulator = simulator
    self.port = port
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
      configuration: .init(
        address: .hostname(Self.host, port: port), serverName: nil, backlog: 1_024),
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
    let body = try await Self.body(of: request)
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
  private static func body(of request: Request) async throws -> [UInt8]? {
    do {
      return Array(try await request.body.collect(upTo: bodyLimit).readableBytesView)
    } catch is NIOTooManyBytesError {
      return nil
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
