// Reads and writes XML through libxml2. Every string is copied before the owner is released.

import CLibXML2

extension XMLTree {
  /// Reads UTF-8 without a document type declaration, without entities and without network.
  ///
  /// The bytes must be at most `Int32.max`.
  package static func read(_ bytes: [UInt8]) throws(XMLFailure) -> XMLTree {
    try LibXMLDocument(reading: bytes).copyTree()
  }
}

/// The owner of a document that libxml2 has allocated.
@safe
private struct LibXMLDocument: ~Copyable {
  private let document: xmlDocPtr

  init(reading bytes: [UInt8]) throws(XMLFailure) {
    var failure = balise_xml_failure()
    let document = unsafe bytes.withUnsafeBytes { buffer in
      unsafe balise_xml_read(
        buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), &failure)
    }
    guard let document = unsafe document else { throw XMLFailure(failure) }
    unsafe self.document = document
  }

  deinit {
    unsafe xmlFreeDoc(document)
  }

  /// Copies elements and texts; comments and processing instructions are left out.
  borrowing func copyTree() -> XMLTree {
    var nodes: [XMLNode] = []
    // The elements around the current node, the outermost first.
    var open: [(element: xmlNodePtr, index: Int)] = unsafe []
    var current = unsafe xmlDocGetRootElement(document)
    var namespace = unsafe NamespaceName()
    while true {
      if let node = unsafe current {
        if let content = unsafe Self.content(of: node, &namespace) {
          nodes.append(
            XMLNode(content: content, line: unsafe xmlGetLineNo(node), end: nodes.count + 1))
        }
        if unsafe node.pointee.type == XML_ELEMENT_NODE, unsafe node.pointee.children != nil {
          unsafe open.append((node, nodes.count - 1))
          unsafe current = node.pointee.children
        } else {
          unsafe current = open.isEmpty ? nil : node.pointee.next
        }
      } else if let (element, index) = unsafe open.popLast() {
        nodes[index].end = nodes.count
        unsafe current = open.isEmpty ? nil : element.pointee.next
      } else {
        return XMLTree(nodes: nodes)
      }
    }
  }

  private static func content(
    of node: xmlNodePtr, _ namespace: inout NamespaceName
  ) -> XMLNode.Content? {
    switch unsafe node.pointee.type {
    case XML_ELEMENT_NODE: unsafe element(node, &namespace)
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: .text(unsafe String(xml: node.pointee.content))
    default: nil
    }
  }

  private static func element(
    _ node: xmlNodePtr, _ namespace: inout NamespaceName
  ) -> XMLNode.Content {
    var attributes: [XMLAttribute] = []
    var next = unsafe node.pointee.properties
    while let attribute = unsafe next {
      // Without entities an attribute's value is one text, or none when it is empty.
      let value = unsafe attribute.pointee.children.map { unsafe String(xml: $0.pointee.content) }
      attributes.append(
        XMLAttribute(
          name: unsafe String(xml: attribute.pointee.name),
          namespace: unsafe attribute.pointee.ns.map { unsafe String(xml: $0.pointee.href) },
          value: value ?? ""))
      unsafe next = attribute.pointee.next
    }
    return .element(
      name: unsafe String(xml: node.pointee.name),
      namespace: unsafe namespace.name(of: node.pointee.ns), attributes: attributes)
  }
}

/// The name of the namespace seen last: nearly all elements are in one, and copies are not free.
@unsafe
private struct NamespaceName {
  private var namespace: xmlNsPtr?
  private var name: String?

  init() {
    unsafe namespace = nil
    unsafe name = nil
  }

  mutating func name(of namespace: xmlNsPtr?) -> String? {
    if unsafe namespace != self.namespace {
      unsafe name = namespace.map { unsafe String(xml: $0.pointee.href) }
      unsafe self.namespace = namespace
    }
    return unsafe name
  }
}

extension XMLFailure {
  fileprivate init(_ failure: balise_xml_failure) {
    var failure = failure
    let detail = unsafe withUnsafeBytes(of: &failure.message) { buffer in
      // The message ends with a line feed.
      unsafe String(decoding: buffer.prefix { $0 != 0 && $0 != 0x0A }, as: UTF8.self)
    }
    self.init(
      reason: failure.has_doctype == 0 ? .malformed(detail: detail) : .documentType,
      line: Int(failure.line), column: Int(failure.column))
  }
}

extension String {
  /// A copy of a C string of libxml2, empty when there is none.
  init(xml pointer: UnsafePointer<xmlChar>?) {
    guard let pointer = unsafe pointer else {
      self = ""
      return
    }
    unsafe self.init(cString: pointer)
  }
}

/// Writes one XML document in UTF-8, for people indented by two spaces a level.
///
/// Characters that XML cannot carry come out as U+FFFD.
@safe
package struct XMLWriter: ~Copyable {
  private let buffer: xmlBufferPtr
  private let writer: xmlTextWriterPtr

  /// Nil when there is no memory left.
  package init?(isIndented: Bool = true) {
    guard let buffer = unsafe xmlBufferCreate() else { return nil }
    guard let writer = unsafe xmlNewTextWriterMemory(buffer, 0) else {
      unsafe xmlBufferFree(buffer)
      return nil
    }
    unsafe self.buffer = buffer
    unsafe self.writer = writer
    unsafe xmlTextWriterSetIndent(writer, isIndented ? 1 : 0)
    unsafe xmlTextWriterSetIndentString(writer, "  ")
    unsafe xmlTextWriterStartDocument(writer, "1.0", "UTF-8", nil)
  }

  deinit {
    unsafe xmlFreeTextWriter(writer)
    unsafe xmlBufferFree(buffer)
  }

  package mutating func start(_ name: String, _ attributes: [(name: String, value: String?)] = []) {
    unsafe xmlTextWriterStartElement(writer, name)
    for (name, value) in attributes {
      guard let value else { continue }
      unsafe xmlTextWriterWriteAttribute(writer, name, Self.carried(value))
    }
  }

  package mutating func text(_ text: String) {
    unsafe xmlTextWriterWriteString(writer, Self.carried(text))
  }

  package mutating func end() {
    unsafe xmlTextWriterEndElement(writer)
  }

  /// Closes what is open and gives the bytes.
  package consuming func finish() -> [UInt8] {
    unsafe xmlTextWriterEndDocument(writer)
    unsafe xmlTextWriterFlush(writer)
    let bytes = unsafe UnsafeBufferPointer(
      start: xmlBufferContent(buffer), count: Int(xmlBufferLength(buffer)))
    return unsafe Array(bytes)
  }

  /// The text without the characters that XML 1.0 forbids (section 2.2).
  private static func carried(_ text: String) -> String {
    func isCarried(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x9, 0xA, 0xD: true
      case 0xFFFE, 0xFFFF: false
      default: scalar.value >= 0x20
      }
    }
    guard !text.unicodeScalars.allSatisfy(isCarried) else { return text }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: text.unicodeScalars.map { isCarried($0) ? $0 : "\u{FFFD}" })
    return String(result)
  }
}
