import FoundationEssentials

/// A text that is no JSON, or that is nested too deeply.
package enum JSONError: Error, Hashable, Sendable {
  case malformed
  case tooDeep
}

extension JSONValue {
  /// What an untrusted text may be nested.
  package static let depthLimit = 64

  /// Reads a whole text, in which arrays and objects stand in one another no deeper than a limit.
  ///
  /// - Throws: `JSONError`; the depth is looked at before anything is read.
  package init(
    parsing bytes: some Collection<UInt8>, depthLimit: Int = Self.depthLimit
  ) throws(JSONError) {
    guard Self.depth(of: bytes) <= depthLimit else { throw .tooDeep }
    do {
      self = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    } catch {
      throw .malformed
    }
  }

  /// How deep arrays and objects stand in one another, whether or not the text is JSON.
  private static func depth(of bytes: some Collection<UInt8>) -> Int {
    var depth = 0
    var deepest = 0
    var isString = false
    var isEscaped = false
    for byte in bytes {
      if isString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isString = true
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        deepest = max(deepest, depth)
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      default: break
      }
    }
    return deepest
  }
}

extension JSONValue: Decodable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Int.self) {
      self = .integer(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }
}
