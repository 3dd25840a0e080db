import ControlPlane
import Diagnostics
import ProductData
import ProviderClient
import RunEngine
import SimulatorSupport
import Testing
import Values

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
