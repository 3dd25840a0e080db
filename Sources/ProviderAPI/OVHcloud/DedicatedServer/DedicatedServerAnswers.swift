import ControlPlane
import JSON
import Values

// How the API shows a server (`dedicated.server.Dedicated`, `dedicated.server.Netboot`). Place, range
// and support are alike for every simulated server.
extension DedicatedServer {
  var json: JSONValue {
    [
      "name": .string(id), "serverId": .integer(serviceNumber), "ip": .string(address),
      "reverse": .string(id), "os": .string(operatingSystem), "state": "ok",
      "bootId": .integer(boot.rawValue), "monitoring": .bool(isMonitored), "rootDevice": nil,
      "rescueMail": nil, "datacenter": "rbx7", "rack": "72B14", "commercialRange": "advance",
      "linkSpeed": 1000, "professionalUse": false, "supportLevel": "pro",
    ]
  }

  func information(in world: World) -> ServiceInformation {
    ServiceInformation(
      product: .dedicatedServer, name: id, number: serviceNumber,
      administrator: world.account.name, account: world.account,
      creation: expiration + CalendarDuration(years: -1), expiration: expiration,
      isExpired: state == .expired, isTerminated: isTerminated, isAutomatic: renewsAutomatically,
      deletesAtExpiration: deletesAtExpiration, canDeleteAtExpiration: true)
  }
}

extension DedicatedServer.Boot {
  var json: JSONValue {
    [
      "bootId": .integer(rawValue), "bootType": .string(type), "kernel": .string(kernel),
      "description": .string(text),
    ]
  }

  private var text: String {
    switch self {
    case .hardDisk: "Boot from hard drive (no netboot)"
    case .network: "Linux kernel from the network"
    case .rescue: "Customer rescue system (Linux)"
    }
  }
}
