import Console
import ControlPlane
import GuideMarkdown
import RunbookModel

/// Which actions of a guide destroy something.
///
/// An action does when its call or its control performs an operation that destroys. The guide must
/// name the control, or what opens its dialog, by the words that the console shows, and the kind of
/// service that the operation acts on: "confirm the deletion" may be about anything, and consoles
/// of other services have controls of the same names.
struct DestructiveActions {
  private let examination: Examination
  /// The places that controls open which the guide names.
  private let openedPlaces: Set<String>
  /// The guide's words, each after a blank; most guides never ask for them.
  private lazy var prose = Self.prose(of: examination)
  /// What was decided about a control or a call.
  private var known: [Target: Bool] = [:]

  init(_ examination: Examination) {
    self.examination = examination
    let named = examination.bindings.actions.values.filter(Self.isNamed)
    openedPlaces = Set(
      named.compactMap { binding in
        guard case .control(let id) = binding.target else { return nil }
        return examination.consoles.lazy.compactMap { $0.control(id)?.leadsTo }.first
      })
  }

  mutating func contains(_ action: Action) -> Bool {
    guard let binding = examination.bindings.actions[action.id] else { return false }
    if case .control(let id) = binding.target, !Self.isNamed(binding) {
      guard let place = examination.consoles.lazy.compactMap({ $0.control(id)?.place }).first,
        openedPlaces.contains(place)
      else { return false }
    }
    if let known = known[binding.target] { return known }
    let destroys = destroys(binding.target)
    known[binding.target] = destroys
    return destroys
  }

  private mutating func destroys(_ target: Target) -> Bool {
    switch target {
    case .call(let operation):
      return DestructionSurvey.standard.destroys(operation)
    case .control(let id):
      guard
        let call = examination.consoles.lazy.compactMap({ $0.control(id)?.operation }).first,
        isNamed(serviceOf: call.id)
      else { return false }
      let constants = call.arguments.compactMapValues { source in
        if case .constant(let value) = source { value } else { nil }
      }
      return DestructionSurvey.standard.destroys(call.id, constants)
    default: return false
    }
  }

  /// Whether a binding rests on a name that the console shows, not on a description alone.
  private static func isNamed(_ binding: ActionBinding) -> Bool {
    switch binding.match {
    case .exact, .folded, .former: true
    case .described, .implied: false
    }
  }

  /// Whether the guide names the kind of service that an operation acts on.
  private mutating func isNamed(serviceOf operation: String) -> Bool {
    guard let kind = OperationCatalogue.operation(id: operation)?.serviceKind else { return false }
    let names = examination.consoles.flatMap(\.services).filter { $0.kind == kind }
      .flatMap(\.labels.entries).flatMap(\.names)
    let prose = prose
    return names.contains { name in
      prose.contains(" " + FoldedText.words(name.text).joined(separator: " "))
    }
  }

  private static func prose(of examination: Examination) -> String {
    let nodes = examination.document.nodes.filter { $0.kind == .text || $0.kind == .code }
    let texts = [examination.runbook.title] + nodes.map(\.text)
    return " " + FoldedText.words(texts.joined(separator: " ")).joined(separator: " ")
  }
}
