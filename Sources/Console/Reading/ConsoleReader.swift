import ControlPlane
import Diagnostics
import RunbookModel
import StrictYAML
import Values
import Yams

/// Reads a console's file part by part and checks what refers to what.
struct ConsoleReader {
  var yaml: YAMLReader
  /// The languages in which every name must be told.
  var languages: [String] = []
  /// The source of what tells no other.
  var source = ""
  private var placeNodes: [String: Node] = [:]
  private var services: Set<String> = []

  init(_ source: SourceFile) throws(InputRejected) {
    yaml = try YAMLReader(source, as: .console)
  }

  mutating func read() -> ConsoleModel {
    let root = yaml.root
    let fields = yaml.fields(
      root, required: ["provider", "languages", "start", "places"],
      optional: ["dialects", "source", "services", "routes", "states", "claims"])
    languages = yaml.texts(fields["languages"])
    source = yaml.text(fields["source"])
    let services = readServices(fields["services"])
    let (places, controls) = readPlaces(fields["places"])
    let start = yaml.text(fields["start"])
    checkPlace(start, at: fields["start"])
    let console = ConsoleModel(
      provider: yaml.text(fields["provider"]), dialects: yaml.texts(fields["dialects"]),
      languages: languages, start: start, services: services, places: places, controls: controls,
      routes: readRoutes(fields["routes"]), states: readStates(fields["states"]),
      claims: readClaims(fields["claims"]))
    if yaml.diagnostics.isEmpty { checkReach(console) }
    return console
  }

  mutating func checkPlace(_ id: String, at node: Node?) {
    guard let node, placeNodes[id] == nil else { return }
    yaml.report("console.unknown-place", ["place": .label(id)], at: node)
  }

  mutating func checkService(_ kind: String, at node: Node?) {
    guard let node, !services.contains(kind) else { return }
    yaml.report("console.unknown-service", ["service": .label(kind)], at: node)
  }

  private mutating func readServices(_ node: Node?) -> [ServiceTerms] {
    yaml.entries(node).map { kind, value, _ in
      services.insert(kind)
      let fields = yaml.fields(value, required: ["labels"], optional: ["terms"])
      return ServiceTerms(
        kind: kind, labels: names(fields["labels"]), terms: names(fields["terms"]))
    }
  }

  private mutating func readPlaces(_ node: Node?) -> (places: [Place], controls: [Control]) {
    let entries = yaml.entries(node)
    for (id, _, key) in entries { placeNodes[id] = key }
    var places: [Place] = []
    var pending: [(place: String, controls: Node?)] = []
    for (id, value, _) in entries {
      let fields = yaml.fields(
        value, required: ["kind"],
        optional: ["labels", "terms", "parent", "service", "entrance", "controls"])
      let parent = fields["parent"].map { yaml.text($0) }
      if let parent { checkPlace(parent, at: fields["parent"]) }
      let service = fields["service"].map { yaml.text($0) }
      if let service { checkService(service, at: fields["service"]) }
      places.append(
        Place(
          id: id, kind: kind(fields["kind"], else: .page), labels: names(fields["labels"]),
          terms: names(fields["terms"]), parent: parent, service: service,
          isEntrance: yaml.flag(fields["entrance"])))
      pending.append((id, fields["controls"]))
    }
    return (places, readControls(pending, of: places))
  }

  private mutating func readControls(
    _ pending: [(place: String, controls: Node?)], of places: [Place]
  ) -> [Control] {
    let outline = ConsoleModel(
      provider: "", dialects: [], languages: languages, start: "", places: places, controls: [])
    var controls: [Control] = []
    for (id, node) in pending {
      let entries = yaml.entries(node)
      let siblings = Set(entries.map(\.name))
      let around = [outline.place(id)].compactMap(\.self) + outline.ancestors(of: id)
      let service = around.lazy.compactMap(\.service).first
      for (name, value, key) in entries {
        let context = ControlContext(
          place: id, siblings: siblings, service: service, places: outline, key: key)
        controls.append(readControl(name, value, context))
      }
    }
    return controls
  }

  private mutating func readRoutes(_ node: Node?) -> [Route] {
    yaml.entries(node).map { name, value, key in
      let parts = name.split(separator: " ")
      if parts.count != 2 { yaml.reportShape(key, "route") }
      let fields = yaml.fields(value, required: ["operation"], optional: ["service", "parameters"])
      let service = fields["service"].map { yaml.text($0) }
      if let service { checkService(service, at: fields["service"]) }
      let parameters = yaml.entries(fields["parameters"]).map { name, terms, _ in
        RouteParameter(name: name, terms: names(terms))
      }
      return Route(
        method: parts.first?.uppercased() ?? "", path: parts.last.map(String.init) ?? "",
        operation: yaml.text(fields["operation"]), service: service, parameters: parameters)
    }
  }

  private mutating func readStates(_ node: Node?) -> [StateTerms] {
    yaml.items(node).flatMap { item in
      let fields = yaml.fields(item, required: ["when", "terms"])
      let terms = names(fields["terms"])
      return conditions(fields["when"]).map { StateTerms(condition: $0, terms: terms) }
    }
  }

  private mutating func readClaims(_ node: Node?) -> [ClaimTerms] {
    yaml.items(node).compactMap { item in
      let fields = yaml.fields(
        item, required: ["property", "kind", "terms"], optional: ["says"])
      let property = yaml.text(fields["property"])
      guard let known = BehaviourCatalogue.property(id: property) else {
        yaml.report(
          "console.unknown-property", ["property": .label(property)], at: fields["property"])
        return nil
      }
      let terms = names(fields["terms"])
      let word = yaml.text(fields["kind"])
      let kind = Claim.Kind(rawValue: word)
      guard word == "prose" || kind != nil else {
        yaml.report("console.unknown-kind", ["kind": .label(word)], at: fields["kind"])
        return nil
      }
      // A property that holds or does not is told by saying it; who denies it is marked so.
      let holds: ToldValue? = if case .bool = known.value { .value(.bool(true)) } else { nil }
      return ClaimTerms(
        property: property, telling: kind.map { .claim($0) } ?? .prose, terms: terms,
        says: fields["says"].map { toldValue($0) } ?? holds)
    }
  }

  /// Every place can be reached from the start, and none lies in itself.
  private mutating func checkReach(_ console: ConsoleModel) {
    for place in console.places
    where console.ancestors(of: place.id).contains(where: { $0.id == place.id }) {
      yaml.report(
        "console.circular-place", ["place": .label(place.id)], at: placeNodes[place.id])
    }
    guard yaml.diagnostics.isEmpty else { return }
    let reached = ConsoleMap(console).distances(from: console.start)
    for place in console.places where reached[place.id] == nil {
      yaml.report(
        "console.unreachable-place", ["place": .label(place.id)], at: placeNodes[place.id])
    }
  }
}
