import ControlPlane
import JSON
import Values

/// What somebody is about to order.
struct Cart: Sendable {
  struct Item: Sendable {
    let id: Int
    let service: ServiceReference
    let price: Money
  }

  let id: String
  var description: String
  let expires: Instant
  var items: [Item] = []
  var isReadOnly = false
}

/// `/order/cart` and `/order/cartServiceOption/vps`: ordering an option through a cart.
enum CartRoutes {
  private static let cartLimit = 10_000

  static let all: [OVHcloudRoute] = [
    OVHcloudRoute(
      "GET", "/order/cart",
      .gateway { state, _, call in
        .strings(state.carts.values.filter { $0.expires > call.now }.map(\.id).sorted())
      }),
    OVHcloudRoute("POST", "/order/cart", needsSignature: false, .gateway(create)),
    OVHcloudRoute(
      "GET", "/order/cart/{cartId}", needsSignature: false,
      .gateway {
        state, _, call throws(OVHcloudError) in
        try state.cart(call).json
      }),
    OVHcloudRoute(
      "DELETE", "/order/cart/{cartId}",
      .gateway {
        state, _, call throws(OVHcloudError) in
        state.carts[try state.cart(call).id] = nil
        return .null
      }),
    OVHcloudRoute(
      "POST", "/order/cart/{cartId}/assign",
      .gateway {
        state, _, call throws(OVHcloudError) in
        _ = try state.cart(call)
        return .null
      }),
    OVHcloudRoute(
      "GET", "/order/cart/{cartId}/item", needsSignature: false,
      .gateway {
        state, _, call throws(OVHcloudError) in
        .integers(try state.cart(call).items.map(\.id))
      }),
    .get("/order/cartServiceOption/vps") { world, _ in
      .strings(world.services(ofKind: VPS.serviceKind).map(\.name))
    },
    .get("/order/cartServiceOption/vps/{serviceName}") { world, call throws(OVHcloudError) in
      guard let vps = world.vps(call.serviceName) else { throw .unknownService }
      guard case .released = vps.option, vps.state != .expired else { return [] }
      return [try offer(world, call)]
    },
    OVHcloudRoute("POST", "/order/cartServiceOption/vps/{serviceName}", .gateway(add)),
    OVHcloudRoute(
      "GET", "/order/cart/{cartId}/checkout",
      .checkout {
        state, world, call throws(OVHcloudError) in
        let item = try state.cart(call).onlyItem()
        var fork = world.fork()
        return try fork.orderSnapshot(for: item.service).orderJSON(isPlaced: false)
      }),
    OVHcloudRoute("POST", "/order/cart/{cartId}/checkout", .checkout(checkOut)),
  ]

  private static let create: OVHcloudRoute.Gateway = { state, _, call throws(OVHcloudError) in
    guard try call.required("ovhSubsidiary") == "FR" else {
      throw .badRequest("[ovhSubsidiary] Given data is not available in this simulation: use FR")
    }
    guard state.carts.count < cartLimit else { throw .badRequest("Too many carts") }
    let cart = Cart(
      id: "cart-\(state.nextNumber())", description: try call.text("description") ?? "",
      expires: call.now + CalendarDuration(days: 1))
    state.carts[cart.id] = cart
    return cart.json
  }

  private static let add: OVHcloudRoute.Gateway = { state, world, call throws(OVHcloudError) in
    let id = try call.required("cartId")
    guard var cart = state.carts[id], cart.expires > call.now else { throw .unknownCart(id) }
    guard world.vps(call.serviceName) != nil else { throw .unknownService }
    guard try call.required("planCode") == SnapshotOption.planCode,
      try call.required("duration") == SnapshotOption.duration,
      try call.required("pricingMode") == "default"
    else { throw .badRequest("This offer is not available for this service") }
    guard try call.integer("quantity") == 1 else {
      throw .badRequest("[quantity] Given data is not available")
    }
    guard cart.items.isEmpty, !cart.isReadOnly else {
      throw .badRequest("This option is already in the cart")
    }
    var fork = world.fork()
    let price = try fork.orderSnapshot(for: call.vps).total
    let item = Cart.Item(id: state.nextNumber(), service: call.vps, price: price)
    cart.items.append(item)
    state.carts[id] = cart
    return item.json(in: cart)
  }

  private static let checkOut: OVHcloudRoute.Checkout = {
    state, world, call throws(OVHcloudError) in
    let cart = try state.cart(call)
    guard !cart.isReadOnly else { throw .badRequest("This cart has already been ordered") }
    let paysAtOnce = try call.flag("autoPayWithPreferredPaymentMethod") ?? false
    var next = world
    let order = try next.orderSnapshot(for: cart.onlyItem().service)
    if paysAtOnce {
      _ = try next.perform("ovhcloud.order.pay", on: nil, ["order": "\(order.id)"])
    }
    world = next
    state.carts[cart.id]?.isReadOnly = true
    return order.orderJSON(isPlaced: true)
  }

  /// `order.cart.GenericOptionDefinition` of the snapshot option.
  private static func offer(_ world: World, _ call: OVHcloudCall) throws(OVHcloudError) -> JSONValue
  {
    var fork = world.fork()
    let order = try fork.orderSnapshot(for: call.vps)
    let monthly = order.recurring ?? order.total
    func pricing(_ price: Money, _ capacities: JSONValue) -> JSONValue {
      [
        "capacities": capacities, "description": "Monthly rental",
        "duration": .string(SnapshotOption.duration), "interval": 1, "maximumQuantity": 1,
        "maximumRepeat": nil, "minimumQuantity": 1, "minimumRepeat": 1, "price": .price(price),
        "priceInUcents": .integer(price.hundredths * 1_000_000), "pricingMode": "default",
        "pricingType": "rental",
      ]
    }
    return [
      "family": "snapshot", "planCode": .string(SnapshotOption.planCode),
      "productName": .string(SnapshotOption.productName), "productType": "cloud_service",
      "mandatory": false, "exclusive": true,
      "prices": [pricing(monthly, ["renew"]), pricing(order.total, ["installation"])],
    ]
  }
}

extension OVHcloudError {
  fileprivate static func unknownCart(_ id: String) -> OVHcloudError {
    .unknownObject("cartId = \(id)")
  }
}

extension OVHcloudState {
  fileprivate func cart(_ call: OVHcloudCall) throws(OVHcloudError) -> Cart {
    let id = call.path["cartId"] ?? ""
    guard let cart = carts[id], cart.expires > call.now else { throw .unknownCart(id) }
    return cart
  }
}

extension Cart {
  fileprivate func onlyItem() throws(OVHcloudError) -> Item {
    guard let item = items.first else { throw .badRequest("This cart is empty") }
    return item
  }

  /// `order.cart.Cart`.
  fileprivate var json: JSONValue {
    [
      "cartId": .string(id), "description": .string(description), "expire": .datetime(expires),
      "items": .integers(items.map(\.id)), "readOnly": .bool(isReadOnly),
    ]
  }
}

extension Cart.Item {
  /// `order.cart.Item`.
  fileprivate func json(in cart: Cart) -> JSONValue {
    [
      "cartId": .string(cart.id), "itemId": .integer(id), "configurations": [], "options": [],
      "duration": .string(SnapshotOption.duration), "offerId": .string(SnapshotOption.planCode),
      "productId": "vps", "parentItemId": nil, "settings": ["domain": .string(service.name)],
      "prices": [["label": "TOTAL", "price": .price(price)]],
    ]
  }
}
