/// Something that an operator can press, fill in or read.
package struct Control: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case link, button, menuEntry, tab, field, select, list, checkbox, icon, display
    /// What the operator does by hand, outside every console.
    case deed

    /// Whether pressing it does something.
    package var isPressed: Bool {
      switch self {
      case .link, .button, .menuEntry, .tab, .list, .icon: true
      case .field, .select, .checkbox, .display, .deed: false
      }
    }

    /// Whether it holds a value of a form.
    package var isField: Bool { self == .field || self == .select || self == .checkbox }
  }

  /// The id of its place, a slash, and its own name there: `vps-snapshot-menu/take`.
  package var id: String
  package var place: String
  package var kind: Kind
  /// The visible names.
  package var labels: Names
  /// The words by which guides describe it.
  package var terms: Names
  /// The names of the row or the value that it stands beside.
  package var beside: Names
  /// What must hold of the selected service so that it is shown.
  package var when: [Condition]
  /// What other fields of the form must hold so that it is shown; a hidden field has its default.
  package var given: [FieldCondition]
  /// The place that it opens.
  package var leadsTo: String?
  /// The kind of service that is selected by picking an item.
  package var selects: String?
  package var operation: OperationCall?
  /// Whether it confirms the form or dialog in which it stands.
  package var isSubmit: Bool
  package var isRequired: Bool
  package var defaultValue: String?
  /// What a person might put in, where anything of a form will do.
  package var example: String?
  /// What can be picked, in the console's order; the last word has the control plane.
  package var values: [FieldValue]
  /// The name of the fact that it displays.
  package var shows: String?
  /// The kind of service that must be selected.
  package var needsService: String?
  /// Which public text tells that it exists, or why it was made up.
  package var source: String
  package var isInvented: Bool

  package init(
    id: String, place: String, kind: Kind, labels: Names = Names(), terms: Names = Names(),
    beside: Names = Names(), when: [Condition] = [], given: [FieldCondition] = [],
    leadsTo: String? = nil, selects: String? = nil, operation: OperationCall? = nil,
    isSubmit: Bool = false, isRequired: Bool = false, defaultValue: String? = nil,
    example: String? = nil,
    values: [FieldValue] = [], shows: String? = nil, needsService: String? = nil,
    source: String = "", isInvented: Bool = false
  ) {
    self.id = id
    self.place = place
    self.kind = kind
    self.labels = labels
    self.terms = terms
    self.beside = beside
    self.when = when
    self.given = given
    self.leadsTo = leadsTo
    self.selects = selects
    self.operation = operation
    self.isSubmit = isSubmit
    self.isRequired = isRequired
    self.defaultValue = defaultValue
    self.example = example
    self.values = values
    self.shows = shows
    self.needsService = needsService
    self.source = source
    self.isInvented = isInvented
  }

  /// Whether the two are never shown together, so that their common label is not ambiguous.
  func excludes(_ other: Control) -> Bool {
    when.contains { own in
      other.when.contains { $0.fact == own.fact && $0.expected != own.expected }
    }
      || given.contains { own in
        other.given.contains { $0.field == own.field && $0.value != own.value }
      }
  }
}

/// One of the values of a field.
package struct FieldValue: Hashable, Sendable {
  package var value: String
  package var labels: Names
  package var terms: Names
  package var when: [Condition]

  package init(value: String, labels: Names, terms: Names = Names(), when: [Condition] = []) {
    self.value = value
    self.labels = labels
    self.terms = terms
    self.when = when
  }
}
