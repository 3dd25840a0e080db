package import ControlPlane
package import Values

/// What the parts of a runbook mean in the provider's console and control plane.
package struct Bindings: Hashable, Sendable {
  /// By action id.
  package var actions: [String: ActionBinding] = [:]
  /// By option id.
  package var options: [String: OptionBinding] = [:]
  /// By prerequisite id.
  package var prerequisites: [String: PrerequisiteBinding] = [:]
  /// By prerequisite id: the state of the service that the prerequisite asks for.
  package var prerequisiteStates: [String: Condition] = [:]
  /// By expectation id.
  package var expectations: [String: ExpectationBinding] = [:]
  /// By action id: the state of the service that the action's condition asks for, or that is
  /// waited for.
  package var conditions: [String: Condition] = [:]
  /// By claim id: every property that the claim's words tell of.
  package var claims: [String: [ClaimBinding]] = [:]

  /// What sentences that are no claims tell of properties, in the guide's order.
  package var statements: [StatementBinding] = []
  /// By expectation id: how long the guide says that it takes.
  package var durations: [String: ToldValue] = [:]

  package init() {}
}

/// A sentence that tells of a property of the behaviour without being a claim.
package struct StatementBinding: Hashable, Sendable {
  /// The sentence, as a segment of the runbook.
  package var text: String
  package var claim: ClaimBinding
}

package struct ActionBinding: Hashable, Sendable {
  package var target: Target
  package var match: MatchKind
  /// The ids of what fits equally well, when the target is ambiguous.
  ///
  /// Else controls that bear the same label and are never shown together with the target: a walk
  /// takes the one that is shown.
  package var alternatives: [String]

  package init(target: Target, match: MatchKind, alternatives: [String] = []) {
    self.target = target
    self.match = match
    self.alternatives = alternatives
  }

  static let manual = ActionBinding(target: .manual, match: .implied)
}

/// What an action acts on.
package enum Target: Hashable, Sendable {
  case control(String)
  case place(String)
  /// A service is picked, in a list where there is one.
  case selectService(kind: String, control: String?)
  /// A field of a form, whose value the operator tells.
  case field(String)
  case fieldValue(control: String, value: String)
  case call(operation: String)
  /// A parameter of a call.
  case argument(operation: String, name: String)
  /// What the operator does by hand and the world remembers.
  case operatorFact(operation: String)
  case signIn
  /// Something to read: nothing is changed.
  case reading
  /// Something to wait for.
  case waiting
  /// Nothing that the engine can do.
  case manual
  case ambiguous
}

/// How what a guide names was recognized.
package enum MatchKind: Hashable, Sendable {
  case exact
  /// Equal but for case, accents and typography.
  case folded
  /// A name that the console no longer shows.
  case former(until: Instant)
  /// By the words that describe it.
  case described
  /// Named by nothing: the only thing that fits.
  case implied

  /// The better, the smaller.
  var rank: Int {
    switch self {
    case .exact: 0
    case .folded: 1
    case .former: 2
    case .described: 3
    case .implied: 4
    }
  }
}

package struct OptionBinding: Hashable, Sendable {
  /// The field's control.
  package var control: String
  package var value: String

  package init(control: String, value: String) {
    self.control = control
    self.value = value
  }
}

package enum PrerequisiteBinding: Hashable, Sendable {
  /// Access to the console.
  case account
  case service(kind: String)
  case manual
}

/// A property of which a claim tells.
package struct ClaimBinding: Hashable, Sendable {
  /// A property of the behaviour catalogue.
  package var property: String
  /// What the claim's words say of it; nil where the claim's own value does.
  package var says: ToldValue?

  package init(property: String, says: ToldValue? = nil) {
    self.property = property
    self.says = says
  }
}

package enum ExpectationBinding: Hashable, Sendable {
  case mail
  case opens(place: String)
  case display(control: String, fact: String?)
  /// As long as the tasks of the step take.
  case task
  case fact(name: String, value: FactValue)
  case unobservable
}
