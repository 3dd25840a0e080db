import ControlPlane
import JSON

// The calls of SoftLayer's API.
extension ProviderCalls {
  func perform(
    _ operation: String, on service: ServiceReference?, _ arguments: [String: String],
    _ api: SoftLayerClient, _ reader: inout PlaneReader
  ) throws(ProviderFailure) -> CallAnswer {
    let server = PlaneReader.hardwareService
    if operation == "ibmcloud.hardware.order" {
      _ = try api.change(server, nil, "createObject", [Self.template(arguments)])
      return CallAnswer()
    }
    guard let service, let id = try reader.number(of: service.name) else {
      throw .refused(
        ProviderError(
          status: 404, code: "SoftLayer_Exception_ObjectNotFound",
          message: "There is no server \(service?.name ?? "")"))
    }
    switch operation {
    case "ibmcloud.hardware.powerOff": _ = try api.change(server, id, "powerOff")
    case "ibmcloud.hardware.powerOn": _ = try api.change(server, id, "powerOn")
    case "ibmcloud.hardware.reboot":
      let methods = ["soft": "rebootSoft", "hard": "rebootHard", "cycle": "powerCycle"]
      _ = try api.change(server, id, methods[arguments["method"] ?? ""] ?? "rebootDefault")
    case "ibmcloud.hardware.requestReload":
      return CallAnswer(text: try api.change(server, id, "reloadOperatingSystem").text)
    case "ibmcloud.hardware.reloadOperatingSystem":
      let token = arguments["token"] ?? "FORCE"
      _ = try api.change(
        server, id, "reloadOperatingSystem",
        [.string(token), try configuration(arguments, api)])
    case "ibmcloud.hardware.cancel": try cancel(server: id, arguments, api)
    case "ibmcloud.hardware.updateTicket":
      _ = try api.change(
        "SoftLayer_Ticket", Int(arguments["ticket"] ?? ""), "addUpdate",
        [["entry": .string(arguments["text"] ?? "")]])
    case "ibmcloud.hardware.orderReplica":
      let names: JSONValue = [
        "hostname": .string(arguments["hostname"] ?? ""),
        "domain": .string(arguments["domain"] ?? ""),
      ]
      let order = try api.ask(server, id, "generateOrderTemplate", [names])
      let placed = try api.change("SoftLayer_Product_Order", nil, "placeOrder", [order])
      return CallAnswer(order: placed["orderId"]?.wholeNumber)
    default:
      throw .refused(Self.notCalled(operation))
    }
    return CallAnswer()
  }

  /// What a server is created of (SLDN, `SoftLayer_Hardware::createObject`).
  private static func template(_ arguments: [String: String]) -> JSONValue {
    var template: [String: JSONValue] = [
      "hostname": .string(arguments["hostname"] ?? ""),
      "domain": .string(arguments["domain"] ?? ""),
      "fixedConfigurationPreset": ["keyName": .string(arguments["size"] ?? "")],
      "datacenter": ["name": .string(arguments["datacenter"] ?? "")],
      "operatingSystemReferenceCode": .string(arguments["operatingSystem"] ?? ""),
      "hourlyBillingFlag": .bool(arguments["hourly"] == "true"),
    ]
    if let script = arguments["provisioningScript"] {
      template["postInstallScriptUri"] = .string(script)
    }
    return .object(template)
  }

  /// What a reload changes (`SoftLayer_Container_Hardware_Server_Configuration`).
  private func configuration(
    _ arguments: [String: String], _ api: SoftLayerClient
  ) throws(ProviderFailure) -> JSONValue {
    var configuration: [String: JSONValue] = [:]
    if let script = arguments["provisioningScript"] {
      configuration["customProvisionScriptUri"] = .string(script)
    }
    if arguments["eraseHardDrives"] == "true" { configuration["eraseHardDrives"] = true }
    if arguments["configuration"] == "new", let system = arguments["operatingSystem"] {
      guard let price = try price(ofSystem: system, api) else {
        throw .refused(
          ProviderError(
            status: 500, code: "SoftLayer_Exception_InvalidValue",
            message: "No price of the package is for \(system)"))
      }
      configuration["itemPrices"] = [["id": .integer(price)]]
    }
    return .object(configuration)
  }

  private func price(
    ofSystem code: String, _ api: SoftLayerClient
  ) throws(ProviderFailure) -> Int? {
    let packages = try api.get(
      "SoftLayer_Product_Package", nil, "getAllObjects", mask: "mask[id,type[keyName]]")
    for package in packages.elements
    where package["type"]?["keyName"]?.text == "BARE_METAL_CPU_FAST_PROVISION" {
      let items = try api.get(
        "SoftLayer_Product_Package", package["id"]?.wholeNumber, "getItems",
        mask: "mask[softwareDescription[referenceCode],prices[id]]")
      let item = items.elements.first {
        $0["softwareDescription"]?["referenceCode"]?.text == code
      }
      if let price = item?["prices"]?.elements.first?["id"]?.wholeNumber { return price }
    }
    return nil
  }

  private func cancel(
    server id: Int, _ arguments: [String: String], _ api: SoftLayerClient
  ) throws(ProviderFailure) {
    let server = try api.get(
      PlaneReader.hardwareService, id, "getObject", mask: "mask[id,billingItem[id]]")
    guard let item = server["billingItem"]?["id"]?.wholeNumber else {
      throw .refused(
        ProviderError(
          status: 404, code: "SoftLayer_Exception_NotFound",
          message: "The server has no billing item"))
    }
    _ = try api.change(
      "SoftLayer_Billing_Item", item, "cancelItem",
      [
        .bool(arguments["timing"] == "immediate"), true, .string(arguments["reason"] ?? ""),
        .string(arguments["comment"] ?? ""),
      ])
  }
}
