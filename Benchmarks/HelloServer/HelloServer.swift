import Glibc
import Hummingbird
import Logging

/// A server that does nothing but answer: what the simulator is measured against.
@main
enum HelloServer {
  static func main() async throws {
    let logger = Logger(label: "hello") { _ in SwiftLogNoOpLogHandler() }
    let router = Router()
    router.get("hello") { _, _ in "hello" }
    let application = Application(
      router: router,
      configuration: .init(address: .hostname("127.0.0.1", port: 0), serverName: nil),
      onServerRunning: { channel in
        guard let port = channel.localAddress?.port else { return }
        print("http://127.0.0.1:\(port)")
        // A pipe would hold the line back.
        fflush(nil)
      },
      logger: logger)
    try await application.runService()
  }
}
