import ControlPlane
import RunbookModel
import Values

/// The rules of `--yes`: does what is told, leaves what is only invited, destroys nothing without need.
package enum AutomaticAnswers {
  /// - Throws: `DialogueEnded.unanswered` for what no rule can decide; its message names the option that does.
  package static func reply(to prompt: Prompt) throws(DialogueEnded) -> Reply {
    switch prompt.question {
    case .proceed, .wait, .attest, .group: return .yes
    case .optional(let action):
      switch action.because {
      case .condition?, .alternative?: return .yes
      case .invited?, .secondary?, nil: return .no
      }
    case .choice(_, let offersLeaving, let harmless):
      if let index = harmless.firstIndex(of: true) { return .pick(index) }
      return offersLeaving ? .leave : .pick(0)
    case .control: return .pick(0)
    case .field(let field):
      if let value = field.defaultValue { return .text(value) }
      if !field.isRequired { return .no }
      if !field.values.isEmpty { return .pick(0) }
      throw .unanswered(Message("unanswered.field", ["name": .text(field.name)]))
    case .service(let kind, let services):
      throw .unanswered(
        Message(
          "unanswered.service",
          ["kind": .text(kind), "names": .list(services.map { .text($0.name) })]))
    case .confirm(let expected, _): return .text(expected)
    case .refused, .manual, .watched: return .stop
    case .prerequisite(_, let isUnmet): return isUnmet ? .stop : .yes
    }
  }
}
