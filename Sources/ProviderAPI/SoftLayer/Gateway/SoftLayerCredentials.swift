/// What a client of the SoftLayer API signs in with.
///
/// It opens nothing but the simulation.
package enum SoftLayerCredentials {
  package static let user = "balise-simulation"
  package static let key = "balise-simulation-key"
  /// The user that stands before a key of IBM Cloud.
  private static let iamUser = "apikey"

  static func open(_ user: String?, _ key: String?) -> Bool {
    key == Self.key && (user == Self.user || user == iamUser)
  }
}
