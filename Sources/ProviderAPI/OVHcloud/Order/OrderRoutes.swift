import ControlPlane
import JSON
import Values

/// `/order/vps`: ordering the snapshot option without a cart.
enum OrderRoutes {
  static let all: [OVHcloudRoute] = [
    .get("/order/vps") { world, _ in
      .strings(world.services(ofKind: VPS.serviceKind).map(\.name))
    },
    .get("/order/vps/{serviceName}") { world, call throws(OVHcloudError) in
      try world.canOrderSnapshot(call.vps) ? ["snapshot"] : []
    },
    .get("/order/vps/{serviceName}/snapshot") { world, call throws(OVHcloudError) in
      try world.canOrderSnapshot(call.vps) ? [.string(SnapshotOption.duration)] : []
    },
    .get("/order/vps/{serviceName}/snapshot/{duration}") { world, call throws(OVHcloudError) in
      var fork = world.fork()
      return try fork.orderSnapshot(call).orderJSON(isPlaced: false)
    },
    .post("/order/vps/{serviceName}/snapshot/{duration}") { world, call throws(OVHcloudError) in
      try world.orderSnapshot(call).orderJSON(isPlaced: true)
    },
  ]
}

extension World {
  /// Whether the option can be ordered now.
  fileprivate func canOrderSnapshot(_ vps: ServiceReference) throws(OVHcloudError) -> Bool {
    guard let record = self.vps(vps.name) else { throw .unknownService }
    if case .released = record.option { return record.state != .expired }
    return false
  }

  fileprivate mutating func orderSnapshot(_ call: OVHcloudCall) throws(OVHcloudError) -> Order {
    guard call.path["duration"] == SnapshotOption.duration else {
      throw .badRequest("[duration] Given data is not available")
    }
    return try orderSnapshot(for: call.vps)
  }

  /// Places an order for the snapshot option of a VPS.
  mutating func orderSnapshot(for vps: ServiceReference) throws(OVHcloudError) -> Order {
    let outcome = try perform("ovhcloud.vps.orderOption", on: vps, ["option": "snapshot"])
    guard let id = outcome.order, let order = order(id) else {
      preconditionFailure("ordering an option places an order")
    }
    return order
  }
}

extension Order {
  /// The order as `order.Order`; one that only shows the prices has no number and no address.
  func orderJSON(isPlaced: Bool) -> JSONValue {
    [
      "orderId": isPlaced ? .integer(id) : .null, "url": isPlaced ? .string(url) : .null,
      "prices": OrderPrices(total).json, "contracts": [],
      "details": [
        [
          "description": .string(SnapshotOption.productName), "domain": .string(service.name),
          "detailType": "DURATION", "quantity": 1, "unitPrice": .price(recurring ?? total),
          "totalPrice": .price(total), "originalTotalPrice": .price(total),
          "reductionTotalPrice": .price(Money(hundredths: 0, currency: total.currency)),
          "reductions": [], "cartItemID": nil,
        ]
      ],
    ]
  }
}
