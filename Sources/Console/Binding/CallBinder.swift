import RunbookModel

/// Binds API calls to operations, and values to the parameters of a call nearby.
struct CallBinder: Sendable {
  private let console: ConsoleModel
  /// By action id: the routes called in the same step, or else before it, with nothing but values
  /// told in between, or else in the step after it.
  private var routes: [String: [Route]] = [:]

  init(_ steps: [Step], console: ConsoleModel) {
    self.console = console
    let flat = steps.flatMap { Self.flattened($0) }
    let called = flat.map { step in
      step.actions.compactMap { action in
        action.kind == .call ? route(of: action) : nil
      }
    }
    var open: [Route] = []
    for (index, step) in flat.enumerated() {
      let after = index + 1 < called.count ? called[index + 1] : []
      let near = [called[index], open, after].first { !$0.isEmpty } ?? []
      for action in step.actions { routes[action.id] = near }
      let isForm = step.actions.allSatisfy { [.enter, .choose, .read].contains($0.kind) }
      open = !called[index].isEmpty ? called[index] : isForm ? open : []
    }
  }

  /// What a call, or a value for one, is bound to; nil for other actions.
  func bind(_ action: Action) -> ActionBinding? {
    switch action.kind {
    case .call:
      route(of: action).map {
        ActionBinding(target: .call(operation: $0.operation), match: .exact)
      } ?? .manual
    case .enter, .choose: parameter(action)
    default: nil
    }
  }

  private func route(of action: Action) -> Route? {
    guard let label = action.label else { return nil }
    return console.routes.first { $0.matches(label) }
  }

  private func parameter(_ action: Action) -> ActionBinding? {
    let words = FoldedWords(action.label ?? action.object ?? action.text)
    for route in routes[action.id] ?? [] {
      if let label = action.label, let binding = labelled(label, route) { return binding }
      let known = route.parameters.compactMap { parameter in
        parameter.terms.weight(in: words).map { (parameter, $0) }
      }
      if let best = known.max(by: { $0.1 < $1.1 })?.0 {
        return ActionBinding(
          target: .argument(operation: route.operation, name: best.name), match: .described)
      }
    }
    return nil
  }

  private func labelled(_ label: String, _ route: Route) -> ActionBinding? {
    let folded = Folding.folded(label)
    if let parameter = route.parameters.first(where: { Folding.folded($0.name) == folded }) {
      let match: MatchKind = parameter.name == label ? .exact : .folded
      return ActionBinding(
        target: .argument(operation: route.operation, name: parameter.name), match: match)
    }
    let inPath = route.pathParameters.contains { Folding.folded($0) == folded }
    guard inPath, let service = route.service else { return nil }
    return ActionBinding(target: .selectService(kind: service, control: nil), match: .exact)
  }

  private static func flattened(_ step: Step) -> [Step] {
    [step] + step.steps.flatMap { flattened($0) }
  }
}
