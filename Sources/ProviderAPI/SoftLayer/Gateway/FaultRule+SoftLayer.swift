extension FaultRule {
  /// The error of the API that a rule answers with; nil for one that lets the call happen.
  var softLayerError: SoftLayerError? {
    guard case .status(let status, _) = effect else { return nil }
    let message: String
    switch status {
    case 429: message = "Rate limit exceeded."
    case 500...: message = "Internal Error"
    default: message = "Simulated fault"
    }
    return SoftLayerError(status: status, code: "SoftLayer_Exception_Public", message: message)
  }
}
