import RunbookModel

/// A provider's user interface as data: what can be seen where, and what it does.
package struct ConsoleModel: Sendable {
  package let provider: String
  /// The dialects whose guides use the console; a console without any serves all guides.
  package let dialects: [String]
  package let languages: [String]
  /// Where a walk begins: the page on which one signs in.
  package let start: String
  package let services: [ServiceTerms]
  package let places: [Place]
  package let controls: [Control]
  package let routes: [Route]
  package let states: [StateTerms]
  package let claims: [ClaimTerms]
  private let placeIndices: [String: Int]
  private let controlIndices: [String: Int]
  private let controlsByPlace: [String: [Int]]

  /// A console of these parts; of two with the same id, the first counts.
  package init(
    provider: String, dialects: [String], languages: [String], start: String,
    services: [ServiceTerms] = [], places: [Place], controls: [Control], routes: [Route] = [],
    states: [StateTerms] = [], claims: [ClaimTerms] = []
  ) {
    self.provider = provider
    self.dialects = dialects
    self.languages = languages
    self.start = start
    self.services = services
    self.places = places
    self.controls = controls
    self.routes = routes
    self.states = states
    self.claims = claims
    placeIndices = Dictionary(places.enumerated().map { ($1.id, $0) }) { first, _ in first }
    controlIndices = Dictionary(controls.enumerated().map { ($1.id, $0) }) { first, _ in first }
    controlsByPlace = Dictionary(grouping: controls.indices) { controls[$0].place }
  }

  package func place(_ id: String) -> Place? { placeIndices[id].map { places[$0] } }

  package func control(_ id: String) -> Control? { controlIndices[id].map { controls[$0] } }

  /// The controls that stand directly in a place, in the file's order.
  package func controls(in place: String) -> [Control] {
    (controlsByPlace[place] ?? []).map { controls[$0] }
  }

  /// The controls that confirm the form or dialog of a place; of several, one is shown at a time.
  package func submitControls(of place: String) -> [Control] {
    controls(in: place).filter(\.isSubmit)
  }

  /// The places that a place lies in, the nearest first.
  package func ancestors(of place: String) -> [Place] {
    var ancestors: [Place] = []
    var next = self.place(place)?.parent
    while let id = next, let place = self.place(id), ancestors.count < places.count {
      ancestors.append(place)
      next = place.parent
    }
    return ancestors
  }

  /// The place to which signing in leads.
  package var home: String {
    controls(in: start).first { $0.isSubmit }?.leadsTo ?? start
  }
}

/// How guides call a kind of service.
package struct ServiceTerms: Hashable, Sendable {
  /// As `ovhcloud.vps`.
  package var kind: String
  /// The product's names.
  package var labels: Names
  /// Other words, that mean the service only where one is to be chosen: "votre offre".
  package var terms: Names

  package init(kind: String, labels: Names, terms: Names = Names()) {
    self.kind = kind
    self.labels = labels
    self.terms = terms
  }
}

/// The words for a state of the service: "l'option activée".
package struct StateTerms: Hashable, Sendable {
  package var condition: Condition
  package var terms: Names

  package init(condition: Condition, terms: Names) {
    self.condition = condition
    self.terms = terms
  }
}
