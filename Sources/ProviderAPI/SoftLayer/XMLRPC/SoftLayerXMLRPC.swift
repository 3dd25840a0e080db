import JSON

/// The SoftLayer API over XML-RPC: `POST /xmlrpc/v3.1/{service}`.
///
/// The first parameter holds the headers: who calls, of which object, what of it and how much.
struct SoftLayerXMLRPC: ProviderInterface {
  func serves(_ path: ArraySlice<String>) -> Bool { path.first == "xmlrpc" }

  func respond(to arrival: Arrival) -> InterfaceAnswer {
    var operation: String?
    do throws(SoftLayerError) {
      if arrival.request.isTooLarge { throw .tooLarge }
      if let error = arrival.fault?.softLayerError {
        // What goes wrong before the API is reached has a status of its own.
        return InterfaceAnswer(response: Self.response(status: error.status, fault: error))
      }
      let call = try call(of: arrival)
      operation = call.name
      let answer = try SoftLayerAPI(arrival: arrival).perform(call)
      var response = Self.response(XMLRPCWriter.response(answer.json))
      if let total = answer.total {
        response.headers.append(Header("SoftLayer-Total-Items", "\(total)"))
      }
      return InterfaceAnswer(response: response, operation: operation)
    } catch {
      return InterfaceAnswer(response: Self.response(fault: error), operation: operation)
    }
  }

  private static func response(status: Int = 200, _ body: [UInt8]) -> APIResponse {
    APIResponse(status: status, headers: [Header("Content-Type", "text/xml")], body: body)
  }

  private static func response(status: Int = 200, fault error: SoftLayerError) -> APIResponse {
    response(status: status, XMLRPCWriter.fault(code: error.code, message: error.message))
  }

  private func call(of arrival: Arrival) throws(SoftLayerError) -> SoftLayerCall {
    let parts = Array(arrival.path.dropFirst())
    guard parts.count == 2, ["v3", "v3.1"].contains(parts[0]) else { throw .unknownService }
    guard arrival.request.method == "POST" else {
      throw .badRequest("XML-RPC takes POST only.")
    }
    let document = try XMLRPCReader.read(arrival.request.body)
    var call = SoftLayerCall(service: parts[1], method: document.method)
    call.parameters = Array(document.parameters.dropFirst())
    let headers = document.parameters.first?["headers"] ?? [:]
    try read(headers, into: &call)
    if let (user, key) = SoftLayerREST.credentials(arrival.request) {
      (call.user, call.key) = (user, key)
    }
    return call
  }

  private func read(
    _ headers: JSONValue, into call: inout SoftLayerCall
  ) throws(SoftLayerError) {
    call.user = headers["authenticate"]?["username"]?.text
    call.key = headers["authenticate"]?["apiKey"]?.text
    for (name, value) in headers.members {
      if name.hasSuffix("InitParameters") {
        call.id = value["id"]?.asNumber
      } else if name.hasSuffix("ObjectMask"), let mask = value["mask"]?.text {
        call.mask = try ObjectMaskReader.read(mask)
      } else if name.hasSuffix("ObjectFilter") {
        call.filter = ObjectFilter(value)
      } else if name == "resultLimit" {
        let offset = value["offset"]?.asNumber ?? 0
        let count = value["limit"]?.asNumber ?? Int.max
        guard offset >= 0, count >= 0 else { throw .badRequest("The result limit is negative.") }
        call.limit = SoftLayerCall.ResultLimit(offset: offset, count: count)
      }
    }
  }
}
