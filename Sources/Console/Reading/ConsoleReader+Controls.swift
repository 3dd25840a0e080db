import StrictYAML
import Values
import Yams

/// What the reading of a control must know of its surroundings.
struct ControlContext {
  var place: String
  /// The names of the controls of the same place.
  var siblings: Set<String>
  /// The kind of service that the place, or one around it, is about.
  var service: String?
  var places: ConsoleModel
  var key: Node
}

extension ConsoleReader {
  private static let optionalKeys = [
    "labels", "terms", "beside", "when", "given", "opens", "selects", "operation", "submit",
    "required", "default", "example", "values", "shows", "needs", "source", "invented",
  ]

  mutating func readControl(
    _ name: String, _ node: Node, _ context: ControlContext
  ) -> Control {
    let fields = yaml.fields(node, required: ["kind"], optional: Self.optionalKeys)
    var control = Control(
      id: "\(context.place)/\(name)", place: context.place,
      kind: kind(fields["kind"], else: .button))
    control.labels = names(fields["labels"])
    control.terms = names(fields["terms"])
    control.beside = names(fields["beside"])
    control.when = conditions(fields["when"])
    control.given = yaml.entries(fields["given"]).map { field, value, key in
      checkSibling(field, of: context, at: key)
      return FieldCondition(field: "\(context.place)/\(field)", value: yaml.text(value))
    }
    control.leadsTo = fields["opens"].map { yaml.text($0) }
    if let target = control.leadsTo { checkPlace(target, at: fields["opens"]) }
    control.selects = fields["selects"].map { yaml.text($0) }
    if let service = control.selects { checkService(service, at: fields["selects"]) }
    control.operation = fields["operation"].map { readCall($0, context) }
    control.isSubmit = yaml.flag(fields["submit"])
    control.isRequired = yaml.flag(fields["required"])
    control.defaultValue = fields["default"].map { yaml.text($0) }
    control.example = fields["example"].map { yaml.text($0) }
    control.values = readValues(fields["values"])
    control.shows = fields["shows"].map { yaml.text($0) }
    control.needsService = fields["needs"].map { yaml.text($0) } ?? context.service
    if let needs = fields["needs"] { checkService(yaml.text(needs), at: needs) }
    control.isInvented = yaml.flag(fields["invented"])
    control.source = fields["source"].map { yaml.text($0) } ?? (control.isInvented ? "" : source)
    nameAsTarget(&control, context)
    checkDefault(control, at: fields["default"])
    return control
  }

  /// A control without names of its own is called as the place that it opens.
  private mutating func nameAsTarget(_ control: inout Control, _ context: ControlContext) {
    guard control.labels.isEmpty, control.terms.isEmpty else { return }
    if let target = control.leadsTo.flatMap({ context.places.place($0) }) {
      control.labels = target.labels
      control.terms = target.terms
    }
    if control.labels.isEmpty, control.terms.isEmpty {
      yaml.report("console.no-name", ["control": .label(control.id)], at: context.key)
    }
  }

  private mutating func checkDefault(_ control: Control, at node: Node?) {
    guard let value = control.defaultValue, !control.values.isEmpty,
      !control.values.contains(where: { $0.value == value })
    else { return }
    yaml.report("console.unknown-value", ["value": .label(value)], at: node)
  }

  private mutating func checkSibling(_ name: String, of context: ControlContext, at node: Node) {
    guard !context.siblings.contains(name) else { return }
    yaml.report("console.unknown-control", ["control": .label(name)], at: node)
  }

  private mutating func readValues(_ node: Node?) -> [FieldValue] {
    yaml.entries(node).map { value, node, _ in
      let fields = yaml.fields(node, required: ["labels"], optional: ["terms", "when"])
      return FieldValue(
        value: value, labels: names(fields["labels"]), terms: names(fields["terms"]),
        when: conditions(fields["when"]))
    }
  }

  private mutating func readCall(_ node: Node, _ context: ControlContext) -> OperationCall {
    if let id = node.scalar?.string { return OperationCall(id: id) }
    let fields = yaml.fields(node, required: ["id"], optional: ["arguments"])
    var call = OperationCall(id: yaml.text(fields["id"]))
    for (name, value, _) in yaml.entries(fields["arguments"]) {
      call.arguments[name] = readArgument(value, context)
    }
    return call
  }

  private mutating func readArgument(_ node: Node, _ context: ControlContext) -> ArgumentSource {
    if let constant = node.scalar?.string { return .constant(constant) }
    let fields = yaml.fields(node, required: [], optional: ["field", "mailLink", "parameter"])
    if let field = fields["field"] {
      let name = yaml.text(field)
      checkSibling(name, of: context, at: field)
      return .field("\(context.place)/\(name)")
    }
    if let name = fields["mailLink"] { return .mailLink(yaml.text(name)) }
    if let name = fields["parameter"] { return .parameter(yaml.text(name)) }
    yaml.reportShape(node, "argument")
    return .constant("")
  }
}
