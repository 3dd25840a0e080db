package import Diagnostics
package import Values
package import Yams

/// Reads YAML strictly: what is missing, unknown or of another shape is a located diagnostic.
///
/// After a mistake a stand-in value is given, so that one reading tells all mistakes; the caller
/// rejects the file when there are any.
package struct YAMLReader {
  package let kind: YAMLFileKind
  /// What the whole file is; nil when it is empty.
  package let root: Node?
  package private(set) var diagnostics: [Diagnostic] = []
  private let source: SourceFile

  /// - Throws: `InputRejected` with the one mistake that keeps a file from being looked at: its size,
  ///   an anchor, text that is no YAML, a key that is there twice.
  package init(_ source: SourceFile, as kind: YAMLFileKind) throws(InputRejected) {
    self.source = source
    self.kind = kind
    root = try kind.root(of: source)
  }

  package mutating func report(
    _ rule: String, _ arguments: [String: MessageArgument] = [:], at mark: Mark?
  ) {
    diagnostics.append(source.error(rule, arguments, at: mark))
  }

  package mutating func report(
    _ rule: String, _ arguments: [String: MessageArgument] = [:], at node: Node?
  ) {
    report(rule, arguments, at: node?.mark)
  }

  /// Reports a value that is not what the kind of file calls `expected`.
  package mutating func reportShape(_ node: Node, _ expected: String) {
    report(
      "\(kind.name).wrong-shape",
      ["expected": .message(Message("\(kind.name).shape.\(expected)"))], at: node)
  }
}

// Values; nothing stands for nothing, without a diagnostic.
extension YAMLReader {
  /// The values of a mapping by key: all the required ones, and no others than the optional ones.
  package mutating func fields(
    _ node: Node?, required: [String] = [], optional: [String] = []
  ) -> [String: Node] {
    let known = required + optional
    var fields: [String: Node] = [:]
    for (name, value, key) in entries(node) {
      if known.contains(name) {
        fields[name] = value
      } else {
        report(
          "\(kind.name).unknown-key",
          ["key": .label(name), "names": .list(known.map { .text($0) })], at: key)
      }
    }
    for name in required where fields[name] == nil && node?.mapping != nil {
      report("\(kind.name).missing-key", ["key": .label(name)], at: node)
    }
    return fields
  }

  /// The keys and values of a mapping in the file's order.
  package mutating func entries(_ node: Node?) -> [(name: String, value: Node, key: Node)] {
    guard let node else { return [] }
    guard let mapping = node.mapping else {
      reportShape(node, "mapping")
      return []
    }
    return mapping.compactMap { key, value in
      guard let name = key.scalar?.string else {
        reportShape(key, "text")
        return nil
      }
      return (name, value, key)
    }
  }

  /// A scalar as it is written.
  package mutating func text(_ node: Node?) -> String {
    guard let node else { return "" }
    guard let text = node.scalar?.string else {
      reportShape(node, "text")
      return ""
    }
    return text
  }

  /// The texts of a list, or of a single scalar.
  package mutating func texts(_ node: Node?) -> [String] {
    items(node).map { text($0) }
  }

  /// The items of a list; a scalar or a mapping is a list of one.
  package func items(_ node: Node?) -> [Node] {
    guard let node else { return [] }
    return node.sequence.map { Array($0) } ?? [node]
  }
}
