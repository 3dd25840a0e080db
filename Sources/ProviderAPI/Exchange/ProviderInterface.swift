import Values

/// One API of a provider, as it is spoken over HTTP.
protocol ProviderInterface: Sendable {
  /// Whether it answers what is asked for under a path.
  func serves(_ path: ArraySlice<String>) -> Bool
  /// Answers a request: errors are answers too.
  func respond(to arrival: Arrival) -> InterfaceAnswer
}

/// A request to a provider's API, with what is settled before the API looks at it.
struct Arrival: Sendable {
  let request: APIRequest
  let target: RequestTarget
  /// The target without the token, as rules and the journal have it.
  let localTarget: String
  /// What stands before the plane's own paths: the token, the fork; empty for most.
  let base: String
  /// The path within the plane, from the version or the protocol on.
  let path: ArraySlice<String>
  /// Where the request is carried out.
  let room: Room
  /// The plane as it was when the request came.
  let state: SharedPlane
  /// Counts all requests.
  let number: Int
  /// The rule that strikes the request.
  let fault: FaultRule?
  let wallClock: Instant

  /// Where the plane is served, for links that an API hands out.
  var origin: String { "http://\(request.authority)\(base)" }
}

/// An answer, and what it came from, for the journal.
struct InterfaceAnswer: Sendable {
  var response: APIResponse
  /// The call that the request was understood as; nil when there is none.
  var operation: String?
}
