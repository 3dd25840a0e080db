import ControlPlane
import JSON

// Where a server stands, and how it is reached.
extension HardwareService {
  static func network(
    _ server: HardwareServer
  ) -> [String: @Sendable () -> SoftLayerValue] {
    let datacenter = HardwareCatalogue.datacenter(server.datacenter)
    return [
      "datacenter": { .optional(datacenter.map { LocationService.object($0) }) },
      "primaryIpAddress": { .text(server.addresses.first) },
      "primaryBackendIpAddress": { .text(server.addresses.dropFirst().first) },
      "privateNetworkOnlyFlag": { .plain(false) },
      "networkComponents": { .list(components(of: server)) },
      "networkVlans": { .list(networks(of: server)) },
      "remoteManagementAccounts": {
        .list([password(id: server.number, user: "root")])
      },
      "bandwidthAllotmentDetail": { .absent },
      "billingCycleBandwidthUsage": {
        .list(["PUBLIC_SERVER_BW", "PRIVATE_SERVER_BW"].map(usage))
      },
    ]
  }

  private static func components(of server: HardwareServer) -> [SoftLayerObject] {
    zip(server.addresses, ["eth1", "eth0"]).enumerated().map { index, interface in
      SoftLayerObject(
        "SoftLayer_Network_Component",
        locals: [
          "id": .integer(server.number * 10 + index), "name": .string(interface.1), "port": 0,
          "status": .string(server.power == .on ? "ACTIVE" : "DISABLED"), "speed": 1000,
          "maxSpeed": 1000, "primaryIpAddress": .string(interface.0),
        ])
    }
  }

  private static func networks(of server: HardwareServer) -> [SoftLayerObject] {
    zip(["PUBLIC", "PRIVATE"], server.addresses).enumerated().map { index, network in
      SoftLayerObject(
        "SoftLayer_Network_Vlan",
        locals: [
          "id": .integer(900_000 + index), "vlanNumber": .integer(800 + index),
          "networkSpace": .string(network.0),
          "fullyQualifiedName": .string("\(server.datacenter).router0\(index + 1).\(800 + index)"),
        ], relations: ["primarySubnets": { .list([]) }])
    }
  }

  /// The simulation has no traffic.
  private static func usage(_ alias: String) -> SoftLayerObject {
    SoftLayerObject(
      "SoftLayer_Network_Bandwidth_Usage", locals: ["amountIn": 0, "amountOut": 0],
      relations: [
        "type": {
          .object(
            SoftLayerObject(
              "SoftLayer_Network_Bandwidth_Version1_Usage_Detail_Type",
              locals: ["alias": .string(alias)]))
        }
      ])
  }
}
