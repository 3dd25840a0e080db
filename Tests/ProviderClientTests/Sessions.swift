import ControlPlane
import Diagnostics
import ProductData
import ProviderClient
import RunEngine
import SimulatorSupport
import Testing
import Values

/// The keys that the simulator's documentation tells.
let simulatorKeys = ProviderKeys(
  ovhcloud: OVHcloudKeys(
    applicationKey: "balise-simulation", applicationSecret: "balise-simulation-secret",
    consumerKey: "balise-simulation-consumer"),
  softLayer: SoftLayerKey(user: "balise-simulation", key: "balise-simulation-key"))

extension SimulatedNetwork {
  func endpoint(_ address: String = SimulatedNetwork.address) throws -> Endpoint {
    Endpoint(address: try #require(EndpointAddress(address)), transport: self, pace: pace)
  }

  func session(isPreview: Bool = false) throws -> any HTTPSession {
    try endpoint().simulatedSession(simulatorKeys, isPreview: isPreview)
  }

  func liveSession(_ keys: ProviderKeys = simulatorKeys) throws -> any HTTPSession {
    try endpoint().liveSession(keys)
  }
}

extension ServiceReference {
  static let plainVPS = ServiceReference(kind: "ovhcloud.vps", name: "vps-5f3a9c1e.vps.ovh.net")
  static let optionVPS = ServiceReference(kind: "ovhcloud.vps", name: "vps-77d0e2b4.vps.ovh.net")
  static let snapshotVPS = ServiceReference(kind: "ovhcloud.vps", name: "vps-c92f41a8.vps.ovh.net")
  static let cloud = ServiceReference(kind: "ovhcloud.dedicatedCloud", name: "pcc-178-32-194-10")
  static let server = ServiceReference(kind: "ibmcloud.hardware", name: "app01.example.com")
}

/// The default world in this process, to compare with.
func localSession() throws -> InProcessSession {
  let file = try #require(ProductFiles.embedded.file("runbooks/worlds/default.yaml"))
  return InProcessSession(world: try WorldFile.read(file))
}

extension OperationRequest {
  init(
    _ operation: String, _ service: ServiceReference?, _ arguments: [String: String] = [:]
  ) {
    self.init(operation: operation, service: service, arguments: arguments)
  }
}
