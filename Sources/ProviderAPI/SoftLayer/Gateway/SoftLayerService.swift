import ControlPlane

/// One service of the SoftLayer API: the objects that it gives, and the methods that it has.
///
/// A service also has a method `getX` for whatever its object leads to by the name of `x`.
struct SoftLayerService: Sendable {
  typealias Read = @Sendable (World, SoftLayerCall) throws(SoftLayerError) -> SoftLayerValue
  typealias Write = @Sendable (inout World, SoftLayerCall) throws(SoftLayerError) -> SoftLayerValue

  enum Method: Sendable {
    case read(Read)
    case write(Write)
  }

  /// As `SoftLayer_Hardware_Server`.
  let name: String
  /// The object of a number; nil for a service without objects.
  let object: (@Sendable (World, SoftLayerCall) throws(SoftLayerError) -> SoftLayerObject)?
  let methods: [String: Method]

  /// The methods that are simulated beyond those that follow from the object.
  var methodNames: [String] {
    (methods.keys + (object == nil ? [] : ["getObject"])).sorted()
  }
}

/// The services that are simulated.
enum SoftLayerServices {
  static let all = [
    AccountService.service, BillingItemService.service, HardwareService.service(),
    HardwareService.service(named: "SoftLayer_Hardware"), LocationService.service,
    PodService.service, ProductOrderService.service, ProductPackageService.service,
    PresetService.service, TicketService.service,
  ]

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// A service by its name, with or without the prefix.
  static func find(_ name: String) -> SoftLayerService? {
    byName[name] ?? byName["SoftLayer_\(name)"]
  }
}
