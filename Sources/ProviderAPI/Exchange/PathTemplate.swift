/// A path of an API with blanks, as `/vps/{serviceName}/tasks/{id}`.
struct PathTemplate: Hashable, Sendable, CustomStringConvertible {
  let description: String
  private let parts: [Part]

  private enum Part: Hashable, Sendable {
    case literal(String)
    case blank(String)
  }

  init(_ text: String) {
    description = text
    parts = text.split(separator: "/").map { part in
      part.hasPrefix("{") && part.hasSuffix("}")
        ? .blank(String(part.dropFirst().dropLast())) : .literal(String(part))
    }
  }

  var length: Int { parts.count }

  /// How many of the parts from the start are no blank: of two templates that fit, the API means
  /// the one that names more.
  var literals: [Bool] {
    parts.map { if case .literal = $0 { true } else { false } }
  }

  /// What fills the blanks when a path fits.
  func match(_ path: ArraySlice<String>) -> [String: String]? {
    guard path.count == parts.count else { return nil }
    for index in parts.indices {
      if case .literal(let literal) = parts[index], literal != path[path.startIndex + index] {
        return nil
      }
    }
    var values: [String: String] = [:]
    for index in parts.indices {
      if case .blank(let name) = parts[index] { values[name] = path[path.startIndex + index] }
    }
    return values
  }
}
