/// An XML document copied out of the parser: every element and text in reading order.
///
/// The tree is one flat array: no nesting costs stack when it is walked or released.
struct XMLTree: Sendable {
  /// The elements and texts in reading order; the root element is the first.
  var nodes: [XMLNode]

  /// The indices of the nodes directly below one.
  func children(of index: Int) -> some Sequence<Int> {
    let end = nodes[index].end
    return sequence(state: index + 1) { (next: inout Int) -> Int? in
      guard next < end else { return nil }
      defer { next = nodes[next].end }
      return next
    }
  }
}

/// An element or a text of an XML document.
struct XMLNode: Hashable, Sendable {
  var content: Content
  /// The line, from 1, on which the parser was when it had read the element's start tag.
  var line: Int
  /// The index after the last node that lies within this one.
  var end: Int

  enum Content: Hashable, Sendable {
    case element(name: String, namespace: String?, attributes: [XMLAttribute])
    case text(String)
  }

  /// The value of an attribute that has no namespace.
  func attribute(_ name: String) -> String? {
    guard case .element(_, _, let attributes) = content else { return nil }
    return attributes.first { $0.name == name && $0.namespace == nil }?.value
  }

  var name: String? {
    guard case .element(let name, _, _) = content else { return nil }
    return name
  }
}

/// A name and a value in a start tag.
struct XMLAttribute: Hashable, Sendable {
  var name: String
  var namespace: String?
  var value: String
}

/// Why and where a text is no XML that can be read.
struct XMLFailure: Error, Hashable {
  var reason: Reason
  var line: Int
  var column: Int

  enum Reason: Hashable {
    /// It is not well-formed, or deeper or larger than the parser allows; the parser says why.
    case malformed(detail: String)
    /// It has a document type declaration, which could declare entities.
    case documentType
  }
}
