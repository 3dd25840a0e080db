package import Diagnostics
import StrictYAML
package import Values
import Yams

/// One prepared answer: at which step, and what.
package struct PreparedAnswer: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    /// `yes`, `no`, `done`, `retry`, or the value of a field.
    case answer(String)
    case choose(String)
    case set(name: String, value: String)
    case skip(reason: String)
    case advance(CalendarDuration)
    case confirm(String)
    case back
    case stop
  }

  /// The step's id, number or title; `prerequisites` before the first step.
  package var step: String
  package var content: Content
  package var location: SourceLocation

  package init(step: String, content: Content, location: SourceLocation) {
    self.step = step
    self.content = content
    self.location = location
  }
}

/// What `*.answers.yaml` holds: an ordered list of
/// `{at: STEP, answer | choose | set | skip | advance | back | confirm | stop}`.
///
/// It may begin with `{procedure: NUMBER OR TITLE}`, which says of a guide with several procedures which one is
/// answered.
package struct AnswersFile: Hashable, Sendable {
  package var procedure: String?
  package var answers: [PreparedAnswer]

  /// - Throws: `InputRejected` with a located diagnostic for everything that is not an answer.
  package static func read(_ source: SourceFile) throws(InputRejected) -> AnswersFile {
    guard String(validating: source.bytes, as: UTF8.self) != nil else {
      throw InputRejected(source.error("answers.not-utf8", at: nil))
    }
    guard let root = try YAMLReader(source, as: .answers).root else {
      return AnswersFile(answers: [])
    }
    guard case .sequence(let items) = root else {
      throw InputRejected(source.error("answers.not-a-list", at: root.mark))
    }
    var answers: [PreparedAnswer] = []
    var diagnostics: [Diagnostic] = []
    let procedure = items.first?.mapping?["procedure"]?.scalar?.string
    for item in items.dropFirst(procedure == nil ? 0 : 1) {
      do throws(InputRejected) {
        answers += try read(item, of: source)
      } catch {
        diagnostics += error.diagnostics
      }
    }
    guard diagnostics.isEmpty else { throw InputRejected(diagnostics) }
    return AnswersFile(procedure: procedure, answers: answers)
  }

  private static func read(
    _ item: Node, of source: SourceFile
  ) throws(InputRejected) -> [PreparedAnswer] {
    func rejected(
      _ rule: String, _ arguments: [String: MessageArgument] = [:]
    ) -> InputRejected {
      InputRejected(source.error(rule, arguments, at: item.mark))
    }
    guard case .mapping(let mapping) = item, let step = mapping["at"]?.scalar?.string else {
      throw rejected("answers.no-step")
    }
    let rest = mapping.filter { $0.key.scalar?.string != "at" }
    guard rest.count == 1, let (key, value) = rest.first, let verb = key.scalar?.string else {
      throw rejected("answers.not-one")
    }
    let location = item.mark.map(source.location) ?? SourceLocation(line: 1, column: 1)
    func made(_ content: PreparedAnswer.Content) -> PreparedAnswer {
      PreparedAnswer(step: step, content: content, location: location)
    }
    guard value.scalar != nil || verb == "set" else { throw rejected("answers.not-a-text") }
    let text = value.scalar?.string ?? ""
    switch verb {
    case "answer": return [made(.answer(text))]
    case "choose": return [made(.choose(text))]
    case "skip": return [made(.skip(reason: text))]
    case "confirm": return [made(.confirm(text))]
    case "back": return [made(.back)]
    case "stop": return [made(.stop)]
    case "advance":
      guard let duration = CalendarDuration(iso8601: text) else {
        throw rejected("answers.not-a-duration", ["text": .text(text)])
      }
      return [made(.advance(duration))]
    case "set":
      guard case .mapping(let values) = value else { throw rejected("answers.set-no-mapping") }
      var assignments: [PreparedAnswer] = []
      for (name, value) in values {
        guard let name = name.scalar?.string, let value = value.scalar?.string else {
          throw rejected("answers.not-a-text")
        }
        assignments.append(made(.set(name: name, value: value)))
      }
      return assignments
    default: throw rejected("answers.unknown-verb", ["verb": .text(verb)])
    }
  }
}

extension YAMLFileKind {
  fileprivate static let answers = YAMLFileKind(
    "answers", sizeLimit: 1 << 20, malformed: "syntax", mayBeEmpty: true)
}
