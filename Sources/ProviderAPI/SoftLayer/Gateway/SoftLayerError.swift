import ControlPlane
import JSON
import Values

/// An answer of the SoftLayer API that is no success.
///
/// Over REST it has a status and a body of `error` and `code`; over XML-RPC it is a fault, whose
/// HTTP status is 200.
struct SoftLayerError: Error, Hashable, Sendable {
  let status: Int
  /// As `SoftLayer_Exception_ObjectNotFound`, or a number of the XML-RPC specification.
  let code: String
  let message: String

  var json: JSONValue { ["error": .string(message), "code": .string(code)] }
}

extension SoftLayerError {
  private static let prefix = "SoftLayer_Exception"

  static func failure(_ message: String) -> SoftLayerError {
    SoftLayerError(status: 500, code: "\(prefix)_Public", message: message)
  }

  static func invalidValue(_ message: String) -> SoftLayerError {
    SoftLayerError(status: 500, code: "\(prefix)_InvalidValue", message: message)
  }

  static func badRequest(_ message: String) -> SoftLayerError {
    SoftLayerError(status: 400, code: "\(prefix)_WebService_BadRequest", message: message)
  }

  static func unknownObject(_ id: Int) -> SoftLayerError {
    SoftLayerError(
      status: 404, code: "\(prefix)_ObjectNotFound",
      message: "Unable to find object with id of '\(id)'.")
  }

  static func unknownMethod(_ method: String) -> SoftLayerError {
    failure("Function (\"\(method)\") is not a valid method for this service.")
  }

  static let unknownService = SoftLayerError(
    status: 404, code: "\(prefix)_Public", message: "Service does not exist")
  static let invalidToken = SoftLayerError(
    status: 401, code: prefix, message: "Invalid API token.")
  static let tooLarge = SoftLayerError(
    status: 413, code: "\(prefix)_WebService_BadRequest", message: "The request is too large.")

  private static func hardware(_ name: String, _ message: String) -> SoftLayerError {
    SoftLayerError(
      status: 500, code: "\(prefix)_Hardware_Server_\(name)", message: message)
  }
}

// The texts of SLDN where it has any; the others are ours.
extension SoftLayerError {
  init(_ refusal: Refusal, ticket: Int? = nil) {
    let isCancellation = refusal.operation == "ibmcloud.hardware.cancel"
    switch refusal.code {
    case "transactionRunning":
      self = .hardware(
        "ActiveTransactionExists",
        "There is currently an outstanding transaction for this server.")
    case "statusInvalid":
      let status = refusal.reason.arguments["status"].map { Self.text(of: $0) } ?? ""
      self = .hardware(
        "InvalidStatus", "This server status(\(status)) is not valid for this action.")
    case "reloadTokenInvalid": self = .hardware("InvalidReloadToken", "Invalid token provided.")
    case "noBillingItem" where isCancellation:
      self = SoftLayerError(
        status: 404, code: "\(Self.prefix)_NotFound",
        message: "A billing item is required to process a cancellation.")
    case "noBillingItem":
      self = .hardware("MissingBillingItem", "Couldn't find BillingItem for this server.")
    case "alreadyCancelled":
      let reference = ticket.map { " Please refer to ticket \($0)." } ?? ""
      self = .failure("A cancellation ticket already exists for this server.\(reference)")
    case "invalidHostname": self = .invalidValue("The hostname or the domain is not valid.")
    case "hostnameTaken": self = .invalidValue("A server of this hostname and domain exists.")
    case "rebootLockout":
      let until = refusal.resolvesAt.map { " until \($0.iso8601)" } ?? ""
      self = .failure("The server was just rebooted: power commands are refused\(until).")
    case "alreadyOn": self = .failure("The server is already powered on.")
    case "alreadyOff": self = .failure("The server is already powered off.")
    case "poweredOff": self = .failure("The server is powered off.")
    case "unknownTicket": self = .failure("The ticket is closed.")
    default: self = .failure("Invalid request: \(refusal.code)")
    }
  }

  private static func text(of argument: MessageArgument) -> String {
    if case .text(let text) = argument { text } else { "" }
  }
}
