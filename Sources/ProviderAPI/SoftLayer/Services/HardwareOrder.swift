import ControlPlane
import JSON

/// An order of servers, as containers of orders and templates of servers tell it.
struct HardwareOrder {
  /// What one order may hold.
  private static let quantityLimit = 20
  private static let complexType = "SoftLayer_Container_Product_Order_Hardware_Server"
  private static let replicaPrefix = "replica of "

  private struct Name {
    let hostname: String
    let domain: String
  }

  private let size: HardwareCatalogue.Size
  private let datacenter: HardwareCatalogue.Datacenter
  private let items: [HardwareCatalogue.Item]
  private let isHourly: Bool
  private let names: [Name]
  private let provisioningScript: String?
  /// The server of which the order's template was made.
  private let original: Int?

  private var system: HardwareCatalogue.Item? { items.first { $0.category == "os" } }

  /// Reads a container, or the one in a container of containers.
  init(container json: JSONValue) throws(SoftLayerError) {
    let containers = json["orderContainers"]?.elements ?? [json]
    guard containers.count == 1, let container = containers.first else {
      throw .invalidValue("One order container is expected.")
    }
    guard container["packageId"]?.asNumber == ProductPackageService.number else {
      throw .invalidValue("Invalid package in the order.")
    }
    guard let size = container["presetId"]?.asNumber.flatMap(HardwareCatalogue.size(number:)) else {
      throw .invalidValue("Invalid preset in the order.")
    }
    let location = container["location"]
    guard
      let datacenter = location?.asNumber.flatMap(HardwareCatalogue.datacenter(number:))
        ?? location?.text.flatMap(HardwareCatalogue.datacenter)
    else { throw .invalidValue("Invalid location in the order.") }
    self.size = size
    self.datacenter = datacenter
    items = try Self.items(container["prices"]?.elements ?? [])
    isHourly = container["useHourlyPricing"]?.isTrue ?? false
    names = try Self.names(container)
    provisioningScript = container["provisionScripts"]?.elements.first?.text
    let identifier = container["containerIdentifier"]?.text ?? ""
    original =
      identifier.hasPrefix(Self.replicaPrefix)
      ? Int(identifier.dropFirst(Self.replicaPrefix.count)) : nil
  }

  /// Reads a template of a server (SLDN, `SoftLayer_Hardware::createObject`).
  init(template json: JSONValue) throws(SoftLayerError) {
    let preset = json["fixedConfigurationPreset"]?["keyName"]?.text
    let cores = json["processorCoreAmount"]?.asNumber ?? 0
    let memory = json["memoryCapacity"]?.asNumber ?? 0
    guard
      let size = preset.map(HardwareCatalogue.size)
        ?? HardwareCatalogue.sizes.first(where: { $0.cores >= cores && $0.memory >= memory })
    else { throw .invalidValue("No server has this size.") }
    let code = json["operatingSystemReferenceCode"]?.text ?? ""
    guard let system = HardwareCatalogue.operatingSystem(code) else {
      throw .invalidValue("Invalid value provided for 'operatingSystemReferenceCode'.")
    }
    guard
      let datacenter = json["datacenter"]?["name"]?.text.flatMap(HardwareCatalogue.datacenter)
    else { throw .invalidValue("Invalid value provided for 'datacenter.name'.") }
    self.size = size
    self.datacenter = datacenter
    items = [system] + Self.usualItems
    isHourly = json["hourlyBillingFlag"]?.isTrue ?? false
    names = [Name(hostname: json["hostname"]?.text ?? "", domain: json["domain"]?.text ?? "")]
    provisioningScript = json["postInstallScriptUri"]?.text
    original = nil
  }

  /// The order of a server like one that exists, by the names in a template.
  init(replicaOf server: HardwareServer, _ template: JSONValue) throws(SoftLayerError) {
    guard let size = HardwareCatalogue.size(server.size),
      let datacenter = HardwareCatalogue.datacenter(server.datacenter)
    else { throw .failure("The configuration of this server cannot be ordered.") }
    self.size = size
    self.datacenter = datacenter
    items =
      [HardwareCatalogue.operatingSystem(server.operatingSystem)].compactMap(\.self)
      + Self.usualItems
    isHourly = server.isHourly
    names = [
      Name(
        hostname: template["hostname"]?.text ?? "", domain: template["domain"]?.text ?? "")
    ]
    provisioningScript = server.provisioningScript
    original = server.number
  }

  /// The first item of each category that every order needs.
  private static let usualItems = HardwareCatalogue.requiredCategories.compactMap { code in
    code == "os" ? nil : HardwareCatalogue.items.first { $0.category == code }
  }

  private static func items(
    _ prices: [JSONValue]
  ) throws(SoftLayerError) -> [HardwareCatalogue.Item] {
    var items: [HardwareCatalogue.Item] = []
    for price in prices {
      let id = price["id"]?.asNumber ?? 0
      // The size stands among the prices of a verified order, and is told by the preset.
      if HardwareCatalogue.sizes.contains(where: { $0.priceID == id }) { continue }
      guard let item = HardwareCatalogue.item(price: id) else {
        throw .invalidValue("Price # \(id) does not exist.")
      }
      guard !items.contains(where: { $0.category == item.category }) else {
        throw .invalidValue("The category \(item.category) occurs more than once.")
      }
      items.append(item)
    }
    for code in HardwareCatalogue.requiredCategories
    where !items.contains(where: { $0.category == code }) {
      throw .invalidValue("Category '\(code)' is required.")
    }
    return items
  }

  private static func names(_ container: JSONValue) throws(SoftLayerError) -> [Name] {
    let servers = container["hardware"]?.elements ?? []
    guard !servers.isEmpty, servers.count == container["quantity"]?.asNumber ?? 1 else {
      throw .invalidValue("The quantity is not the number of servers in the order.")
    }
    guard servers.count <= quantityLimit else {
      throw .invalidValue("An order holds at most \(quantityLimit) servers.")
    }
    return servers.map {
      Name(hostname: $0["hostname"]?.text ?? "", domain: $0["domain"]?.text ?? "")
    }
  }
}

// Placing it.
extension HardwareOrder {
  /// - Returns: The servers, and the number of the order.
  func place(
    in world: inout World
  ) throws(SoftLayerError) -> (servers: [HardwareServer], order: Int) {
    var servers: [HardwareServer] = []
    var order: Int?
    for name in names {
      let outcome = try place(name, in: &world)
      order = order ?? outcome.order
      for reference in outcome.created {
        if let server = world.hardwareServer(named: reference.name) {
          servers.append(server)
        }
      }
    }
    guard let order else { preconditionFailure("an order has a server") }
    return (servers, order)
  }

  private func place(_ name: Name, in world: inout World) throws(SoftLayerError) -> Outcome {
    if let original {
      guard let server = world.hardwareServer(number: original) else {
        throw .unknownObject(original)
      }
      return try world.perform(
        "ibmcloud.hardware.orderReplica", onServer: server,
        ["hostname": name.hostname, "domain": name.domain])
    }
    return try world.perform(
      "ibmcloud.hardware.order", onServer: nil,
      [
        "hostname": name.hostname, "domain": name.domain, "size": size.keyName,
        "datacenter": datacenter.name, "operatingSystem": system?.referenceCode,
        "hourly": "\(isHourly)", "provisioningScript": provisioningScript,
        "prices": items.map { "\($0.priceID)" }.joined(separator: " "),
      ])
  }
}

// Writing it.
extension HardwareOrder {
  /// The container, with the prices that it comes to.
  var json: JSONValue {
    var members: [String: JSONValue] = [
      "complexType": .string(Self.complexType), "packageId": .integer(ProductPackageService.number),
      "presetId": .integer(size.id), "location": .string("\(datacenter.id)"),
      "quantity": .integer(names.count), "useHourlyPricing": .bool(isHourly),
      "hardware": .array(
        names.map { ["hostname": .string($0.hostname), "domain": .string($0.domain)] }),
      "prices": .array([sizePrice] + items.map(Self.price)),
    ]
    if let provisioningScript { members["provisionScripts"] = [.string(provisioningScript)] }
    if let original { members["containerIdentifier"] = .string("\(Self.replicaPrefix)\(original)") }
    return .object(members)
  }

  private var sizePrice: JSONValue {
    [
      "id": .integer(size.priceID), "recurringFee": .number(Double(size.monthly) / 100),
      "hourlyRecurringFee": .number(Double(size.hourly) / 100),
      "item": ["keyName": .string(size.keyName), "description": .string(size.description)],
      "categories": [["categoryCode": "server"]],
    ]
  }

  private static func price(_ item: HardwareCatalogue.Item) -> JSONValue {
    [
      "id": .integer(item.priceID), "recurringFee": .number(Double(item.monthly) / 100),
      "hourlyRecurringFee": .number(Double(item.hourly) / 100),
      "item": ["keyName": .string(item.keyName), "description": .string(item.description)],
      "categories": [["categoryCode": .string(item.category)]],
    ]
  }
}
