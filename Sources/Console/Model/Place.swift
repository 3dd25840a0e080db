/// Where an operator can be in a console.
package struct Place: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case page, section, tab
    /// A part of a page that is seen with it.
    case panel
    case menu, dialog
    /// What stands around every page that lies in it.
    case frame
    case mailbox, mail
    /// Where the operator works, outside every console.
    case workplace
  }

  package var id: String
  package var kind: Kind
  /// The visible names.
  package var labels: Names
  /// The words by which guides describe it.
  package var terms: Names
  /// The place that it lies in, whose controls stay in reach.
  package var parent: String?
  /// The kind of service that the place is about.
  package var service: String?
  /// Whether one gets here from anywhere without the console, as to one's own mailbox.
  package var isEntrance: Bool

  package init(
    id: String, kind: Kind, labels: Names = Names(), terms: Names = Names(), parent: String? = nil,
    service: String? = nil, isEntrance: Bool = false
  ) {
    self.id = id
    self.kind = kind
    self.labels = labels
    self.terms = terms
    self.parent = parent
    self.service = service
    self.isEntrance = isEntrance
  }
}
