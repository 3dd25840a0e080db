/// Every rule, in the order in which people read about them.
package enum RuleCatalogue {
  package static let all: [any Rule] =
    FormRules.all + LabelRules.all + RouteRules.all + ExecutionRules.all + ClaimRules.all
    + ExplorationRules.all + DriftRules.all + SuppressionRules.all
}
