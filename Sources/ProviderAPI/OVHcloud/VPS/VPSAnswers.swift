import ControlPlane
import JSON
import Values

// How the API shows a VPS (`vps.VPS`, `vps.Model`, `vps.Task`). Size and offer are those of one
// model of 2020, the same for every simulated VPS.
extension VPS {
  private static let model: JSONValue = [
    "name": "vps_essential_2_4_80", "offer": "VPS vps2020-essential-2-4-80", "version": "2019v1",
    "vcore": 2, "memory": 4096, "disk": 80, "maximumAdditionnalIp": 16, "datacenter": ["gra1"],
    "availableOptions": ["snapshot"],
  ]

  var json: JSONValue {
    get throws(OVHcloudError) {
      guard state != .expired else { throw .expired }
      return [
        "name": .string(id), "displayName": .string(settings.displayName ?? id),
        "state": .string(state.rawValue), "zone": .string(zone), "cluster": "os-gra1",
        "offerType": "ssd", "model": Self.model, "vcore": 2, "memoryLimit": 4096,
        "netbootMode": .string(settings.netbootMode), "keymap": .optional(settings.keymap),
        "slaMonitoring": .bool(settings.isMonitored), "monitoringIpBlocks": [],
      ]
    }
  }

  func information(in world: World) -> ServiceInformation {
    ServiceInformation(
      product: .vps, name: id, number: serviceNumber, administrator: world.account.name,
      account: world.account,
      creation: expiration + CalendarDuration(years: -1), expiration: expiration,
      isExpired: state == .expired, isTerminated: isTerminated, isAutomatic: renewsAutomatically,
      deletesAtExpiration: deletesAtExpiration, canDeleteAtExpiration: true)
  }
}

extension WorldTask {
  /// The task's type in the API's own enumeration.
  var vpsType: String { type == "terminate" ? "internalTask" : type }

  var vpsJSON: JSONValue {
    [
      "id": .integer(id), "type": .string(vpsType), "state": .string(state.rawValue),
      "progress": .integer(progress), "date": .datetime(startedAt),
    ]
  }
}
