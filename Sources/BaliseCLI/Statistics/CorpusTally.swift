import Diagnostics
import RunbookModel

/// What many guides hold, counted; the tallies of two parts add up to that of the whole.
struct CorpusTally: Sendable {
  /// The guides that could be read.
  var guides = 0
  var unreadable = 0
  var withoutSteps = 0
  var languages = Counter()
  var dialects = Counter()
  var procedures = 0
  var steps = 0
  /// By kind.
  var actions = Counter()
  /// Those of them that may be left out, by kind.
  var optionalActions = Counter()
  /// The names of controls and places, by how many actions are about them.
  var labels = Counter()
  /// The API routes, by how many actions call them.
  var routes = Counter()
  var prerequisites = 0
  /// Boxed remarks, by the dialect's word for their kind.
  var admonitions = Counter()
  var expectations = Counter()
  var claims = Counter()
  /// By rule.
  var diagnostics = Counter()

  static func += (left: inout CorpusTally, right: CorpusTally) {
    left.guides += right.guides
    left.unreadable += right.unreadable
    left.withoutSteps += right.withoutSteps
    left.languages += right.languages
    left.dialects += right.dialects
    left.procedures += right.procedures
    left.steps += right.steps
    left.actions += right.actions
    left.optionalActions += right.optionalActions
    left.labels += right.labels
    left.routes += right.routes
    left.prerequisites += right.prerequisites
    left.admonitions += right.admonitions
    left.expectations += right.expectations
    left.claims += right.claims
    left.diagnostics += right.diagnostics
  }
}

extension CorpusTally {
  /// The tally of one guide.
  init(_ runbook: Runbook) {
    guides = 1
    withoutSteps = runbook.procedures.isEmpty ? 1 : 0
    languages.add(runbook.language)
    dialects.add(runbook.dialect)
    procedures = runbook.procedures.count
    prerequisites = runbook.prerequisites.count
    for diagnostic in runbook.diagnostics { diagnostics.add(diagnostic.rule) }
    add(runbook.remarks)
    for procedure in runbook.procedures { add(procedure.remarks) }
    runbook.forEachStep { step in
      steps += 1
      add(step.remarks)
      for action in step.actions { add(action) }
    }
  }

  private mutating func add(_ action: Action) {
    actions.add(action.kind.rawValue)
    if action.isOptional { optionalActions.add(action.kind.rawValue) }
    guard let label = action.label else { return }
    if action.kind == .call { routes.add(label) } else { labels.add(label) }
  }

  private mutating func add(_ remarks: Remarks) {
    for admonition in remarks.admonitions { admonitions.add(admonition.kind) }
    for expectation in remarks.expectations { expectations.add(expectation.kind.rawValue) }
    for claim in remarks.claims { claims.add(claim.kind.rawValue) }
  }
}
