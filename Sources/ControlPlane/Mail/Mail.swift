import HashTreeCollections
package import Values

/// A message of the provider to the customer, in the language of the account.
package struct Mail: Hashable, Sendable {
  package var id: Int
  package var date: Instant
  package var recipient: String
  package var subject: String
  /// Several lines, separated by line feeds.
  package var body: String
  package var service: ServiceReference?
  package var links: [MailLink]

  package init(
    id: Int, date: Instant, recipient: String, subject: String, body: String,
    service: ServiceReference? = nil, links: [MailLink] = []
  ) {
    self.id = id
    self.date = date
    self.recipient = recipient
    self.subject = subject
    self.body = body
    self.service = service
    self.links = links
  }
}

/// A link in a mail, and what following it does.
package struct MailLink: Hashable, Sendable {
  package var name: String
  package var url: String
  /// The operation that the page behind the link performs; nil for a page to read.
  package var operation: String?
  package var arguments: [String: String]

  package init(name: String, url: String, operation: String?, arguments: [String: String]) {
    self.name = name
    self.url = url
    self.operation = operation
    self.arguments = arguments
  }
}

extension Mail: Record {
  var about: ServiceReference? { service }
  var key: RecordKey { RecordKey(.mail, "mail", number: id) }
  var fields: [Field] {
    [
      Field("date", date), Field("recipient", recipient), Field("subject", subject),
      Field("service", service), Field("body", body, isShown: false),
    ]
      + links.flatMap { link in
        [
          Field("link.\(link.name)", link.url, isShown: false),
          Field("link.\(link.name).operation", link.operation, isShown: false),
        ]
          + link.arguments.sorted { $0.key < $1.key }.map {
            Field("link.\(link.name).\($0.key)", $0.value, isShown: false)
          }
      }
  }

  static var table: WritableKeyPath<Tables, TreeDictionary<Int, Mail>> { \.mails }
}
