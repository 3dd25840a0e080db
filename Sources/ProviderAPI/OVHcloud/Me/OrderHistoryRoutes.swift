import ControlPlane
import JSON
import Values

/// `/me/order`: what was ordered, and paying it.
enum OrderHistoryRoutes {
  static let all: [OVHcloudRoute] = [
    .get("/me/order") { world, _ in
      .integers(world.orders.filter(\.isOVHcloud).map(\.id))
    },
    .get("/me/order/{orderId}") { world, call throws(OVHcloudError) in
      try world.order(call).billingJSON
    },
    .get("/me/order/{orderId}/status") { world, call throws(OVHcloudError) in
      .string(try world.order(call).status)
    },
    .get("/me/order/{orderId}/details") { world, call throws(OVHcloudError) in
      [.integer(try world.order(call).id)]
    },
    .get("/me/order/{orderId}/details/{orderDetailId}") { world, call throws(OVHcloudError) in
      let order = try world.order(call)
      guard try call.number("orderDetailId") == order.id else {
        throw .unknownObject("Id = \(try call.number("orderDetailId"))")
      }
      return order.detailJSON
    },
    .get("/me/order/{orderId}/followUp") { world, call throws(OVHcloudError) in
      try world.order(call).followUp
    },
    .post("/me/order/{orderId}/pay") { world, call throws(OVHcloudError) in
      let order = try world.order(call)
      guard let number = call["paymentMethod"]?["id"]?.wholeNumber else {
        throw .badRequest("Missing parameter: [paymentMethod]")
      }
      guard let method = world.account.paymentMethod(number: number) else {
        throw .badRequest("Invalid payment method")
      }
      _ = try world.perform(
        "ovhcloud.order.pay", on: nil, ["order": "\(order.id)", "paymentMethod": method])
      return .null
    },
  ]
}

extension World {
  fileprivate func order(_ call: OVHcloudCall) throws(OVHcloudError) -> Order {
    let id = try call.number("orderId")
    guard let order = order(id), order.isOVHcloud else { throw .unknownObject("Id = \(id)") }
    return order
  }
}

extension Order {
  /// Whether it was placed with OVHcloud.
  fileprivate var isOVHcloud: Bool { service.kind.hasPrefix("ovhcloud.") }

  /// `billing.order.OrderStatusEnum`.
  fileprivate var status: String {
    switch state {
    case .unpaid: "notPaid"
    case .checking, .delivering, .delivered, .cancelled: state.rawValue
    }
  }

  /// The order as `billing.Order`; the tax is 20 %, that of the subsidiary FR.
  fileprivate var billingJSON: JSONValue {
    let prices = OrderPrices(total)
    return [
      "orderId": .integer(id), "date": .datetime(createdAt),
      "expirationDate": .datetime(createdAt + CalendarDuration(days: 14)),
      "retractionDate": nil, "password": .string("order-\(id)"),
      "url": .string(url), "pdfUrl": .string("\(url)&pdf=1"),
      "priceWithoutTax": .price(prices.withoutTax), "tax": .price(prices.tax),
      "priceWithTax": .price(prices.withTax),
    ]
  }

  /// Where the provider's page for an order is.
  var url: String { "https://www.ovh.com/cgi-bin/order/display-order.cgi?orderId=\(id)" }

  /// `billing.OrderDetail`; an order has one.
  fileprivate var detailJSON: JSONValue {
    [
      "orderDetailId": .integer(id), "domain": .string(service.name),
      "description": .string(SnapshotOption.productName), "detailType": "DURATION",
      "quantity": "1", "unitPrice": .price(recurring ?? total), "totalPrice": .price(total),
      "cancelled": .bool(state == .cancelled),
    ]
  }

  /// `billing.order.FollowUp[]`: the four steps, as far as the order got.
  fileprivate var followUp: JSONValue {
    let done =
      switch state {
      case .unpaid, .cancelled: 0
      case .checking: 1
      case .delivering: 2
      case .delivered: 4
      }
    return .array(
      ["VALIDATING", "VALIDATED", "DELIVERING", "AVAILABLE"].enumerated().map { index, step in
        let status =
          state == .cancelled ? "ERROR" : index < done ? "DONE" : index == done ? "DOING" : "TODO"
        return ["step": .string(step), "status": .string(status), "history": []]
      })
  }
}
