// Terminating services to see what happens, alike for all services of OVHcloud.
extension Bench {
  /// Asks for the termination and takes the token out of the mail.
  mutating func requestTermination(of service: ServiceReference) throws -> String {
    try perform("\(service.kind).requestTermination", on: service)
    guard let token = world.mailbox.last?.links.first?.arguments["token"] else {
      throw Failure.neverHappened("a mail with a token")
    }
    return token
  }
}
