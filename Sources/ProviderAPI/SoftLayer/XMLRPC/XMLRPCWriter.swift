import JSON
import Markup

/// Writes answers of XML-RPC.
enum XMLRPCWriter {
  static func response(_ value: JSONValue) -> [UInt8] {
    document { (writer: inout XMLWriter) in
      writer.start("params")
      writer.start("param")
      write(value, to: &writer)
      writer.end()
      writer.end()
    }
  }

  /// A fault; its code is a text, as the API has it.
  static func fault(code: String, message: String) -> [UInt8] {
    document { (writer: inout XMLWriter) in
      writer.start("fault")
      write(["faultCode": .string(code), "faultString": .string(message)], to: &writer)
      writer.end()
    }
  }

  private static func document(_ content: (inout XMLWriter) -> Void) -> [UInt8] {
    guard var writer = XMLWriter(isIndented: false) else { return [] }
    writer.start("methodResponse")
    content(&writer)
    writer.end()
    return writer.finish()
  }

  private static func write(_ value: JSONValue, to writer: inout XMLWriter) {
    writer.start("value")
    switch value {
    case .null: element("nil", nil, &writer)
    case .bool(let flag): element("boolean", flag ? "1" : "0", &writer)
    case .integer(let number): element("int", "\(number)", &writer)
    case .number(let number): element("double", "\(number)", &writer)
    case .string(let text): element("string", text, &writer)
    case .array(let elements):
      writer.start("array")
      writer.start("data")
      for element in elements { write(element, to: &writer) }
      writer.end()
      writer.end()
    case .object:
      writer.start("struct")
      for (name, value) in value.members {
        writer.start("member")
        element("name", name, &writer)
        write(value, to: &writer)
        writer.end()
      }
      writer.end()
    }
    writer.end()
  }

  private static func element(_ name: String, _ text: String?, _ writer: inout XMLWriter) {
    writer.start(name)
    if let text { writer.text(text) }
    writer.end()
  }
}
