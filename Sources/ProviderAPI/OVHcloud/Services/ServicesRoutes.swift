import ControlPlane
import JSON

/// `/services` and `/service`: services of all kinds by the numbers of billing.
enum ServicesRoutes {
  static let all: [OVHcloudRoute] = list + termination + forms

  private static let list: [OVHcloudRoute] = [
    .get("/services") { world, call in
      let name = call.target.value("resourceName")
      let paths = call.target.value("routes")?.split(separator: ",").map(String.init)
      guard name != nil || paths != nil else { return .integers(world.serviceNumbers) }
      return .integers(
        world.serviceNumbers.filter { number in
          let service = world.service(number: number).flatMap(world.information(about:))
          return service.map { service in
            (name == nil || service.name == name)
              && (paths?.contains("\(service.product.path)/{serviceName}") ?? true)
          } ?? false
        })
    },
    .get("/services/{serviceId}") { world, call throws(OVHcloudError) in
      try world.information(call).expandedJSON
    },
    .get("/service") { world, _ in .integers(world.serviceNumbers) },
    .get("/service/{serviceId}") { world, call throws(OVHcloudError) in
      try world.information(call).listedJSON
    },
  ]

  private static let termination: [OVHcloudRoute] = [
    .post("/services/{serviceId}/terminate") { world, call throws(OVHcloudError) in
      let service = try world.service(call)
      let outcome = try world.perform("\(service.kind).requestTermination", on: service)
      return ["message": .optional(outcome.answer)]
    },
    .post("/services/{serviceId}/terminate/confirm") { world, call throws(OVHcloudError) in
      let service = try world.service(call)
      let outcome = try world.perform(
        "\(service.kind).confirmTermination", on: service, ["token": try call.required("token")])
      return ["message": .optional(outcome.answer)]
    },
  ]

  private static let forms: [OVHcloudRoute] = [
    .get("/services/{serviceId}/form") { world, call throws(OVHcloudError) in
      [TerminationForm(of: try world.service(call)).json]
    },
    .get("/services/{serviceId}/form/{formName}") { world, call throws(OVHcloudError) in
      try world.form(call).json
    },
    .post("/services/{serviceId}/form/{formName}/answer") { world, call throws(OVHcloudError) in
      let form = try world.form(call)
      guard let answers = call["answers"] else { throw .badRequest("Missing parameter: [answers]") }
      try form.check(answers.elements)
      return ["message": "Your answers have been taken"]
    },
  ]
}

extension World {
  /// The service whose number a call names.
  fileprivate func service(_ call: OVHcloudCall) throws(OVHcloudError) -> ServiceReference {
    guard let service = service(number: try call.number("serviceId")) else {
      throw .unknownService
    }
    return service
  }

  fileprivate func information(_ call: OVHcloudCall) throws(OVHcloudError) -> ServiceInformation {
    guard let information = information(about: try service(call)) else { throw .unknownService }
    return information
  }

  fileprivate func form(_ call: OVHcloudCall) throws(OVHcloudError) -> TerminationForm {
    let service = try service(call)
    guard call.path["formName"] == TerminationForm.name else {
      throw .unknownObject(call.path["formName"] ?? "")
    }
    return TerminationForm(of: service)
  }
}
