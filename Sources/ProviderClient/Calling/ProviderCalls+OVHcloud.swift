import ControlPlane
import JSON

// The calls of OVHcloud's API.
extension ProviderCalls {
  func perform(
    _ operation: String, on service: ServiceReference?, _ arguments: [String: String],
    _ api: OVHcloudClient, _ reader: inout PlaneReader
  ) throws(ProviderFailure) -> CallAnswer {
    if operation == "ovhcloud.order.pay" { return try pay(service, arguments, api, &reader) }
    guard let service else { return CallAnswer(refusal: "unknownService") }
    let kind = service.kind.split(separator: ".").last.map(String.init) ?? ""
    let path = OVHcloudClient.path(kind, service.name)
    switch operation {
    case "ovhcloud.vps.orderOption": return try order(service, api)
    case "ovhcloud.vps.configure":
      var body: [String: JSONValue] = [:]
      for (name, value) in arguments {
        body[name] = name == "slaMonitoring" ? .bool(value == "true") : .string(value)
      }
      _ = try api.change("PUT", path, .object(body))
    case "ovhcloud.vps.describeSnapshot":
      _ = try api.change(
        "PUT", path + "/snapshot", ["description": .string(arguments["description"] ?? "")])
    case "ovhcloud.vps.createSnapshot":
      let body = arguments["description"].map { ["description": .string($0)] as JSONValue }
      _ = try api.change("POST", path + "/createSnapshot", body)
    case "ovhcloud.vps.deleteSnapshot": _ = try api.change("DELETE", path + "/snapshot")
    case "ovhcloud.vps.revertSnapshot": _ = try api.change("POST", path + "/snapshot/revert")
    case "ovhcloud.vps.start": _ = try api.change("POST", path + "/start")
    case "ovhcloud.vps.stop": _ = try api.change("POST", path + "/stop")
    case "ovhcloud.vps.reboot": _ = try api.change("POST", path + "/reboot")
    case "ovhcloud.vps.cancelOption":
      let option = OVHcloudClient.path("option", arguments["option"] ?? "")
      _ = try api.change(
        "DELETE", path + option, query: [("deleteNow", arguments["deleteNow"] ?? "false")])
    case "ovhcloud.vps.setDeleteAtExpiration", "ovhcloud.dedicatedCloud.setDeleteAtExpiration":
      try setDeletion(arguments["value"] == "true", at: path, api)
    case "ovhcloud.vps.requestTermination", "ovhcloud.dedicatedCloud.requestTermination":
      return CallAnswer(text: try api.change("POST", path + "/terminate").text)
    case "ovhcloud.vps.confirmTermination", "ovhcloud.dedicatedCloud.confirmTermination":
      let body = JSONValue.object(arguments.mapValues(JSONValue.string))
      return CallAnswer(text: try api.change("POST", path + "/confirmTermination", body).text)
    default: throw .refused(Self.notCalled(operation))
    }
    return CallAnswer()
  }

  private func order(
    _ service: ServiceReference, _ api: OVHcloudClient
  ) throws(ProviderFailure) -> CallAnswer {
    let path = OVHcloudClient.path("order", "vps", service.name, "snapshot")
    let durations = try api.get(path).elements.compactMap(\.text)
    let duration = OVHcloudClient.path(durations.first ?? "P1M")
    return CallAnswer(order: try api.change("POST", path + duration)["orderId"]?.wholeNumber)
  }

  /// The other settings of the renewal stay as they are: the API takes the whole object.
  private func setDeletion(
    _ value: Bool, at path: String, _ api: OVHcloudClient
  ) throws(ProviderFailure) {
    var renew: [String: JSONValue] = [:]
    for (name, setting) in try api.get(path + "/serviceInfos")["renew"]?.members ?? [] {
      renew[name] = setting
    }
    renew["deleteAtExpiration"] = .bool(value)
    _ = try api.change("PUT", path + "/serviceInfos", ["renew": .object(renew)])
  }

  private func pay(
    _ service: ServiceReference?, _ arguments: [String: String], _ api: OVHcloudClient,
    _ reader: inout PlaneReader
  ) throws(ProviderFailure) -> CallAnswer {
    var order = arguments["order"].flatMap { Int($0) }
    if order == nil, let service {
      order = try reader.orders(of: service, api).first { $0.status == "notPaid" }?.id
    }
    guard let order else { return CallAnswer(refusal: "noUnpaidOrder") }
    guard let method = try paymentMethod(arguments["paymentMethod"], api) else {
      return CallAnswer(refusal: "noPaymentMethod")
    }
    _ = try api.change(
      "POST", "/me/order/\(order)/pay", ["paymentMethod": ["id": .integer(method)]])
    return CallAnswer(order: order)
  }

  /// The number of a method of payment by its label; of the default one without a label.
  private func paymentMethod(
    _ label: String?, _ api: OVHcloudClient
  ) throws(ProviderFailure) -> Int? {
    guard let label else {
      return try api.get("/me/payment/method", [("default", "true")]).elements.first?.wholeNumber
    }
    for id in try api.get("/me/payment/method").elements.compactMap(\.wholeNumber) {
      if try api.get("/me/payment/method/\(id)")["label"]?.text == label { return id }
    }
    return nil
  }
}
