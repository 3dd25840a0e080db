/// What a rule holds a guide against.
package enum RuleFamily: String, Hashable, Sendable, CaseIterable {
  /// The guide's own form.
  case form
  /// The names that the provider's console shows.
  case labels
  /// The provider's API schemas.
  case routes
  /// What happens when the procedure is carried out.
  case execution
  /// What experiments show.
  case claims
  /// What can happen on the way, whatever else is going on.
  case exploration
  /// The same guide in another language.
  case drift
  /// The comments that silence findings.
  case suppressions
}
