import Diagnostics
import Values
import Yams

/// Reads the YAML of a configuration file; mistakes are collected, so that one reading tells them all.
struct ConfigurationYAML {
  private static let sizeLimit = 256 << 10
  private let source: SourceFile
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: SourceFile) {
    self.source = source
  }

  /// The file's only document; nil when it is empty or, with a diagnostic, cannot be read.
  mutating func root() -> Node? {
    guard source.bytes.count <= Self.sizeLimit else {
      report("config.too-large", ["limit": .number(Self.sizeLimit >> 10)])
      return nil
    }
    do {
      let node = try Yams.compose(yaml: String(decoding: source.bytes, as: UTF8.self), .basic)
      return node?.scalar?.string.isEmpty == true ? nil : node
    } catch let error as YamlError {
      report(error)
    } catch {
      report("config.malformed", ["detail": .text("\(error)")])
    }
    return nil
  }

  /// The values of a mapping by key; no others than the keys named are allowed.
  mutating func fields(_ node: Node, keys: [String]) -> [String: Node] {
    var fields: [String: Node] = [:]
    for (name, value, key) in entries(node) {
      if keys.contains(name) {
        fields[name] = value
      } else {
        report(
          "config.unknown-key",
          ["key": .label(name), "names": .list(keys.map { .text($0) })], at: key)
      }
    }
    return fields
  }

  /// The keys and values of a mapping in the file's order; none when there is no node.
  mutating func entries(_ node: Node?) -> [(name: String, value: Node, key: Node)] {
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

  /// A scalar as it is written; nil when there is no node, or one that says nothing.
  mutating func text(_ node: Node?) -> String? {
    guard let node else { return nil }
    guard let text = node.scalar?.string, !text.isEmpty else {
      reportShape(node, "text")
      return nil
    }
    return text
  }

  /// The texts of a list, or of a single scalar.
  mutating func texts(_ node: Node?) -> [String] {
    items(node).compactMap { text($0) }
  }

  /// The items of a list; anything else is a list of one.
  mutating func items(_ node: Node?) -> [Node] {
    guard let node else { return [] }
    return node.sequence.map { Array($0) } ?? [node]
  }

  /// One of some words.
  mutating func choice<Value>(
    _ node: Node, _ make: (String) -> Value?, of words: [String]
  ) -> Value? {
    guard let text = text(node) else { return nil }
    if let value = make(text) { return value }
    report(
      "config.unknown-value",
      ["text": .label(text), "names": .list(words.map { .text($0) })], at: node)
    return nil
  }

  /// A whole number from 1 on.
  mutating func positiveNumber(_ node: Node) -> Int? {
    guard let text = text(node) else { return nil }
    if let number = Int(text), number > 0 { return number }
    report("config.not-positive", ["text": .label(text)], at: node)
    return nil
  }

  mutating func report(
    _ rule: String, _ arguments: [String: MessageArgument] = [:], at node: Node? = nil
  ) {
    report(rule, arguments, mark: node?.mark)
  }

  private mutating func reportShape(_ node: Node, _ expected: String) {
    report(
      "config.wrong-shape", ["expected": .message(Message("config.shape.\(expected)"))], at: node)
  }

  private mutating func report(
    _ rule: String, _ arguments: [String: MessageArgument], mark: Mark?
  ) {
    diagnostics.append(
      Diagnostic(
        rule: rule, severity: .error, message: Message(rule, arguments), path: source.path,
        location: mark.map(location)))
  }

  private mutating func report(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      report("config.malformed", ["detail": .text(problem)], mark: mark)
    case .duplicatedKeysInMapping(let keys, let context):
      report("config.duplicate-key", ["key": .label(keys.first ?? "")], mark: context.mark)
    case .reader(let problem, _, _, _):
      report("config.malformed", ["detail": .text(problem)])
    default:
      report("config.malformed", ["detail": .text("\(error)")])
    }
  }

  /// Yams counts columns in Unicode scalars, diagnostics in UTF-8 bytes.
  private func location(_ mark: Mark) -> SourceLocation {
    let line = source.text(source.span(ofLine: mark.line))
    let before = line.unicodeScalars.prefix(max(0, mark.column - 1))
    return SourceLocation(line: mark.line, column: String(before).utf8.count + 1)
  }
}
