import JSON
import Markup

/// Reads calls of XML-RPC (xmlrpc.com/spec), with the `nil` that clients in Python send.
struct XMLRPCReader {
  struct Call {
    let method: String
    let parameters: [JSONValue]
  }

  /// Values in values; libxml2 itself reads no document with more than 256 elements in one another.
  static let depthLimit = 64

  private let tree: XMLTree

  /// - Throws: The faults -32700 and -32600 of the specification of fault codes.
  static func read(_ bytes: [UInt8]) throws(SoftLayerError) -> Call {
    let tree: XMLTree
    do throws(XMLFailure) {
      tree = try XMLTree.read(bytes)
    } catch {
      throw Self.malformed(error)
    }
    let reader = XMLRPCReader(tree: tree)
    guard tree.nodes.first?.name == "methodCall",
      let method = reader.child("methodName", of: 0).map(reader.text)
    else { throw Self.invalid("a methodCall with a methodName is expected") }
    var parameters: [JSONValue] = []
    if let list = reader.child("params", of: 0) {
      for parameter in reader.elements(of: list) {
        guard let value = reader.child("value", of: parameter) else {
          throw Self.invalid("a parameter without a value")
        }
        parameters.append(try reader.value(value, depth: 1))
      }
    }
    return Call(method: method, parameters: parameters)
  }

  private static func malformed(_ failure: XMLFailure) -> SoftLayerError {
    let reason =
      switch failure.reason {
      case .documentType: "a document type declaration is not accepted"
      case .malformed(let detail): detail
      }
    return SoftLayerError(
      status: 400, code: "-32700",
      message: "parse error. not well formed: line \(failure.line): \(reason)")
  }

  private static func invalid(_ reason: String) -> SoftLayerError {
    SoftLayerError(
      status: 400, code: "-32600", message: "server error. invalid xml-rpc: \(reason)")
  }

  private func elements(of index: Int) -> [Int] {
    tree.children(of: index).filter { tree.nodes[$0].name != nil }
  }

  private func child(_ name: String, of index: Int) -> Int? {
    elements(of: index).first { tree.nodes[$0].name == name }
  }

  private func text(of index: Int) -> String {
    tree.children(of: index).reduce(into: "") { text, child in
      if case .text(let part) = tree.nodes[child].content { text += part }
    }
  }

  /// A `value`: a type around a text, or a text that is a string.
  private func value(_ index: Int, depth: Int) throws(SoftLayerError) -> JSONValue {
    guard depth <= Self.depthLimit else { throw Self.invalid("values are nested too deeply") }
    guard let type = elements(of: index).first else { return .string(text(of: index)) }
    let text = text(of: type)
    switch tree.nodes[type].name {
    case "string", "base64", "dateTime.iso8601": return .string(text)
    case "nil": return .null
    case "boolean":
      guard text == "0" || text == "1" else { throw Self.invalid("a boolean is 0 or 1") }
      return .bool(text == "1")
    case "int", "i4", "i8":
      guard let number = Int(text) else { throw Self.invalid("\(text) is no integer") }
      return .integer(number)
    case "double":
      guard let number = Double(text), number.isFinite else {
        throw Self.invalid("\(text) is no number")
      }
      return .number(number)
    case "array":
      var elements: [JSONValue] = []
      for data in self.elements(of: type) {
        for element in self.elements(of: data) {
          elements.append(try value(element, depth: depth + 1))
        }
      }
      return .array(elements)
    case "struct":
      var members: [String: JSONValue] = [:]
      for member in elements(of: type) {
        guard let name = child("name", of: member), let value = child("value", of: member) else {
          throw Self.invalid("a member is a name and a value")
        }
        members[self.text(of: name)] = try self.value(value, depth: depth + 1)
      }
      return .object(members)
    case let other:
      throw Self.invalid("\(other ?? "") is no type")
    }
  }
}
