package import ControlPlane
package import RunbookModel
package import Values

/// The words by which guides tell of a property of the behaviour.
package struct ClaimTerms: Hashable, Sendable {
  /// The id in the behaviour catalogue.
  package var property: String
  package var telling: Telling
  package var terms: Names
  /// What the words say of the property ("aucun remboursement": false); nil where a guide tells a number, a
  /// duration or an amount besides.
  package var says: ToldValue?

  package init(property: String, telling: Telling, terms: Names, says: ToldValue? = nil) {
    self.property = property
    self.telling = telling
    self.terms = terms
    self.says = says
  }

  /// In which sentences the words are looked for.
  package enum Telling: Hashable, Sendable {
    /// In claims of a kind.
    case claim(Claim.Kind)
    /// In any sentence that is no claim: a prerequisite, an instruction, a remark.
    case prose
  }
}

/// What a guide says of a property.
package enum ToldValue: Hashable, Sendable {
  case value(FactValue)
  /// Vaguely: "quelques minutes", "plusieurs heures"; the ends are included.
  case between(CalendarDuration, CalendarDuration)
  /// "Payant": more than an amount.
  case moreThan(Money)
}
