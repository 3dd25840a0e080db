import AsyncHTTPClient
import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix

/// Carries requests over the network with AsyncHTTPClient.
///
/// A walk runs on a thread of its own, so each request is waited for. Redirects are not followed: a
/// signature is good for one address, and a key must not travel to another.
package final class AsyncHTTPTransport: Transport {
  /// How long is waited, in seconds.
  package struct Timeouts: Sendable {
    package var connect: Int64
    /// From the first byte that is sent to the last that is read.
    package var answer: Int64

    package init(connect: Int64 = 5, answer: Int64 = 60) {
      self.connect = connect
      self.answer = answer
    }
  }

  /// The largest answer that is read: mails and lists are far below.
  private static let bodyLimit = 4 << 20

  private let client: HTTPClient
  private let timeouts: Timeouts

  package init(timeouts: Timeouts = Timeouts()) {
    self.timeouts = timeouts
    var configuration = HTTPClient.Configuration(
      redirectConfiguration: .disallow,
      timeout: .init(connect: .seconds(timeouts.connect), read: .seconds(timeouts.answer)))
    configuration.httpVersion = .http1Only
    // How often a connection is tried is decided in one place, with the other repetitions.
    configuration.connectionPool.retryConnectionEstablishment = false
    client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
  }

  deinit {
    try? client.syncShutdown()
  }

  package func send(_ request: WireRequest) throws(TransportFailure) -> WireResponse {
    do {
      let call = try HTTPClient.Request(
        url: request.url, method: HTTPMethod(rawValue: request.method),
        headers: HTTPHeaders(request.headers.map { ($0.name, $0.value) }),
        body: request.body.isEmpty ? nil : .bytes(request.body))
      let answer = try client.execute(
        request: call,
        delegate: ResponseAccumulator(request: call, maxBodySize: Self.bodyLimit),
        deadline: .now() + .seconds(timeouts.answer)
      ).wait()
      return WireResponse(
        status: Int(answer.status.code),
        headers: answer.headers.map { WireHeader($0.name, $0.value) },
        body: answer.body.map { Array($0.readableBytesView) } ?? [])
    } catch {
      throw Self.failure(error)
    }
  }

  private static func failure(_ error: any Error) -> TransportFailure {
    switch error {
    case is ResponseAccumulator.ResponseTooBigError:
      return TransportFailure(.tooLarge, "\(error)")
    case is NIOConnectionError:
      return TransportFailure(.notSent, "connection refused")
    case let error as IOError
    where [ECONNREFUSED, EHOSTUNREACH, ENETUNREACH].contains(error.errnoCode):
      return TransportFailure(.notSent, String(cString: strerror(error.errnoCode)))
    case let error as HTTPClientError where notSent.contains(error):
      return TransportFailure(.notSent, error.shortDescription)
    case let error as HTTPClientError where timedOut.contains(error):
      return TransportFailure(.timedOut, error.shortDescription)
    case let error as HTTPClientError:
      return TransportFailure(.cut, error.shortDescription)
    default:
      return TransportFailure(.cut, "\(error)")
    }
  }

  private static let notSent: [HTTPClientError] = [
    .connectTimeout, .tlsHandshakeTimeout, .getConnectionFromPoolTimeout, .invalidURL, .emptyHost,
    .emptyScheme,
  ]
  private static let timedOut: [HTTPClientError] = [.readTimeout, .writeTimeout, .deadlineExceeded]
}
