import ControlPlane

/// What billing sells: a kind of service.
struct OVHcloudProduct: Sendable {
  /// Where its services are in the API, as `/vps`.
  let path: String
  /// The plan that every simulated service of the kind has.
  let planCode: String
  /// As billing names it.
  let name: String
  /// As invoices name it.
  let description: String

  static let vps = OVHcloudProduct(
    path: "/vps", planCode: "vps-essential-2-4-80", name: "vps", description: "VPS Essential")
  static let managedBareMetal = OVHcloudProduct(
    path: "/dedicatedCloud", planCode: "mbm-base", name: "dedicatedCloud",
    description: "Managed Bare Metal")
  static let dedicatedServer = OVHcloudProduct(
    path: "/dedicated/server", planCode: "advance-1", name: "dedicatedServer",
    description: "Advance-1")
}

extension World {
  /// What billing knows of an OVHcloud service; nil for another provider's, and for one that is gone.
  func information(about service: ServiceReference) -> ServiceInformation? {
    switch service.kind {
    case VPS.serviceKind: vps(service.name)?.information(in: self)
    case DedicatedCloud.serviceKind: dedicatedCloud(service.name)?.information(in: self)
    case DedicatedServer.serviceKind: dedicatedServer(service.name)?.information(in: self)
    default: nil
    }
  }
}
