import Values

// Terminations that a token confirms, alike for all services of OVHcloud.
extension Turn {
  private static let tokenLength = 48

  /// Sends a token to the administrator and answers as the API does.
  ///
  /// The number is that by which billing knows the service; the operation, what the link in the mail
  /// performs.
  ///
  /// - Returns: The moment up to which the token is good.
  @discardableResult
  mutating func sendTerminationToken(
    number: Int, product: String, operation: String, lifetime: CalendarDuration
  ) -> Instant {
    let token = TerminationToken(
      text: sequences.generator.token(length: Self.tokenLength), number: sequences.next(.token),
      service: service, expires: now + lifetime, isUsed: false)
    put(token)
    let link = MailLink(
      name: "confirmTermination",
      url: "https://www.ovh.com/manager/#/billing/confirmTerminate"
        + "?id=\(number)&token=\(token.text)",
      operation: operation, arguments: ["token": token.text])
    send(
      .terminationRequested, ["product": .text(product), "expires": .instant(token.expires)],
      links: [link])
    answer = "The termination token was sent to the administrator contact by email"
    return token.expires
  }

  /// Uses a token up, when it is one of the service and still good.
  mutating func use(_ token: TerminationToken?) throws(Refusal) {
    guard var token, token.service == service else { throw refusal(.tokenUnknown) }
    guard !token.isUsed else { throw refusal(.tokenUsed) }
    guard now < token.expires else {
      throw refusal(.tokenExpired, ["expired": .instant(token.expires)])
    }
    token.isUsed = true
    put(token)
    answer = "The termination of the service is confirmed"
  }
}
