/// One thing that the operator is told, or invited, to do.
package struct Action: Hashable, Sendable {
  package var id: String
  package var kind: Kind
  /// The visible name of the control or place; nil where the guide names none.
  package var label: String?
  /// The label as the guide writes it, where that is not what is visible: "{{site.data.keyword.x}}".
  package var writtenLabel: String?
  package var line: Int
  package var isOptional: Bool
  /// Why the action is optional; nil when it is not.
  package var because: OptionalReason?
  /// The clause that instructs, in the guide's words.
  package var text: String
  /// What the action is about when it has no label: "votre nom".
  package var object: String?
  package var locators: [Locator]
  package var condition: Condition?
  /// The choice that this action asks.
  package var choice: String?
  /// The option that this action belongs to.
  package var option: String?
  /// The parameter whose value this action supplies.
  package var parameter: String?
  package var code: Code?
  /// The destinations of the links in the clause.
  package var links: [String]

  package init(
    id: String, kind: Kind, label: String? = nil, writtenLabel: String? = nil, line: Int,
    isOptional: Bool = false,
    because: OptionalReason? = nil, text: String, object: String? = nil, locators: [Locator] = [],
    condition: Condition? = nil, choice: String? = nil, option: String? = nil,
    parameter: String? = nil, code: Code? = nil, links: [String] = []
  ) {
    self.id = id
    self.kind = kind
    self.label = label
    self.writtenLabel = writtenLabel
    self.line = line
    self.isOptional = isOptional
    self.because = because
    self.text = text
    self.object = object
    self.locators = locators
    self.condition = condition
    self.choice = choice
    self.option = option
    self.parameter = parameter
    self.code = code
    self.links = links
  }

  /// What the operator does.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case connect, navigate, click, choose, enter, check, confirm, run, call, wait, read
    case other = "do"
  }

  /// Why an action may be left out.
  package enum OptionalReason: String, Hashable, Sendable {
    /// "You can", "we recommend".
    case invited
    /// "If".
    case condition
    /// One of several.
    case alternative
    /// Another method.
    case secondary
  }

  /// Where on the screen the action's object stands.
  package struct Locator: Hashable, Sendable {
    package enum Relation: String, Hashable, Sendable {
      case inside = "in"
      case rightOf
      case under
      case near
    }

    package var relation: Relation
    /// The name of the thing that locates; nil when the guide only describes it.
    package var label: String?
    package var text: String

    package init(relation: Relation, label: String?, text: String) {
      self.relation = relation
      self.label = label
      self.text = text
    }
  }

  /// What must hold, or have happened, before the action.
  package struct Condition: Hashable, Sendable {
    package enum Relation: String, Hashable, Sendable {
      /// "Une fois l'option activée": wait for it.
      case after
      /// "Si": only then.
      case `if`
    }

    package var relation: Relation
    package var text: String

    package init(relation: Relation, text: String) {
      self.relation = relation
      self.text = text
    }
  }

  /// The commands or lines of a code block.
  package struct Code: Hashable, Sendable {
    package var language: String
    package var text: String

    package init(language: String, text: String) {
      self.language = language
      self.text = text
    }
  }
}
