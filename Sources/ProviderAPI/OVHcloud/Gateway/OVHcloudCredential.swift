import Values

/// The right of an application to act for an account, as the API's gateway knows it.
///
/// Credentials are no part of the world: they live on the wall clock.
struct OVHcloudCredential: Hashable, Sendable {
  enum State: String, Sendable {
    case pendingValidation, validated, refused, expired
  }

  struct Rule: Hashable, Sendable {
    let method: String
    /// Exact, or with `*` at its end for whatever follows.
    let path: String

    func allows(_ method: String, _ path: String) -> Bool {
      guard self.method == method else { return false }
      return self.path.hasSuffix("*")
        ? path.hasPrefix(self.path.dropLast()) : path == self.path
    }
  }

  let id: Int
  let consumerKey: String
  let createdAt: Instant
  var state: State
  let rules: [Rule]
}

/// The application that every simulated account knows.
///
/// Its keys are no secrets: they open nothing but the simulation.
package enum OVHcloudApplication {
  package static let id = 1
  package static let key = "balise-simulation"
  package static let secret = "balise-simulation-secret"
  package static let consumerKey = "balise-simulation-consumer"

  static let credential = OVHcloudCredential(
    id: 1, consumerKey: consumerKey, createdAt: Instant(secondsSince1970: 0), state: .validated,
    rules: ["GET", "POST", "PUT", "DELETE"].map { .init(method: $0, path: "/*") })
}
