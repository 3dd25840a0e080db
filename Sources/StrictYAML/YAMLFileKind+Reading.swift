import Diagnostics
import Values
import Yams

extension YAMLFileKind {
  /// The root of the file's only document; nil when it is empty and may be.
  ///
  /// libyaml itself refuses what is nested deeper than a thousand levels.
  func root(of source: SourceFile) throws(InputRejected) -> Node? {
    guard source.bytes.count <= sizeLimit else {
      throw rejected(
        "too-large",
        ["limit": .number(sizeLimit >> 10), "bytes": .number(source.bytes.count)], source)
    }
    if !allowsAnchors, let offset = source.firstAnchor {
      let rule = "\(name).anchor"
      throw InputRejected(
        Diagnostic(
          rule: rule, severity: .error, message: Message(rule), in: source,
          at: Span(offset, offset + 1)))
    }
    let root: Node?
    do {
      // Everything is text: the default resolver would try regular expressions on every scalar.
      root = try Yams.compose(yaml: String(decoding: source.bytes, as: UTF8.self), .basic)
    } catch {
      throw rejection(error, source)
    }
    guard root != nil || mayBeEmpty else { throw rejected(malformed, ["detail": ""], source) }
    return root
  }

  private func rejection(_ error: any Error, _ source: SourceFile) -> InputRejected {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      rejected(malformed, ["detail": .text(problem)], source, at: mark)
    case .duplicatedKeysInMapping(let keys, let context):
      rejected("duplicate-key", ["key": .label(keys.first ?? "")], source, at: context.mark)
    case .reader(let problem, _, _, _):
      rejected(malformed, ["detail": .text(problem)], source)
    default:
      rejected(malformed, ["detail": .text("\(error)")], source)
    }
  }

  private func rejected(
    _ mistake: String, _ arguments: [String: MessageArgument], _ source: SourceFile,
    at mark: Mark? = nil
  ) -> InputRejected {
    InputRejected(source.error("\(name).\(mistake)", arguments, at: mark))
  }
}
