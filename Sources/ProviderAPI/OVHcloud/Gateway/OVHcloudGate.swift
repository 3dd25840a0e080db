import Values

/// Decides whether a call may be made.
///
/// It looks at the application's key, the consumer's, the signature, the time, the state of the
/// credential and its rules, in this order.
struct OVHcloudGate {
  /// How far the clock of a client may be off.
  ///
  /// The provider tells no figure; eight minutes are known to be refused.
  static let window: Int64 = 300

  let request: APIRequest
  let route: OVHcloudRoute
  /// The path without the version, as rules have it.
  let path: String
  let wallClock: Instant
  let credentials: [String: OVHcloudCredential]

  /// - Returns: The credential that signed; nil where the route asks for none.
  func admit() throws(OVHcloudError) -> OVHcloudCredential? {
    guard request.header("X-Ovh-Signature") != nil || route.needsSignature else {
      if route.path.description == "/auth/credential" { try requireApplication() }
      return nil
    }
    try requireApplication()
    guard let consumerKey = request.header("X-Ovh-Consumer"),
      let timestamp = request.header("X-Ovh-Timestamp"),
      let signature = request.header("X-Ovh-Signature")
    else { throw .loginRequired }
    guard let credential = credentials[consumerKey] else {
      throw .forbidden("This credential does not exist", code: "NOT_CREDENTIAL")
    }
    let expected = OVHcloudSignature.make(
      secret: OVHcloudApplication.secret, consumerKey: consumerKey, method: request.method,
      url: request.url, body: request.body, timestamp: timestamp)
    guard OVHcloudSignature.areEqual(signature, expected) else {
      throw .badRequest("Invalid signature", code: "INVALID_SIGNATURE")
    }
    guard let seconds = Int64(timestamp),
      seconds.subtractingReportingOverflow(wallClock.secondsSince1970).partialValue.magnitude
        <= UInt64(Self.window)
    else { throw .badRequest("Query out of time", code: "QUERY_TIME_OUT") }
    guard credential.state == .validated else {
      throw .forbidden("This credential is not valid", code: "INVALID_CREDENTIAL")
    }
    guard credential.rules.contains(where: { $0.allows(request.method, path) }) else {
      throw .forbidden("This call has not been granted", code: "NOT_GRANTED_CALL")
    }
    return credential
  }

  private func requireApplication() throws(OVHcloudError) {
    guard let key = request.header("X-Ovh-Application") else { throw .loginRequired }
    guard key == OVHcloudApplication.key else {
      throw .forbidden("This application key is invalid", code: "INVALID_KEY")
    }
  }
}

extension OVHcloudError {
  static let loginRequired = OVHcloudError(
    status: 401, name: "Client::Unauthorized", message: "You must login first")
}
