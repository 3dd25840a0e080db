import ControlPlane
import ControlPlaneJSON
import JSON
import Values

/// Reads a control plane through the providers' APIs.
///
/// It gives the names and values that a world in this process has. What an API cannot tell is absent;
/// a simulator is asked for it.
struct PlaneReader: Sendable {
  static let vps = "ovhcloud.vps"
  static let dedicatedCloud = "ovhcloud.dedicatedCloud"
  static let hardware = "ibmcloud.hardware"

  let access: ProviderAccess
  var seen = SeenRecords()

  /// The time of the control plane: the wall clock's, or the simulator's virtual one.
  func now() throws(ProviderFailure) -> Instant {
    guard let simulator = access.simulator else { return access.pace.wallClock() }
    guard let now = try simulator.get("/clock")["now"]?.text.flatMap(Instant.init(iso8601:)) else {
      throw .unreadable("/_balise/clock")
    }
    return now
  }

  /// The services by kind and name, in the order of a world.
  mutating func services(ofKind kind: String?) throws(ProviderFailure) -> [ServiceReference] {
    var services: [ServiceReference] = []
    if kind == nil || kind == Self.hardware, let softLayer = access.softLayer {
      services += try servers(softLayer)
    }
    if let ovhcloud = access.ovhcloud {
      for (own, path) in [(Self.dedicatedCloud, "/dedicatedCloud"), (Self.vps, "/vps")]
      where kind == nil || kind == own {
        let names = try ovhcloud.get(path).elements.compactMap(\.text).sorted()
        services += names.map { ServiceReference(kind: own, name: $0) }
      }
    }
    seen.services.formUnion(services)
    return services
  }

  private mutating func servers(
    _ softLayer: SoftLayerClient
  ) throws(ProviderFailure) -> [ServiceReference] {
    let list = try softLayer.get(
      "SoftLayer_Account", nil, "getHardware",
      mask: "mask[id,fullyQualifiedDomainName,hardwareStatus]")
    var names: [String] = []
    for server in list.elements {
      guard let name = server["fullyQualifiedDomainName"]?.text, let id = server["id"]?.wholeNumber
      else { continue }
      seen.servers[name] = id
      if server["hardwareStatus"]?["status"]?.text != "RECLAIM" { names.append(name) }
    }
    return names.sorted().map { ServiceReference(kind: Self.hardware, name: $0) }
  }

  /// SoftLayer's number of a server; nil when there is none of the name.
  mutating func number(of server: String) throws(ProviderFailure) -> Int? {
    if let number = seen.servers[server] { return number }
    if let softLayer = access.softLayer { _ = try servers(softLayer) }
    return seen.servers[server]
  }

  /// What is true of a service; empty for one that is not there.
  mutating func facts(
    about service: ServiceReference
  ) throws(ProviderFailure) -> [String: FactValue] {
    let told: [String: FactValue]? =
      switch service.kind {
      case Self.vps: try vpsFacts(service)
      case Self.dedicatedCloud: try dedicatedCloudFacts(service)
      case Self.hardware: try hardwareFacts(service)
      default: nil
      }
    guard let told else { return [:] }
    return try told.merging(untold(about: service)) { own, _ in own }
  }

  /// What only the simulator can tell of a service.
  private func untold(
    about service: ServiceReference
  ) throws(ProviderFailure) -> [String: FactValue] {
    guard let simulator = access.simulator else { return [:] }
    let found = try simulator.get(
      "/services", [(name: "kind", value: service.kind), (name: "name", value: service.name)])
    guard let facts = found.elements.first?["facts"] else { return [:] }
    var result: [String: FactValue] = [:]
    for (name, type) in UntoldFact.all {
      if let value = facts[name] { result[name] = type.value(value) }
    }
    return result
  }

  /// A look at an expired service, which the API does not show: nil when it is not there at all.
  static func unlessExpired(
    _ read: () throws(ProviderFailure) -> JSONValue
  ) throws(ProviderFailure) -> Reading {
    do throws(ProviderFailure) {
      return .value(try read())
    } catch {
      switch error {
      case .refused(let error) where error.status == 404: return .absent
      case .refused(let error) where error.status == 460: return .expired
      default: throw error
      }
    }
  }

  enum Reading {
    case value(JSONValue)
    /// 460: it is there and is not served any more.
    case expired
    case absent

    var json: JSONValue? {
      if case .value(let json) = self { json } else { nil }
    }
  }
}

/// A fact that no provider's API tells, with the type that it has in the simulator's list.
private enum UntoldFact {
  case flag, instant, money, text

  static let all: [(name: String, type: UntoldFact)] = [
    ("account.paymentMethod", .flag), ("backup.exists", .flag), ("operatingSystem", .text),
    ("option.snapshot", .text), ("option.snapshot.activation", .instant),
    ("option.snapshot.price", .money), ("provisioningScript", .text), ("snapshot.exists", .flag),
    ("termination.requested", .flag), ("termination.tokenExpires", .instant),
  ]

  func value(_ json: JSONValue) -> FactValue? {
    switch self {
    case .flag: json.flag.map(FactValue.bool)
    case .instant: json.text.flatMap(Instant.init(iso8601:)).map(FactValue.instant)
    case .money: json.text.flatMap(Money.init(code:)).map(FactValue.money)
    case .text: json.text.map(FactValue.text)
    }
  }
}
