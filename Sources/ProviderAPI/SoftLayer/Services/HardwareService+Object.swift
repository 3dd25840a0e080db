import ControlPlane
import JSON
import Values

// How the API shows a server.
extension HardwareService {
  static func object(_ server: HardwareServer, _ world: World) -> SoftLayerObject {
    SoftLayerObject(
      "SoftLayer_Hardware_Server", "SoftLayer_Hardware",
      locals: locals(server), relations: relations(server, world))
  }

  private static func locals(_ server: HardwareServer) -> [String: JSONValue?] {
    [
      "id": .integer(server.number), "accountId": 1, "bareMetalInstanceFlag": 0,
      "hostname": .string(server.hostname), "domain": .string(server.domain),
      "fullyQualifiedDomainName": .string(server.id),
      "globalIdentifier": .string(server.globalIdentifier),
      "hardwareStatusId": .integer(server.statusNumber),
      "networkManagementIpAddress": .string("10.200.0.\(server.number % 250 + 1)"),
      "provisionDate": server.provisionedAt.map(JSONValue.datetime),
      "serialNumber": .string("SL\(server.number)"),
    ]
  }

  private typealias Relations = [String: @Sendable () -> SoftLayerValue]

  private static func relations(_ server: HardwareServer, _ world: World) -> Relations {
    state(server, world)
      .merging(parts(server)) { $1 }
      .merging(network(server)) { $1 }
      .merging(billing(server, world)) { $1 }
  }

  private static func state(_ server: HardwareServer, _ world: World) -> Relations {
    let reference = ServiceReference(kind: HardwareServer.serviceKind, name: server.id)
    return [
      "hardwareStatus": {
        .object(
          SoftLayerObject(
            "SoftLayer_Hardware_Status",
            locals: ["id": .integer(server.statusNumber), "status": .string(server.statusName)]))
      },
      "activeTransaction": {
        .optional(
          world.tasks(of: reference).last { $0.isRunning }.map { transaction($0, server, world) })
      },
      "lastTransaction": {
        .optional(world.tasks(of: reference).last.map { transaction($0, server, world) })
      },
      "lastOperatingSystemReload": {
        .optional(
          world.tasks(of: reference).last { $0.type == "reload" }
            .map { transaction($0, server, world) })
      },
      "openCancellationTicket": {
        .optional(
          server.cancellation.ticket.flatMap(world.ticket).map { TicketService.object($0, world) })
      },
      "tagReferences": { .list([]) },
      "userData": { .list([]) },
    ]
  }

  private static func billing(_ server: HardwareServer, _ world: World) -> Relations {
    [
      "hourlyBillingFlag": { .plain(.bool(server.isHourly)) },
      "billingItem": {
        .optional(server.billingItem.map { BillingItemService.object($0, server, world) })
      },
      "fixedConfigurationPreset": {
        .optional(HardwareCatalogue.size(server.size).map { PresetService.object($0) })
      },
    ]
  }

  private static func transaction(
    _ task: WorldTask, _ server: HardwareServer, _ world: World
  ) -> SoftLayerObject {
    let name = HardwareTransaction(task.type)
    let change = task.isRunning ? task.startedAt : task.dueAt
    return SoftLayerObject(
      "SoftLayer_Provisioning_Version1_Transaction",
      locals: [
        "id": .integer(task.id), "hardwareId": .integer(server.number),
        "createDate": .datetime(task.startedAt), "modifyDate": .datetime(change),
        "statusChangeDate": .datetime(change),
        "elapsedSeconds": .integer(
          Int(min(world.now, task.dueAt).secondsSince1970 - task.startedAt.secondsSince1970)),
      ],
      relations: [
        "transactionGroup": {
          .object(
            SoftLayerObject(
              "SoftLayer_Provisioning_Version1_Transaction_Group",
              locals: ["name": .string(name.group)]))
        },
        "transactionStatus": {
          .object(
            SoftLayerObject(
              "SoftLayer_Provisioning_Version1_Transaction_Status",
              locals: [
                "name": .string(task.isRunning ? name.status : "COMPLETE"),
                "friendlyName": .string(task.isRunning ? name.friendlyName : "Complete"),
              ]))
        },
      ])
  }
}

/// What the API calls the work on a server; the names are ours.
private struct HardwareTransaction {
  let group: String
  let status: String
  let friendlyName: String

  init(_ type: String) {
    switch type {
    case "provisioning":
      (group, status, friendlyName) = ("Service Setup", "SERVICE_SETUP", "Service Setup")
    case "reload":
      (group, status, friendlyName) = ("Service Reload", "OS_RELOAD", "Operating System Reload")
    case "powerOn": (group, status, friendlyName) = ("Power On", "POWER_ON", "Power On")
    default: (group, status, friendlyName) = ("Reboot", "REBOOT", "Reboot")
    }
  }
}

extension HardwareServer {
  var hostname: String { String(id.prefix { $0 != "." }) }
  var domain: String { String(id.drop { $0 != "." }.dropFirst()) }

  /// A number in the form of a UUID: stable, and nobody else's.
  fileprivate var globalIdentifier: String {
    let digits = String(number, radix: 16)
    return "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
  }

  /// `ACTIVE`, `DEPLOY` …, or what becomes of it once its end has come.
  fileprivate var statusName: String { phase == .reclaimed ? "RECLAIM" : status }

  fileprivate var statusNumber: Int {
    switch statusName {
    case "ACTIVE": 5
    case "DEPLOY": 2
    default: 7
    }
  }
}
