import Diagnostics
import Values
import Yams

/// Reads a world file's YAML strictly: whatever is not as the schema says becomes a diagnostic.
struct YAMLReader {
  let source: SourceFile
  private(set) var diagnostics: [Diagnostic] = []

  static let maximumSize = 1 << 20

  init(source: SourceFile) {
    self.source = source
  }

  /// The mapping that the whole file is.
  mutating func readRoot() throws(InputRejected) -> YAMLMapping {
    guard source.bytes.count <= Self.maximumSize else {
      throw InputRejected(
        diagnostic("world.too-large", ["bytes": .number(source.bytes.count)], at: nil))
    }
    if let offset = firstAnchor() {
      throw InputRejected(
        Diagnostic(
          rule: "world.anchor", severity: .error, message: Message("world.anchor"), in: source,
          at: Span(offset, offset + 1)))
    }
    do {
      let node = try Yams.compose(yaml: String(decoding: source.bytes, as: UTF8.self), .basic)
      if let mapping = node?.mapping { return YAMLMapping(mapping) }
      throw InputRejected(diagnostic("world.not-a-mapping", at: node?.mark))
    } catch let rejected as InputRejected {
      throw rejected
    } catch {
      throw InputRejected(syntaxError(error))
    }
  }

  /// The first `&` that could name a node: without anchors no alias can make a small file large.
  private func firstAnchor() -> Int? {
    var previous = UInt8(ascii: "\n")
    var isComment = false
    for (offset, byte) in source.bytes.enumerated() {
      let isAfterSpace = [0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x5B, 0x7B].contains(previous)
      if byte == 0x0A || byte == 0x0D { isComment = false }
      if byte == UInt8(ascii: "#"), isAfterSpace { isComment = true }
      if byte == UInt8(ascii: "&"), isAfterSpace, !isComment,
        offset + 1 < source.bytes.count, source.bytes[offset + 1] > 0x20
      {
        return offset
      }
      previous = byte
    }
    return nil
  }

  private func syntaxError(_ error: any Error) -> Diagnostic {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      diagnostic("world.syntax", ["detail": .text(problem)], at: mark)
    case .duplicatedKeysInMapping(let duplicates, let context):
      diagnostic(
        "world.duplicate-key", ["key": .text(duplicates.min() ?? "")], at: context.mark)
    default:
      diagnostic("world.syntax", ["detail": .text("\(error)")], at: nil)
    }
  }
}

// Diagnostics.
extension YAMLReader {
  mutating func report(
    _ rule: String, _ arguments: [String: MessageArgument] = [:], at mark: Mark?
  ) {
    diagnostics.append(diagnostic(rule, arguments, at: mark))
  }

  private func diagnostic(
    _ rule: String, _ arguments: [String: MessageArgument] = [:], at mark: Mark?
  ) -> Diagnostic {
    Diagnostic(
      rule: rule, severity: .error, message: Message(rule, arguments), path: source.path,
      location: mark.map(location))
  }

  /// A mark counts columns in Unicode scalars; people are told UTF-8 bytes.
  private func location(_ mark: Mark) -> SourceLocation {
    let line = source.text(source.span(ofLine: mark.line))
    let before = line.unicodeScalars.prefix(max(0, mark.column - 1))
    let bytes = before.reduce(0) { $0 + UTF8.width($1) }
    return SourceLocation(line: mark.line, column: bytes + 1)
  }
}
