import ProviderAPI
import ProviderClient
import RunEngine
import Values

/// The control plane of `--endpoint`: checked before anything is asked or done.
struct RunEndpoint {
  private let endpoint: Endpoint
  private let address: EndpointAddress
  private let isLive: Bool
  private let isPreview: Bool
  private let context: Context

  /// - Returns: nil for a run in this process.
  /// - Throws: `CommandFailure`, when the options do not go together or the address is none.
  init?(_ command: RunCommand, isPreview: Bool, context: Context) throws(CommandFailure) {
    guard let url = command.endpoint else {
      guard !command.live else { throw Self.usage("cli.live-without-endpoint") }
      guard !command.handsOn else { throw Self.usage("cli.hands-on-without-endpoint") }
      return nil
    }
    let own: [(option: String, isGiven: Bool)] = [
      ("--world", command.world != nil), ("--at", command.at != nil),
      ("--seed", command.seed != nil),
    ]
    if let given = own.first(where: { $0.isGiven }) {
      throw Self.usage("cli.endpoint-and", ["option": .text(given.option)])
    }
    let pretended: [(option: String, isGiven: Bool)] = [
      ("--preview", isPreview), ("--replay", command.replay != nil),
    ]
    if command.live, let given = pretended.first(where: { $0.isGiven }) {
      throw Self.usage("cli.live-and", ["option": .text(given.option)])
    }
    let unwatched = pretended + [("--transcript", command.transcript != nil)]
    if command.handsOn, let given = unwatched.first(where: { $0.isGiven }) {
      throw Self.usage("cli.hands-on-and", ["option": .text(given.option)])
    }
    guard let address = EndpointAddress(url) else {
      throw Self.usage("cli.bad-endpoint", ["text": .text(url)])
    }
    guard address.isPrivate else {
      throw Self.usage("cli.endpoint-not-private", ["url": .text(address.origin)])
    }
    self.address = address
    self.context = context
    self.isPreview = isPreview
    isLive = command.live
    let network = context.terminal.network
    endpoint = Endpoint(
      address: address, transport: network.makeTransport(), pace: network.pace)
  }

  /// Begins a session.
  ///
  /// Only a simulator is taken without `--live`; its keys open nothing else.
  func session() throws(CommandFailure) -> any HTTPSession {
    if isLive {
      let search = KeySearch(
        environment: context.terminal.environment, read: context.terminal.readFile)
      let keys = search.keys(for: address)
      guard keys.ovhcloud != nil || keys.softLayer != nil else {
        throw Self.usage("cli.no-keys", ["url": .text(address.origin)])
      }
      return endpoint.liveSession(keys)
    }
    do throws(SessionFailure) {
      if try endpoint.isSimulator() {
        return try endpoint.simulatedSession(Self.simulatorKeys, isPreview: isPreview)
      }
    } catch {
      throw CommandFailure(message: error.message, status: .failure)
    }
    throw Self.usage("cli.not-a-simulator", ["url": .text(address.origin)])
  }

  private static let simulatorKeys = ProviderKeys(
    ovhcloud: OVHcloudKeys(
      applicationKey: OVHcloudApplication.key, applicationSecret: OVHcloudApplication.secret,
      consumerKey: OVHcloudApplication.consumerKey),
    softLayer: SoftLayerKey(user: SoftLayerCredentials.user, key: SoftLayerCredentials.key))

  private static func usage(
    _ key: String, _ arguments: [String: MessageArgument] = [:]
  ) -> CommandFailure {
    CommandFailure(message: Message(key, arguments))
  }
}
