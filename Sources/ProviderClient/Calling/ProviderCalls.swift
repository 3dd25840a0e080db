import ControlPlane
import JSON

/// What the provider's answer to a call tells of its outcome.
struct CallAnswer: Sendable {
  var order: Int?
  /// The text that the API answers with.
  var text: String?
  /// The code of a refusal, when something that the call needs is not there and it was not made.
  var refusal: String?
}

/// Makes the calls that perform operations.
struct ProviderCalls {
  let access: ProviderAccess

  /// Performs an operation by the provider's own call.
  ///
  /// The arguments are complete: defaults are filled in.
  func perform(
    _ operation: String, on service: ServiceReference?, _ arguments: [String: String],
    reading reader: inout PlaneReader
  ) throws(ProviderFailure) -> CallAnswer {
    if operation.hasPrefix("ibmcloud."), let api = access.softLayer {
      return try perform(operation, on: service, arguments, api, &reader)
    }
    if operation.hasPrefix("ovhcloud."), let api = access.ovhcloud {
      return try perform(operation, on: service, arguments, api, &reader)
    }
    throw .refused(Self.notCalled(operation))
  }

  /// What is answered to an operation that has no call here, or to whose provider there is no key.
  static func notCalled(_ operation: String) -> ProviderError {
    ProviderError(status: 501, code: "", message: "\(operation) is not called over HTTP")
  }
}
