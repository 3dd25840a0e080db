import ControlPlane
import JSON
import Values

/// `SoftLayer_Billing_Item`.
enum BillingItemService {
  static let service = SoftLayerService(
    name: "SoftLayer_Billing_Item",
    object: { world, call throws(SoftLayerError) in
      let server = try server(world, call)
      return object(try call.object(call.id), server, world)
    },
    methods: [
      // cancelItem(immediately, associated items, reason, note)
      "cancelItem": .write { world, call throws(SoftLayerError) in
        _ = try world.perform(
          "ibmcloud.hardware.cancel", onServer: try server(world, call),
          [
            "timing": call.flag(0) ? "immediate" : "anniversary", "reason": call.text(2),
            "comment": call.text(3),
          ])
        return .plain(true)
      },
      "cancelService": .write { world, call throws(SoftLayerError) in
        _ = try world.perform(
          "ibmcloud.hardware.cancel", onServer: try server(world, call), ["timing": "immediate"])
        return .plain(true)
      },
      "cancelServiceOnAnniversaryDate": .write { world, call throws(SoftLayerError) in
        _ = try world.perform("ibmcloud.hardware.cancel", onServer: try server(world, call))
        return .plain(true)
      },
    ])

  private static func server(
    _ world: World, _ call: SoftLayerCall
  ) throws(SoftLayerError) -> HardwareServer {
    let id = try call.object(call.id)
    guard let server = world.hardwareServer(billingItem: id) else { throw .unknownObject(id) }
    return server
  }

  static func object(_ id: Int, _ server: HardwareServer, _ world: World) -> SoftLayerObject {
    let amount = JSONValue.number(Double(server.fee.hundredths) / 100)
    return SoftLayerObject(
      "SoftLayer_Billing_Item_Hardware_Server", "SoftLayer_Billing_Item",
      locals: [
        "id": .integer(id), "hostName": .string(server.hostname),
        "domainName": .string(server.domain), "categoryCode": "server",
        "description": .string(HardwareCatalogue.size(server.size)?.description ?? server.size),
        "hourlyFlag": .bool(server.isHourly),
        server.isHourly ? "hourlyRecurringFee" : "recurringFee": amount,
        "nextBillDate": .datetime(server.periodEnd),
        "cancellationDate": server.endsAtByCancellation.map(JSONValue.datetime),
      ],
      relations: [
        "nextInvoiceTotalRecurringAmount": { .plain(amount) },
        "nextInvoiceChildren": { .list([]) },
        "orderItem": { .object(orderItem(world)) },
      ])
  }

  private static func orderItem(_ world: World) -> SoftLayerObject {
    SoftLayerObject(
      "SoftLayer_Billing_Order_Item", locals: ["id": 1],
      relations: [
        "order": {
          .object(
            SoftLayerObject(
              "SoftLayer_Billing_Order", locals: ["id": 1],
              relations: ["userRecord": { .object(AccountService.user(of: world)) }]))
        }
      ])
  }
}

extension HardwareServer {
  /// When it goes, once that is decided.
  fileprivate var endsAtByCancellation: Instant? {
    if case .approved(_, let end) = cancellation { end } else { nil }
  }
}
