import ControlPlane
import JSON

/// An answer of the OVHcloud API that is no success.
///
/// The body has the keys of both generations of the gateway: clients in Python go by `errorCode`,
/// clients in Go show `class`.
struct OVHcloudError: Error, Hashable, Sendable {
  let status: Int
  /// As `Client::NotFound`.
  let name: String
  /// As `INVALID_SIGNATURE`; absent where the API has none.
  var code: String?
  let message: String
  var details: [String: String] = [:]
  /// The methods that a path has, for 405.
  var allowed: [String] = []

  /// The name of the status, for `httpCode`.
  private static let reasons = [
    400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found",
    405: "Method Not Allowed", 409: "Conflict", 413: "Payload Too Large", 460: "Expired",
    429: "Too Many Requests", 500: "Internal Server Error", 501: "Not Implemented",
    503: "Service Unavailable",
  ]

  func response(queryID: String) -> APIResponse {
    var body: JSONValue = [
      "class": .string(name), "message": .string(message),
      "httpCode": .string("\(status) \(Self.reasons[status] ?? "Error")"),
    ]
    if case .object(var members) = body {
      if let code { members["errorCode"] = .string(code) }
      if !details.isEmpty { members["details"] = .object(details.mapValues(JSONValue.string)) }
      body = .object(members)
    }
    return APIResponse(
      status: status, headers: [Header("X-OVH-QUERYID", queryID)] + .allow(allowed), json: body)
  }
}

extension OVHcloudError {
  static func badRequest(_ message: String, code: String? = nil) -> OVHcloudError {
    OVHcloudError(status: 400, name: "Client::BadRequest", code: code, message: message)
  }

  static func forbidden(_ message: String, code: String) -> OVHcloudError {
    OVHcloudError(status: 403, name: "Client::Forbidden", code: code, message: message)
  }

  static func notFound(_ message: String) -> OVHcloudError {
    OVHcloudError(status: 404, name: "Client::NotFound", message: message)
  }

  static let noAddress = notFound("Got an invalid (or empty) URL")
  static let tooLarge = OVHcloudError(
    status: 413, name: "Client::PayloadTooLarge", message: "The body is too large")
  static let unknownService = notFound("This service does not exist")
  static let expired = OVHcloudError(
    status: 460, name: "Client::Expired", message: "This service is expired")

  static func unknownObject(_ id: String) -> OVHcloudError {
    notFound("The requested object (\(id)) does not exist")
  }
}

// The schema declares no errors. Statuses and texts of refusals are ours: 404 for what is not
// there, 409 for what stands in the way and passes, 403 for what is not allowed, 400 for the rest.
extension OVHcloudError {
  init(_ refusal: Refusal) {
    switch refusal.code {
    case "unknownService", "wrongKind": self = .unknownService
    case "serviceExpired", "suspended": self = .expired
    case "noSnapshot": self = .notFound("This VPS does not have any snapshot")
    case "noUnpaidOrder": self = .notFound("This order does not exist or cannot be paid")
    case "taskRunning":
      self = OVHcloudError(
        status: 409, name: "Client::Conflict::ResourceBusy",
        message: "Another task is running on this service")
    case "taskBegun": self = .conflict("This task has begun and cannot be cancelled any more")
    case "unknownTask": self = .notFound("This task does not exist or is not running")
    case "snapshotExists": self = .conflict("A snapshot already exists for this VPS")
    case "alreadySubscribed": self = .conflict("This option is already subscribed")
    case "alreadyOrdered": self = .conflict("An order for this option is already running")
    case "alreadyConfirmed": self = .conflict("The termination is already confirmed")
    case "optionMissing":
      self = .forbidden("The snapshot option is not enabled on this VPS", code: "FORBIDDEN")
    case "notAdministrator":
      self = .forbidden(
        "Only the administrator contact can request the termination", code: "FORBIDDEN")
    case "engaged": self = .forbidden("This service is under engagement", code: "FORBIDDEN")
    case "tokenUnknown": self = .badRequest("Invalid token")
    case "tokenUsed": self = .badRequest("This token has already been used")
    case "tokenExpired": self = .badRequest("This token is expired")
    case "alreadyOn": self = .badRequest("This VPS is already running")
    case "alreadyOff": self = .badRequest("This VPS is already stopped")
    case "poweredOff": self = .badRequest("This VPS is stopped")
    case "noPaymentMethod": self = .badRequest("Invalid payment method")
    case "cannotDeleteAtExpiration":
      self = .badRequest("This service cannot be deleted at expiration")
    default: self = .badRequest("Invalid request: \(refusal.code)")
    }
  }

  private static func conflict(_ message: String) -> OVHcloudError {
    OVHcloudError(status: 409, name: "Client::Conflict", message: message)
  }
}
