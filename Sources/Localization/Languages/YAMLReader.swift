import Diagnostics
import Values
import Yams

/// Reads a YAML file strictly: what is missing, unknown or misshapen is a located diagnostic.
///
/// After a mistake a stand-in value is given, so that one reading tells all mistakes; the caller
/// rejects the file when there are any.
struct YAMLReader {
  private static let sizeLimit = 256 << 10
  private let source: SourceFile
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: SourceFile) {
    self.source = source
  }

  /// The file's only document; nil, with a diagnostic, when it cannot be read.
  mutating func root() -> Node? {
    guard source.bytes.count <= Self.sizeLimit else {
      report("language.too-large", ["limit": .number(Self.sizeLimit >> 10)])
      return nil
    }
    do {
      // Everything is text: the default resolver would try regular expressions on every scalar.
      let text = String(decoding: source.bytes, as: UTF8.self)
      if let node = try Yams.compose(yaml: text, .basic) { return node }
      report("language.malformed", ["detail": ""])
    } catch let error as YamlError {
      report(error)
    } catch {
      report("language.malformed", ["detail": .text("\(error)")])
    }
    return nil
  }

  /// The values of a mapping by key: all the required ones, and no others unless `isOpen`.
  mutating func fields(
    _ node: Node?, required: [String], optional: [String] = [], isOpen: Bool = false
  ) -> [String: Node] {
    guard let node else { return [:] }
    guard let mapping = node.mapping else {
      reportShape(node, "mapping")
      return [:]
    }
    var fields: [String: Node] = [:]
    for (key, value) in mapping {
      guard let name = key.scalar?.string else {
        reportShape(key, "text")
        continue
      }
      if isOpen || required.contains(name) || optional.contains(name) {
        fields[name] = value
      } else {
        report("language.unknown-key", ["key": .text(name)], at: key.mark)
      }
    }
    for name in required where fields[name] == nil {
      report("language.missing-key", ["key": .text(name)], at: node.mark)
    }
    return fields
  }

  /// A scalar as it is written.
  mutating func text(_ node: Node?) -> String {
    guard let node else { return "" }
    guard let text = node.scalar?.string else {
      reportShape(node, "text")
      return ""
    }
    return text
  }

  mutating func items(_ node: Node?) -> [Node] {
    guard let node else { return [] }
    guard let sequence = node.sequence else {
      reportShape(node, "list")
      return []
    }
    return Array(sequence)
  }

  /// A list with at least one text.
  mutating func texts(_ node: Node?) -> [String] {
    let texts = items(node).map { text($0) }
    if texts.isEmpty, let node, node.sequence != nil { reportShape(node, "text") }
    return texts
  }

  /// A text that has exactly the placeholders named.
  mutating func pattern(_ node: Node?, _ placeholders: Set<String>) -> String {
    let text = text(node)
    let template = MessageTemplate(text)
    if let node, node.scalar != nil,
      template.placeholders != placeholders || template.hasStrayBrace
    {
      let expected = placeholders.sorted().map { MessageArgument.text("{\($0)}") }
      report("language.pattern", ["expected": .list(expected)], at: node.mark)
    }
    return text
  }

  mutating func report(
    _ rule: String, _ arguments: [String: MessageArgument] = [:], at mark: Mark? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        rule: rule, severity: .error, message: Message(rule, arguments), path: source.path,
        location: mark.map(location)))
  }

  private mutating func reportShape(_ node: Node, _ expected: String) {
    report(
      "language.wrong-shape", ["expected": .message(Message("language.shape.\(expected)"))],
      at: node.mark)
  }

  private mutating func report(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      report("language.malformed", ["detail": .text(problem)], at: mark)
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      report("language.duplicate-key", ["key": .text(key)], at: context.mark)
    case .reader(let problem, _, _, _):
      report("language.malformed", ["detail": .text(problem)])
    default:
      report("language.malformed", ["detail": .text("\(error)")])
    }
  }

  /// Yams counts columns in Unicode scalars, diagnostics in UTF-8 bytes.
  private func location(_ mark: Mark) -> SourceLocation {
    let line = source.text(source.span(ofLine: mark.line))
    let before = line.unicodeScalars.prefix(max(0, mark.column - 1))
    return SourceLocation(line: mark.line, column: String(before).utf8.count + 1)
  }
}
