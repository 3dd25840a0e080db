import Foundation
import JSON
import Testing

/// Copies of OVHcloud's schemas, and what in an answer does not fit them.
struct OVHcloudSchema {
  /// The folder that `BALISE_SHARED` names, else `shared` beside the package.
  static let folder: URL? = {
    let named = ProcessInfo.processInfo.environment["BALISE_SHARED"]
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let shared =
      named.map { URL(filePath: $0) } ?? root.deletingLastPathComponent().appending(path: "shared")
    let schemas = shared.appending(path: "ovh-schema")
    return FileManager.default.fileExists(atPath: schemas.path()) ? schemas : nil
  }()

  private var responseTypes: [String: String] = [:]
  private var models: [String: JSONValue] = [:]

  /// The schemas of a version: `raw-2020-12` or `raw-v1`.
  init(version: String, files: [String]) throws {
    let folder = try #require(Self.folder)
    for file in files {
      let url = folder.appending(path: "\(version)/\(file).json")
      let schema = try JSONValue(parsing: Data(contentsOf: url))
      for (name, model) in schema["models"]?.members ?? [] { models[name] = model }
      for api in schema["apis"]?.elements ?? [] {
        for operation in api["operations"]?.elements ?? [] {
          let call = "\(operation["httpMethod"]?.text ?? "") \(api["path"]?.text ?? "")"
          responseTypes[call] = operation["responseType"]?.text
        }
      }
    }
  }

  /// What does not fit in the answer of a call; nil for a call that the schema does not have.
  func problems(of answer: JSONValue, call: String) -> [String]? {
    responseTypes[call].map { problems(of: answer, type: $0, at: "answer") }
  }

  private func problems(of value: JSONValue, type: String, at path: String) -> [String] {
    if type.hasSuffix("[]") {
      guard case .array(let elements) = value else { return ["\(path) is no list"] }
      return elements.enumerated().flatMap { index, element in
        problems(of: element, type: String(type.dropLast(2)), at: "\(path)[\(index)]")
      }
    }
    if let model = model(type) { return problems(of: value, model: model, type, at: path) }
    let name = type.split(separator: ":").last.map(String.init) ?? type
    let fits =
      switch name {
      case "void": value == .null
      case "long", "int": value.wholeNumber != nil
      case "double": value.numeral != nil
      case "boolean": value.flag != nil
      case "string", "text", "password", "ip", "ipBlock", "ipv4", "ipv6": value.text != nil
      case "datetime":
        value.text.map { matches($0, #"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$"#) }
          ?? false
      case "date": value.text.map { matches($0, #"^\d{4}-\d\d-\d\d$"#) } ?? false
      case "duration": value.text.map { matches($0, #"^P(\d+[YMD])+$"#) } ?? false
      default: false
      }
    return fits ? [] : ["\(path) is no \(type): \(value)"]
  }

  /// The model of a type; that of `complexType.SafeKeyValue<string>` is written with `<T>`.
  private func model(_ type: String) -> JSONValue? {
    models[type] ?? models["\(type.prefix { $0 != "<" })<T>"]
  }

  private func problems(
    of value: JSONValue, model: JSONValue, _ type: String, at path: String
  ) -> [String] {
    if let values = model["enum"]?.elements {
      return values.contains(value) ? [] : ["\(path) is no \(type): \(value)"]
    }
    guard case .object(let members) = value else { return ["\(path) is no object"] }
    let properties = model["properties"]?.members ?? []
    // What stands for `T` in a type as `complexType.SafeKeyValue<string>`.
    let argument = type.split(separator: "<").dropFirst().last.map { String($0.dropLast()) }
    var problems: [String] = []
    for name in members.keys.sorted() where !properties.contains(where: { $0.key == name }) {
      problems.append("\(path).\(name) is not in \(type)")
    }
    for (name, property) in properties {
      let isNullable = property["canBeNull"]?.flag ?? true
      let member = members[name] ?? .null
      if member == .null {
        if !isNullable { problems.append("\(path).\(name) is missing") }
        continue
      }
      let type = property["fullType"]?.text ?? property["type"]?.text ?? ""
      problems += self.problems(
        of: member, type: type == "T" ? argument ?? type : type, at: "\(path).\(name)")
    }
    return problems
  }

  private func matches(_ text: String, _ pattern: String) -> Bool {
    text.range(of: pattern, options: .regularExpression) != nil
  }
}
