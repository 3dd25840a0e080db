import ControlPlane
import JSON
import Values

/// `SoftLayer_Hardware_Server`, and the type that it extends.
enum HardwareService {
  static func service(named name: String = "SoftLayer_Hardware_Server") -> SoftLayerService {
    SoftLayerService(
      name: name,
      object: { world, call throws(SoftLayerError) in
        object(try server(world, call), world)
      },
      methods: power.merging(reload) { $1 }.merging(orders) { $1 })
  }

  static func server(
    _ world: World, _ call: SoftLayerCall
  ) throws(SoftLayerError) -> HardwareServer {
    let id = try call.object(call.id)
    guard let server = world.hardwareServer(number: id) else { throw .unknownObject(id) }
    return server
  }

  private static let power: [String: SoftLayerService.Method] = [
    "powerOff": command("ibmcloud.hardware.powerOff"),
    "powerOn": command("ibmcloud.hardware.powerOn"),
    "powerCycle": command("ibmcloud.hardware.reboot", ["method": "cycle"]),
    "rebootDefault": command("ibmcloud.hardware.reboot"),
    "rebootSoft": command("ibmcloud.hardware.reboot", ["method": "soft"]),
    "rebootHard": command("ibmcloud.hardware.reboot", ["method": "hard"]),
    "getServerPowerState": .read { world, call throws(SoftLayerError) in
      .plain(.string(try server(world, call).power.rawValue))
    },
  ]

  /// A command without parameters, which answers that it was taken.
  private static func command(
    _ operation: String, _ arguments: [String: String] = [:]
  ) -> SoftLayerService.Method {
    .write { world, call throws(SoftLayerError) in
      _ = try world.perform(operation, onServer: try server(world, call), arguments)
      return .plain(true)
    }
  }

  /// SLDN, `reloadOperatingSystem`: without a token it answers with one, `FORCE` needs none.
  private static let reload: [String: SoftLayerService.Method] = [
    "reloadOperatingSystem": .write { world, call throws(SoftLayerError) in
      let server = try server(world, call)
      guard let token = call.text(0) else {
        return .text(try world.perform("ibmcloud.hardware.requestReload", onServer: server).answer)
      }
      let configuration = call.parameter(1) ?? [:]
      var system: String?
      for price in configuration["itemPrices"]?.elements ?? [] {
        guard let item = price["id"]?.asNumber.flatMap(HardwareCatalogue.item(price:)) else {
          throw .invalidValue("Invalid price in the configuration.")
        }
        system = item.referenceCode ?? system
      }
      _ = try world.perform(
        "ibmcloud.hardware.reloadOperatingSystem", onServer: server,
        [
          "configuration": system == nil ? "same" : "new", "operatingSystem": system,
          "provisioningScript": configuration["customProvisionScriptUri"]?.text,
          "eraseHardDrives": configuration["eraseHardDrives"]?.isTrue == true ? "true" : nil,
          "token": token == "FORCE" ? nil : token,
        ])
      return .plain("1")
    }
  ]

  private static let orders: [String: SoftLayerService.Method] = [
    "createObject": .write { world, call throws(SoftLayerError) in
      let order = try HardwareOrder(template: call.parameter(0) ?? [:])
      let (servers, _) = try order.place(in: &world)
      return .optional(servers.first.map { object($0, world) })
    },
    "deleteObject": .write { world, call throws(SoftLayerError) in
      _ = try world.perform(
        "ibmcloud.hardware.cancel", onServer: try server(world, call), ["timing": "immediate"])
      return .plain(true)
    },
    "generateOrderTemplate": .read { world, call throws(SoftLayerError) in
      .plain(try HardwareOrder(replicaOf: server(world, call), call.parameter(0) ?? [:]).json)
    },
  ]
}
