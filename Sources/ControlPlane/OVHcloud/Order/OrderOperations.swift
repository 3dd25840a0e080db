import Values

/// Paying what was ordered.
enum OrderOperations {
  static let all: [Operation] = [
    Operation(
      "ovhcloud.order.pay", route: "POST /me/order/{orderId}/pay",
      parameters: [.optional("order"), .optional("paymentMethod")]
    ) { (world: inout World, call: OperationCall) throws(Refusal) -> Outcome in
      try world.payOrder(call)
    }
  ]
}

extension World {
  fileprivate mutating func payOrder(_ call: OperationCall) throws(Refusal) -> Outcome {
    guard var order = unpaidOrder(call) else { throw call.refusal(.noUnpaidOrder) }
    guard let method = call["paymentMethod"] ?? account.defaultPaymentMethod,
      account.paymentMethods.contains(method)
    else { throw call.refusal(.noPaymentMethod) }
    guard let record = record(order.service) else { throw call.refusal(.unknownService) }
    order.state = .delivering
    order.paidAt = now
    return settle(order, record, operation: call.operation)
  }

  /// The order that is named, else the unpaid order of the service.
  private func unpaidOrder(_ call: OperationCall) -> Order? {
    let named = call["order"].map { Int($0) ?? 0 }
    guard let id = named ?? call.service.flatMap(firstUnpaidOrder),
      let order = find(Order.self, id), order.state == .unpaid,
      call.service == nil || call.service == order.service
    else { return nil }
    return order
  }

  private func firstUnpaidOrder(of service: ServiceReference) -> Int? {
    tables.unpaidOrdersOfService[service].first
  }

  private mutating func settle<S: ServiceRecord>(
    _ order: Order, _ record: S, operation: String
  ) -> Outcome {
    var record = record
    var turn = turn(of: record.reference, operation: operation)
    turn.update(order)
    turn.charge(order.total, order.description.key)
    record.orderPaid(order, &turn)
    return carryOut(turn, record)
  }
}
