import ControlPlane
import JSON

// What a server consists of: that of its size in the catalogue.
extension HardwareService {
  static func parts(
    _ server: HardwareServer
  ) -> [String: @Sendable () -> SoftLayerValue] {
    let size = HardwareCatalogue.size(server.size)
    return [
      "processorPhysicalCoreAmount": { .plain(.integer(size?.cores ?? 0)) },
      "memoryCapacity": { .plain(.integer(size?.memory ?? 0)) },
      "hardDrives": { .list(disks(of: server)) },
      "components": { .list(components(of: server, size)) },
      "activeComponents": { .list(components(of: server, size)) },
      "hardwareChassis": {
        .object(
          SoftLayerObject(
            "SoftLayer_Hardware_Chassis", locals: ["id": 1, "name": "Chassis 1U"]))
      },
      "operatingSystem": {
        .optional(server.phase == .provisioning ? nil : software(server))
      },
      "softwareComponents": {
        .list(server.phase == .provisioning ? [] : [software(server)])
      },
    ]
  }

  private static func disks(of server: HardwareServer) -> [SoftLayerObject] {
    [server.primaryDisk, server.secondaryDisk].compactMap(\.self).enumerated().map { index, disk in
      component(
        server.number * 10 + index, type: "HARD_DRIVE", name: "Simulated Disk",
        description: "\(disk.gigabytes) GB disk", capacity: disk.gigabytes)
    }
  }

  private static func components(
    of server: HardwareServer, _ size: HardwareCatalogue.Size?
  ) -> [SoftLayerObject] {
    guard let size else { return disks(of: server) }
    return [
      component(
        server.number * 10 + 8, type: "PROCESSOR", name: size.processor,
        description: size.processor, capacity: size.cores),
      component(
        server.number * 10 + 9, type: "RAM", name: "\(size.memory) GB memory",
        description: "\(size.memory) GB memory", capacity: size.memory),
    ] + disks(of: server)
  }

  private static func component(
    _ id: Int, type: String, name: String, description: String, capacity: Int
  ) -> SoftLayerObject {
    let generic = SoftLayerObject(
      "SoftLayer_Hardware_Component_Model_Generic",
      locals: [
        "id": .integer(id), "capacity": .integer(capacity),
        "units": type == "PROCESSOR" ? "CORE" : "GB", "description": .string(description),
      ],
      relations: [
        "hardwareComponentType": {
          .object(
            SoftLayerObject(
              "SoftLayer_Hardware_Component_Type", locals: ["keyName": .string(type)]))
        }
      ],
      unasked: ["hardwareComponentType"])
    let model = SoftLayerObject(
      "SoftLayer_Hardware_Component_Model",
      locals: [
        "id": .integer(id), "manufacturer": "Balise", "name": .string(name),
        "longDescription": .string(description),
      ],
      relations: [
        "hardwareGenericComponentModel": { .object(generic) },
        "firmwares": {
          .list([
            SoftLayerObject(
              "SoftLayer_Hardware_Component_Firmware",
              locals: ["id": 1, "version": "1.0", "createDate": "2018-01-15T00:00:00+00:00"])
          ])
        },
      ],
      unasked: ["hardwareGenericComponentModel"])
    return SoftLayerObject(
      "SoftLayer_Hardware_Component",
      locals: ["id": .integer(id), "serialNumber": .string("BAL\(id)")],
      relations: ["hardwareComponentModel": { .object(model) }],
      unasked: ["hardwareComponentModel"])
  }

  private static func software(_ server: HardwareServer) -> SoftLayerObject {
    let item = HardwareCatalogue.operatingSystem(server.operatingSystem)
    let words = (item?.description ?? server.operatingSystem).split(separator: " ")
    let version = words.first { $0.first?.isNumber ?? false }.map(String.init)
    let name = words.prefix { $0.first?.isLetter ?? false }.joined(separator: " ")
    let description = SoftLayerObject(
      "SoftLayer_Software_Description",
      locals: [
        "name": .string(name), "version": version.map(JSONValue.string),
        "manufacturer": .string(words.first.map(String.init) ?? ""),
        "referenceCode": .string(server.operatingSystem),
        "longDescription": .string(item?.description ?? server.operatingSystem),
      ])
    let license = SoftLayerObject(
      "SoftLayer_Software_License", locals: ["id": .integer(item?.id ?? 0)],
      relations: ["softwareDescription": { .object(description) }])
    return SoftLayerObject(
      "SoftLayer_Software_Component_OperatingSystem", "SoftLayer_Software_Component",
      locals: ["id": .integer(server.number), "hardwareId": .integer(server.number)],
      relations: [
        "softwareLicense": { .object(license) },
        "passwords": { .list([password(id: server.number, user: "root")]) },
      ])
  }

  /// Nothing can be entered with it.
  static func password(id: Int, user: String) -> SoftLayerObject {
    SoftLayerObject(
      "SoftLayer_Software_Component_Password",
      locals: ["id": .integer(id), "username": .string(user), "password": "simulated"])
  }
}
