import JSON
package import RunEngine
import Values

/// A control plane behind an address, simulated or real.
package struct Endpoint: Sendable {
  package let address: EndpointAddress
  private let transport: any Transport
  private let pace: Pace

  package init(address: EndpointAddress, transport: any Transport, pace: Pace = .real) {
    self.address = address
    self.transport = transport
    self.pace = pace
  }

  /// Whether a simulator answers at the address.
  ///
  /// An address of this machine says nothing: a tunnel to the real world may begin there.
  ///
  /// - Throws: `SessionFailure`, when nothing answers.
  package func isSimulator() throws(SessionFailure) -> Bool {
    let client = SimulatorClient(
      base: address.origin + address.token,
      caller: PatientCaller(transport: transport, pace: pace, attempts: 2))
    do throws(ProviderFailure) {
      return try client.get("/health")["simulator"]?.text == "balise"
    } catch {
      switch error {
      case .refused, .unauthorized, .unreadable: return false
      case .unreachable, .lost: throw error.told(by: address.origin)
      }
    }
  }

  /// A session on a simulator; on a fork of it when nothing is to be kept.
  package func simulatedSession(
    _ keys: ProviderKeys, isPreview: Bool
  ) throws(SessionFailure) -> any HTTPSession {
    var access = access(keys)
    access.simulator = SimulatorClient(
      base: address.origin + address.token, caller: PatientCaller(transport: transport, pace: pace))
    return try SimulatedSession(access: access, isPreview: isPreview)
  }

  /// A session on the real world.
  package func liveSession(_ keys: ProviderKeys) -> any HTTPSession {
    LiveSession(access: access(keys))
  }

  private func access(_ keys: ProviderKeys) -> ProviderAccess {
    var access = ProviderAccess(origin: address.origin, token: address.token, pace: pace)
    if address.interface != .softLayer {
      access.ovhcloud = keys.ovhcloud.map {
        OVHcloudClient(
          base: address.origin + address.token + "/1.0", keys: $0, transport: transport, pace: pace)
      }
    }
    if address.interface != .ovhcloud {
      access.softLayer = keys.softLayer.map {
        SoftLayerClient(
          base: address.origin + address.token + "/rest/v3.1", key: $0, transport: transport,
          pace: pace)
      }
    }
    return access
  }
}
