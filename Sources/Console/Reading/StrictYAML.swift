import Diagnostics
import Values
import Yams

/// Reads YAML strictly: what is missing, unknown or of another shape is a located diagnostic.
///
/// After a mistake a stand-in value is given, so that one reading tells all mistakes; the caller
/// rejects the file when there are any.
struct StrictYAML {
  private static let sizeLimit = 1 << 20
  private let source: SourceFile
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: SourceFile) {
    self.source = source
  }

  /// The file's only document; nil, with a diagnostic, when it cannot be read.
  mutating func root() -> Node? {
    guard source.bytes.count <= Self.sizeLimit else {
      report("console.too-large", ["limit": .number(Self.sizeLimit >> 10)])
      return nil
    }
    do {
      if let node = try Yams.compose(yaml: String(decoding: source.bytes, as: UTF8.self), .basic) {
        return node
      }
      report("console.malformed", ["detail": ""])
    } catch let error as YamlError {
      report(error)
    } catch {
      report("console.malformed", ["detail": .text("\(error)")])
    }
    return nil
  }

  /// The values of a mapping by key: all the required ones, and no others than the optional ones.
  mutating func fields(
    _ node: Node?, required: [String], optional: [String] = []
  ) -> [String: Node] {
    guard let node else { return [:] }
    var fields: [String: Node] = [:]
    for (name, value, key) in entries(node) {
      if required.contains(name) || optional.contains(name) {
        fields[name] = value
      } else {
        report("console.unknown-key", ["key": .label(name)], at: key)
      }
    }
    for name in required where fields[name] == nil && node.mapping != nil {
      report("console.missing-key", ["key": .label(name)], at: node)
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

  /// A scalar as it is written; empty when there is no node.
  mutating func text(_ node: Node?) -> String {
    guard let node else { return "" }
    guard let text = node.scalar?.string else {
      reportShape(node, "text")
      return ""
    }
    return text
  }

  /// The texts of a list, or of a single scalar.
  mutating func texts(_ node: Node?) -> [String] {
    items(node).map { text($0) }
  }

  /// The items of a list; a scalar or a mapping is a list of one.
  mutating func items(_ node: Node?) -> [Node] {
    guard let node else { return [] }
    return node.sequence.map { Array($0) } ?? [node]
  }

  /// `true` or `false`; false when there is no node.
  mutating func flag(_ node: Node?) -> Bool {
    guard let node else { return false }
    switch node.scalar?.string {
    case "true": return true
    case "false": return false
    default:
      reportShape(node, "flag")
      return false
    }
  }

  /// A day, as the moment at which it begins in UTC.
  mutating func day(_ node: Node?) -> Instant? {
    guard let node else { return nil }
    let text = text(node)
    guard let instant = Instant(iso8601: text + "T00:00:00Z") else {
      report("console.not-a-day", ["text": .label(text)], at: node)
      return nil
    }
    return instant
  }

  mutating func report(
    _ rule: String, _ arguments: [String: MessageArgument] = [:], at node: Node? = nil
  ) {
    report(rule, arguments, mark: node?.mark)
  }

  mutating func reportShape(_ node: Node, _ expected: String) {
    report(
      "console.wrong-shape", ["expected": .message(Message("console.shape.\(expected)"))], at: node)
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
      report("console.malformed", ["detail": .text(problem)], mark: mark)
    case .duplicatedKeysInMapping(let keys, let context):
      report("console.duplicate-key", ["key": .label(keys.first ?? "")], mark: context.mark)
    case .reader(let problem, _, _, _):
      report("console.malformed", ["detail": .text(problem)])
    default:
      report("console.malformed", ["detail": .text("\(error)")])
    }
  }

  /// Yams counts columns in Unicode scalars, diagnostics in UTF-8 bytes.
  private func location(_ mark: Mark) -> SourceLocation {
    let line = source.text(source.span(ofLine: mark.line))
    let before = line.unicodeScalars.prefix(max(0, mark.column - 1))
    return SourceLocation(line: mark.line, column: String(before).utf8.count + 1)
  }
}
