/// What carries requests: the network, or a server in this process.
package protocol Transport: AnyObject, Sendable {
  /// Sends a request once and waits for the whole answer.
  func send(_ request: WireRequest) throws(TransportFailure) -> WireResponse
}

/// A header of a request or a response.
package struct WireHeader: Hashable, Sendable {
  package var name: String
  package var value: String

  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// A request as it goes over the wire.
package struct WireRequest: Sendable {
  package var method: String
  package var url: String
  package var headers: [WireHeader]
  package var body: [UInt8]

  package init(method: String, url: String, headers: [WireHeader] = [], body: [UInt8] = []) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
  }
}

/// A response as it came over the wire.
package struct WireResponse: Sendable {
  package var status: Int
  package var headers: [WireHeader]
  package var body: [UInt8]

  package init(status: Int, headers: [WireHeader] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The first header of a name, in whatever case it was written.
  func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}

/// A request without an answer.
package struct TransportFailure: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Nothing was sent: no connection came about.
    case notSent
    /// The connection ended after something was sent.
    case cut
    /// The answer did not come in time; it may still be worked on.
    case timedOut
    /// The answer is larger than any that is expected.
    case tooLarge
  }

  package var kind: Kind
  /// What the system says, for people.
  package var detail: String

  package init(_ kind: Kind, _ detail: String) {
    self.kind = kind
    self.detail = detail
  }
}
