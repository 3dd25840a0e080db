import RunEngine
import Values

/// Why a call to a provider has no result.
package enum ProviderFailure: Error, Hashable, Sendable {
  /// The provider answered that it does not do it.
  case refused(ProviderError)
  /// The provider does not know the keys, or they do not open this call.
  case unauthorized(ProviderError)
  /// A call that changes something was sent and its answer is not known.
  ///
  /// It is over when the server has ended its work on the call, one way or another.
  case lost(isOver: Bool, String)
  case unreachable(String)
  /// What came is no answer of this API.
  case unreadable(String)

  /// The failure as a walk tells it.
  func told(by url: String) -> SessionFailure {
    let (key, detail) =
      switch self {
      case .refused(let error): ("endpoint.refused", error.text)
      case .unauthorized(let error): ("endpoint.unauthorized", error.text)
      case .lost(_, let detail): ("endpoint.lost", detail)
      case .unreachable(let detail): ("endpoint.unreachable", detail)
      case .unreadable(let detail): ("endpoint.unreadable", detail)
      }
    return SessionFailure(message: Message(key, ["url": .text(url), "detail": .text(detail)]))
  }
}

/// An error as a provider tells it.
package struct ProviderError: Error, Hashable, Sendable {
  package var status: Int
  /// A stable name, as `INVALID_KEY` or `SoftLayer_Exception_ObjectNotFound`; empty without one.
  package var code: String
  /// The class of OVHcloud's newer gateway, as `Client::Conflict::ResourceBusy`; empty elsewhere.
  package var name = ""
  /// The provider's words.
  package var message: String
  /// What support asks for; empty without one.
  package var queryID = ""

  /// The words with the status and, where there is one, the number for support.
  var text: String {
    let number = queryID.isEmpty ? "" : ", \(queryID)"
    return "\(message) (\(status)\(number))"
  }
}
