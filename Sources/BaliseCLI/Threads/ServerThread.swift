import Dispatch
import ProviderServer
import Synchronization

/// A server beside the thread that started it, which waits without keeping one of Swift's pool.
final class ServerThread: Sendable {
  private struct State {
    var port: Int?
    var failure: String?
  }

  private let state = Mutex(State())
  private let ready = DispatchSemaphore(value: 0)
  private let done = DispatchSemaphore(value: 0)

  init(_ server: SimulatorServer) {
    Task.detached { [self] in
      do {
        try await server.run { port in
          self.state.withLock { $0.port = port }
          self.ready.signal()
        }
      } catch {
        state.withLock { $0.failure = "\(error)" }
      }
      ready.signal()
      done.signal()
    }
  }

  /// The port that is bound; nil when the server could not begin.
  func waitUntilReady() -> Int? {
    ready.wait()
    return state.withLock { $0.port }
  }

  /// What went wrong; nil after a stop that was asked for.
  func waitUntilDone() -> String? {
    done.wait()
    return state.withLock { $0.failure }
  }
}
