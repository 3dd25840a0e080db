/// An XML document copied out of the parser: every element and text in reading order.
///
/// The tree is one flat array: no nesting costs stack when it is walked or released.
package struct XMLTree: Sendable {
  /// The elements and texts in reading order; the root element is the first.
  package var nodes: [XMLNode]

  package init(nodes: [XMLNode]) {
    self.nodes = nodes
  }

  /// The indices of the nodes directly below one.
  package func children(of index: Int) -> some Sequence<Int> {
    let end = nodes[index].end
    return sequence(state: index + 1) { (next: inout Int) -> Int? in
      guard next < end else { return nil }
      defer { next = nodes[next].end }
      return next
    }
  }
}

/// An element or a text of an XML document.
package struct XMLNode: Hashable, Sendable {
  package var content: Content
  /// The line, from 1, on which the parser was when it had read the element's start tag.
  package var line: Int
  /// The index after the last node that lies within this one.
  package var end: Int

  package enum Content: Hashable, Sendable {
    case element(name: String, namespace: String?, attributes: [XMLAttribute])
    case text(String)
  }

  /// The value of an attribute that has no namespace.
  package func attribute(_ name: String) -> String? {
    guard case .element(_, _, let attributes) = content else { return nil }
    return attributes.first { $0.name == name && $0.namespace == nil }?.value
  }

  package var name: String? {
    guard case .element(let name, _, _) = content else { return nil }
    return name
  }
}

/// A name and a value in a start tag.
package struct XMLAttribute: Hashable, Sendable {
  package var name: String
  package var namespace: String?
  package var value: String
}

/// Why and where a text is no XML that can be read.
package struct XMLFailure: Error, Hashable {
  package var reason: Reason
  package var line: Int
  package var column: Int

  package enum Reason: Hashable {
    /// It is not well-formed, or deeper or larger than the parser allows; the parser says why.
    case malformed(detail: String)
    /// It has a document type declaration, which could declare entities.
    case documentType
  }
}
