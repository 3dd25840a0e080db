import ControlPlane
import JSON

/// `SoftLayer_Account`.
enum AccountService {
  /// The one account of a world.
  private static let number = 1

  static let service = SoftLayerService(
    name: "SoftLayer_Account",
    object: { world, _ in
      let account = world.account
      return SoftLayerObject(
        "SoftLayer_Account",
        locals: [
          "id": .integer(number), "companyName": .string(account.name),
          "email": .string(account.email),
        ],
        relations: [
          "hardware": { .list(world.hardwareServers.map { HardwareService.object($0, world) }) },
          "hardwareCount": { .plain(.integer(world.hardwareServers.count)) },
          "routers": { .list([]) },
          "currentUser": { .object(user(of: world)) },
        ])
    }, methods: [:])

  static func user(of world: World) -> SoftLayerObject {
    SoftLayerObject(
      "SoftLayer_User_Customer",
      locals: [
        "id": .integer(number), "accountId": .integer(number),
        "username": .string(SoftLayerCredentials.user), "email": .string(world.account.email),
      ])
  }
}
