extension FaultRule {
  /// The error of the API that a rule answers with; nil for one that lets the call happen.
  var error: OVHcloudError? {
    guard case .status(let status, _) = effect else { return nil }
    switch status {
    case 429:
      return OVHcloudError(
        status: status, name: "Client::TooManyRequests", message: "Too many requests")
    case 500...:
      return OVHcloudError(
        status: status, name: "Server::InternalServerError", message: "Internal server error")
    default:
      return OVHcloudError(status: status, name: "Client::Fault", message: "Simulated fault")
    }
  }

  /// Makes an answer late, or cuts it.
  func spoil(_ response: inout APIResponse) {
    response.delay = latency
    switch effect {
    case .status(_, let seconds?): response.headers.append(Header("Retry-After", "\(seconds)"))
    case .cut(let share): response.cut = Int(Double(response.body.count) * share)
    case .status, .slow: break
    }
  }
}
