import HashTreeCollections

/// The customer in whose name everything is done.
package struct Account: Hashable, Sendable {
  /// The provider's name of the customer, as `ab12345-ovh`.
  package var name: String
  package var email: String
  /// The language of the provider's mails, as BCP 47.
  package var language: String
  /// ISO 4217.
  package var currency: String
  package var paymentMethods: [String]
  package var defaultPaymentMethod: String?
}

extension Account: Record {
  var id: Int { 0 }
  var key: RecordKey { RecordKey(.account, "account", name: name) }
  var fields: [Field] {
    [
      Field("email", email), Field("language", language), Field("currency", currency),
      Field("paymentMethods", paymentMethods.joined(separator: " ")),
      Field("defaultPaymentMethod", defaultPaymentMethod),
    ]
  }

  static var table: WritableKeyPath<Tables, TreeDictionary<Int, Account>> { \.accounts }
}
