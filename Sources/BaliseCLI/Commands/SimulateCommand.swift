import ArgumentParser
import ControlPlane
import Diagnostics
import FoundationEssentials
import ProductData
import ProviderAPI
import ProviderServer
import Values

/// Serves the simulated control plane over HTTP.
struct SimulateCommand: ContextualCommand {
  static let configuration = CommandConfiguration(commandName: "simulate")

  @OptionGroup var common: CommonOptions
  @Option var world: String?
  @Option var at: String?
  @Option var seed: UInt64?
  @Option var port = 8390
  @Option var bind = SimulatorServer.loopback
  @Option var token: String?
  @Flag var routes = false

  func run(in context: Context) throws -> ExitStatus {
    let known = RouteList(
      String(
        decoding: context.files.file("runbooks/apis/ovhcloud.txt")?.bytes ?? [], as: UTF8.self))
    if routes {
      context.output.write(RouteTable(known: known).text(context.speech))
      return .success
    }
    guard (0...65_535).contains(port) else {
      throw CommandFailure(message: Message("cli.bad-port", ["port": .text("\(port)")]))
    }
    let access = try accessToken()
    let simulator = Simulator(
      world: try context.world(world, at: at, seed: seed), knownRoutes: known,
      version: Version.current,
      token: access
    ) {
      Instant(secondsSince1970: Int64(Date().timeIntervalSince1970.rounded(.down)))
    }
    let server = ServerThread(SimulatorServer(simulator: simulator, host: bind, port: port))
    if let port = server.waitUntilReady() {
      let host = bind.contains(":") ? "[\(bind)]" : bind
      let url = "http://\(host):\(port)" + (token.map { "/\($0)" } ?? "")
      context.output.write(url + "\n")
      if !context.isQuiet {
        let arguments: [String: MessageArgument] = [
          "url": .text(url), "key": .text(OVHcloudApplication.key),
          "secret": .text(OVHcloudApplication.secret),
          "consumer": .text(OVHcloudApplication.consumerKey),
          "user": .text(SoftLayerCredentials.user),
          "softLayerKey": .text(SoftLayerCredentials.key),
        ]
        context.error.write(context.speech.text("simulate.ready", arguments) + "\n")
      }
    }
    if let failure = server.waitUntilDone() {
      context.fail(
        Message("simulate.failed", ["port": .text("\(port)"), "detail": .text(failure)]))
      return .failure
    }
    return .success
  }

  /// Whoever can reach the simulator beyond this machine has to know a token.
  private func accessToken() throws -> AccessToken? {
    guard let token else {
      guard SimulatorServer.isLoopback(bind) else {
        throw CommandFailure(message: Message("cli.token-missing", ["address": .text(bind)]))
      }
      return nil
    }
    guard let token = AccessToken(token) else {
      throw CommandFailure(
        message: Message(
          "cli.bad-token",
          [
            "least": .number(AccessToken.lengths.lowerBound),
            "most": .number(AccessToken.lengths.upperBound),
          ]))
    }
    return token
  }
}
