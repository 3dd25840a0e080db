import FoundationEssentials
import JSON

/// The SoftLayer API over REST: `/rest/v3.1/{service}[/{id}][/{method}][.json]`.
struct SoftLayerREST: ProviderInterface {
  func serves(_ path: ArraySlice<String>) -> Bool { path.first == "rest" }

  func respond(to arrival: Arrival) -> InterfaceAnswer {
    var operation: String?
    do throws(SoftLayerError) {
      if arrival.request.isTooLarge { throw .tooLarge }
      if let error = arrival.fault?.softLayerError { throw error }
      let (call, further) = try call(of: arrival)
      operation = call.name
      var answer = try SoftLayerAPI(arrival: arrival).perform(call)
      for step in further { answer = try Self.step(step, into: answer) }
      var response = APIResponse(json: answer.json)
      if let total = answer.total {
        response.headers.append(Header("SoftLayer-Total-Items", "\(total)"))
      }
      return InterfaceAnswer(response: response, operation: operation)
    } catch {
      return InterfaceAnswer(
        response: APIResponse(status: error.status, json: error.json), operation: operation)
    }
  }

  private static let methodOfVerb = [
    "GET": "getObject", "POST": "createObject", "PUT": "editObject", "DELETE": "deleteObject",
  ]

  /// A part of the path beyond the first method: an element of a list, or what that leads to.
  private enum Step {
    case element(Int)
    case relation(String)
  }

  private func call(of arrival: Arrival) throws(SoftLayerError) -> (SoftLayerCall, [Step]) {
    let request = arrival.request
    var parts = Array(arrival.path.dropFirst())
    guard let version = parts.first, ["v3", "v3.1"].contains(version), parts.count > 1 else {
      throw .unknownService
    }
    parts.removeFirst()
    if let last = parts.popLast() {
      guard !last.hasSuffix(".xml"), !last.hasSuffix(".txt") else {
        throw .badRequest("Only JSON is simulated.")
      }
      parts.append(last.hasSuffix(".json") ? String(last.dropLast(5)) : last)
    }
    var call = SoftLayerCall(service: parts.removeFirst(), method: "")
    if let number = parts.first.flatMap({ Int($0) }) {
      call.id = number
      parts.removeFirst()
    }
    guard let verb = Self.methodOfVerb[request.method] else {
      throw .badRequest("The method \(request.method) is not supported.")
    }
    call.method = parts.isEmpty ? verb : parts.removeFirst()
    try read(request, arrival.target, into: &call)
    let further = parts.map { part in Int(part).map(Step.element) ?? .relation(part) }
    try Self.widen(&call.mask, for: further)
    return (call, further)
  }

  private func read(
    _ request: APIRequest, _ target: RequestTarget, into call: inout SoftLayerCall
  ) throws(SoftLayerError) {
    if let mask = target.value("objectMask") { call.mask = try ObjectMaskReader.read(mask) }
    if let filter = target.value("objectFilter") {
      guard let json = try? JSONValue(parsing: Array(filter.utf8)) else {
        throw .badRequest("The object filter is no JSON.")
      }
      call.filter = ObjectFilter(json)
    }
    if let limit = target.value("resultLimit") { call.limit = try Self.limit(limit) }
    if !request.body.isEmpty {
      guard let body = try? JSONValue(parsing: request.body) else {
        throw .badRequest("The body is no JSON.")
      }
      call.parameters = body["parameters"]?.elements ?? []
    }
    (call.user, call.key) = Self.credentials(request) ?? (nil, nil)
  }

  /// `offset,count`, or the count alone.
  private static func limit(_ text: String) throws(SoftLayerError) -> SoftLayerCall.ResultLimit {
    let numbers = text.split(separator: ",").map { Int($0) }
    switch (numbers.first, numbers.count) {
    case (let count??, 1) where count >= 0:
      return SoftLayerCall.ResultLimit(offset: 0, count: count)
    case (let offset??, 2) where offset >= 0:
      guard let count = numbers[1], count >= 0 else { break }
      return SoftLayerCall.ResultLimit(offset: offset, count: count)
    default: break
    }
    throw .badRequest("The result limit is not of the form offset,count.")
  }

  /// The user and the key of HTTP's basic authentication (RFC 7617).
  static func credentials(_ request: APIRequest) -> (user: String, key: String)? {
    let parts = (request.header("Authorization") ?? "").split(separator: " ")
    guard parts.count == 2, parts[0].lowercased() == "basic",
      let data = Data(base64Encoded: String(parts[1])),
      let text = String(bytes: data, encoding: .utf8), let colon = text.firstIndex(of: ":")
    else { return nil }
    return (String(text[..<colon]), String(text[text.index(after: colon)...]))
  }
}

// Drilling down a path: `SoftLayer_Account/getHardware/1234/getDatacenter`.
extension SoftLayerREST {
  /// Asks for what the path goes on to.
  private static func widen(
    _ mask: inout ObjectMask, for steps: [Step]
  ) throws(SoftLayerError) {
    for step in steps.reversed() {
      switch step {
      case .element:
        mask.merge(mask.isEmpty ? ObjectMask() : ObjectMask(properties: ["id": ObjectMask()]))
      case .relation(let method):
        var call = SoftLayerCall(service: "", method: method)
        call.mask = mask
        guard let relation = call.relation else { throw .unknownMethod(method) }
        mask = ObjectMask(properties: ["id": ObjectMask(), relation: mask])
      }
    }
  }

  private static func step(
    _ step: Step, into answer: SoftLayerAPI.Answer
  ) throws(SoftLayerError) -> SoftLayerAPI.Answer {
    switch step {
    case .element(let id):
      guard let element = answer.json.elements.first(where: { $0["id"] == .integer(id) }) else {
        throw .unknownObject(id)
      }
      return SoftLayerAPI.Answer(json: element)
    case .relation(let method):
      let call = SoftLayerCall(service: "", method: method)
      let json = call.relation.flatMap { answer.json[$0] } ?? .null
      if case .array(let elements) = json {
        return SoftLayerAPI.Answer(json: json, total: elements.count)
      }
      return SoftLayerAPI.Answer(json: json)
    }
  }
}
