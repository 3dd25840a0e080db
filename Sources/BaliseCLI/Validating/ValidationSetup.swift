import Validation

/// What a guide is validated with: what its configuration file says, and what options say instead.
struct ValidationSetup: Sendable {
  var validator: Validator
  var labels: LabelCatalogue?
  var schemas: SchemaCatalogue?
  /// Carries procedures out and makes experiments.
  var examiner: Examiner
  var baseline: Baseline?
  /// From which severity on findings make the command fail.
  var threshold: FailureThreshold
}

/// The setups of a command's guides.
struct ValidationSetups: Sendable {
  private var all: [ValidationSetup] = []
  /// By the paths of the guides' sources.
  private var indices: [String: Int] = [:]

  /// The setup of a guide that was loaded.
  func setup(for path: String) -> ValidationSetup { all[index(of: path)] }

  func setup(at index: Int) -> ValidationSetup { all[index] }

  /// The number of a guide's setup, from 0 in the order in which the guides were given.
  func index(of path: String) -> Int {
    guard let index = indices[path] else { preconditionFailure("every guide has a setup") }
    return index
  }

  /// The rules that look at any guide, in the catalogue's order.
  var rules: [RuleDescription] {
    let ids = Set(all.flatMap { $0.validator.rules })
    return RuleCatalogue.all.map { type(of: $0).description }.filter { ids.contains($0.id) }
  }

  /// The least severity that makes the command fail for any guide.
  var threshold: FailureThreshold {
    FailureThreshold.allCases.last { threshold in
      threshold != .never && all.contains { $0.threshold == threshold }
    } ?? .never
  }

  /// - Returns: The number of the setup.
  mutating func append(_ setup: ValidationSetup) -> Int {
    all.append(setup)
    return all.count - 1
  }

  mutating func assign(_ index: Int, to path: String) { indices[path] = index }
}
