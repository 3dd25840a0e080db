import JSON

/// Checks values against the part of JSON Schema 2020-12 that the runbook's schema uses.
///
/// A keyword that it does not know is an error, so that nothing in the schema goes unchecked.
struct SchemaChecker {
  let schema: JSONValue

  /// What a check found.
  struct Outcome {
    var errors: [String] = []
    /// The declared properties that a value had, as `#/$defs/step/title`.
    var used: Set<String> = []

    mutating func add(_ other: Outcome) {
      errors += other.errors
      used.formUnion(other.used)
    }
  }

  func check(_ value: JSONValue) -> Outcome {
    check(value, against: schema, pointer: "#", at: "$")
  }

  /// Every property that the schema declares, but for those of `if` and `then`.
  var declared: Set<String> {
    var declared = properties(of: schema, pointer: "#")
    for (name, definition) in schema["$defs"]?.members ?? [] {
      declared.formUnion(properties(of: definition, pointer: "#/$defs/\(name)"))
    }
    return declared
  }

  private func properties(of schema: JSONValue, pointer: String) -> Set<String> {
    var found: Set<String> = []
    for (name, property) in schema["properties"]?.members ?? [] {
      found.insert("\(pointer)/\(name)")
      found.formUnion(properties(of: property, pointer: "\(pointer)/\(name)"))
    }
    for (index, branch) in (schema["anyOf"]?.elements ?? []).enumerated() {
      found.formUnion(properties(of: branch, pointer: "\(pointer)/\(index)"))
    }
    return found
  }

  private func check(
    _ value: JSONValue, against schema: JSONValue, pointer: String, at path: String
  ) -> Outcome {
    var outcome = Outcome()
    func expect(_ condition: Bool, _ what: String) {
      if !condition { outcome.errors.append("\(path): \(what)") }
    }
    func branches(_ keyword: JSONValue) -> [Outcome] {
      keyword.elements.enumerated().map {
        check(value, against: $1, pointer: "\(pointer)/\($0)", at: path)
      }
    }
    for (keyword, argument) in schema.members {
      switch keyword {
      case "$schema", "$defs", "title", "description", "properties", "then": break
      case "$ref":
        let name = argument.text.map { String($0.dropFirst("#/$defs/".count)) } ?? ""
        guard let target = self.schema["$defs"]?[name] else {
          expect(false, "no definition \(name)")
          continue
        }
        outcome.add(check(value, against: target, pointer: "#/$defs/\(name)", at: path))
      case "type":
        let types = argument.text.map { [$0] } ?? argument.elements.compactMap(\.text)
        expect(types.contains(value.type), "\(value.type) is none of \(types)")
      case "const": expect(value == argument, "not \(argument)")
      case "enum": expect(argument.elements.contains(value), "\(value) is not in the enum")
      case "pattern":
        guard let text = value.text else { continue }
        let regex = argument.text.flatMap { try? Regex($0) }
        expect(regex.map { text.contains($0) } == true, "\(text) does not match \(argument)")
      case "minLength": expect(value.text.map { !$0.isEmpty } ?? true, "empty")
      case "minimum":
        if case .integer(let number) = value, case .integer(let minimum) = argument {
          expect(number >= minimum, "\(number) is less than \(minimum)")
        }
      case "required":
        for name in argument.elements.compactMap(\.text) where value.type == "object" {
          expect(value[name] != nil, "no \(name)")
        }
      case "additionalProperties": outcome.add(members(of: value, schema, pointer, path))
      case "propertyNames":
        for (name, _) in value.members {
          outcome.add(check(.string(name), against: argument, pointer: pointer, at: path))
        }
      case "items":
        for (index, element) in value.elements.enumerated() {
          outcome.add(check(element, against: argument, pointer: pointer, at: "\(path)[\(index)]"))
        }
      case "anyOf", "oneOf":
        let all = branches(argument)
        let matching = all.filter(\.errors.isEmpty)
        expect(keyword == "anyOf" ? !matching.isEmpty : matching.count == 1, "no branch fits")
        // The nearest one says why.
        if matching.isEmpty, let nearest = all.min(by: { $0.errors.count < $1.errors.count }) {
          outcome.errors += nearest.errors
        }
        for branch in matching { outcome.add(branch) }
      case "if":
        let applies = (argument["properties"]?.members ?? []).allSatisfy { name, schema in
          value[name].map { check($0, against: schema, pointer: "", at: path).errors.isEmpty }
            ?? true
        }
        for (name, then) in schema["then"]?["properties"]?.members ?? [] where applies {
          guard let member = value[name] else { continue }
          outcome.add(check(member, against: then, pointer: "", at: "\(path).\(name)"))
        }
      default: expect(false, "the checker does not know \(keyword)")
      }
    }
    return outcome
  }

  private func members(
    of value: JSONValue, _ schema: JSONValue, _ pointer: String, _ path: String
  ) -> Outcome {
    var outcome = Outcome()
    for (name, member) in value.members {
      if let property = schema["properties"]?[name] {
        outcome.used.insert("\(pointer)/\(name)")
        outcome.add(
          check(member, against: property, pointer: "\(pointer)/\(name)", at: "\(path).\(name)"))
      } else if schema["additionalProperties"] == .bool(false) {
        outcome.errors.append("\(path): \(name) is not declared")
      } else if let additional = schema["additionalProperties"] {
        outcome.add(check(member, against: additional, pointer: pointer, at: "\(path).\(name)"))
      }
    }
    return outcome
  }
}

extension JSONValue {
  fileprivate var type: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .number: "number"
    case .integer: "integer"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
