import ControlPlane
import JSON
import Values

/// `SoftLayer_Product_Order`.
enum ProductOrderService {
  static let service = SoftLayerService(
    name: "SoftLayer_Product_Order", object: nil,
    methods: [
      "verifyOrder": .read { world, call throws(SoftLayerError) in
        let order = try HardwareOrder(container: call.parameter(0) ?? [:])
        var trial = world
        _ = try order.place(in: &trial)
        return .plain(order.json)
      },
      "placeOrder": .write { world, call throws(SoftLayerError) in
        let order = try HardwareOrder(container: call.parameter(0) ?? [:])
        let (_, number) = try order.place(in: &world)
        return .plain([
          "orderId": .integer(number), "orderDate": .datetime(world.now),
          "orderDetails": order.json,
          "placedOrder": ["id": .integer(number), "status": "APPROVED"],
        ])
      },
    ])
}
