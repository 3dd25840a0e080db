import ControlPlane
import JSON
import Values

// The provider's mails, with their links read from the texts.
extension PlaneReader {
  /// The mails of the account, oldest first.
  mutating func mailbox() throws(ProviderFailure) -> [Mail] {
    if let api = access.ovhcloud {
      let history = "/me/notification/email/history"
      for id in try api.get(history).elements.compactMap(\.wholeNumber) where seen.mails[id] == nil
      {
        seen.mails[id] = try mail(api.get("\(history)/\(id)"))
      }
    }
    // SoftLayer's API has no mails.
    if let simulator = access.simulator {
      for json in try simulator.get("/mailbox").elements {
        guard let id = json["id"]?.wholeNumber, seen.mails[id] == nil else { continue }
        seen.mails[id] = try mail(json)
      }
    }
    return seen.mails.values.sorted { $0.id < $1.id }
  }

  private mutating func mail(_ json: JSONValue) throws(ProviderFailure) -> Mail? {
    guard let id = json["id"]?.wholeNumber, let subject = json["subject"]?.text,
      let date = json["date"]?.text.flatMap(Instant.init(iso8601:)), let body = json["body"]?.text
    else { return nil }
    if seen.services.isEmpty { _ = try services(ofKind: nil) }
    // The longest name: one may be the beginning of another.
    let service = seen.services.filter { subject.contains($0.name) || body.contains($0.name) }
      .max { ($0.name.utf8.count, $0) < ($1.name.utf8.count, $1) }
    return Mail(
      id: id, date: date, recipient: json["recipient"]?.text ?? "", subject: subject, body: body,
      service: service, links: Self.links(in: body, about: service))
  }

  /// The addresses in a text; what follows them is known of the page that confirms a termination.
  private static func links(in body: String, about service: ServiceReference?) -> [MailLink] {
    body.split(whereSeparator: \.isWhitespace)
      .filter { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
      .map { url in
        let isConfirmation = url.contains("/billing/confirmTerminate")
        let operation = service.map { "\($0.kind).confirmTermination" }
          .flatMap { isConfirmation ? OperationCatalogue.operation(id: $0) : nil }
        let taken = Set(operation?.parameters.map(\.name) ?? [])
        return MailLink(
          name: isConfirmation ? "confirmTermination" : "link", url: String(url),
          operation: operation?.id,
          arguments: URLText.arguments(of: url).filter { taken.contains($0.key) })
      }
  }
}
