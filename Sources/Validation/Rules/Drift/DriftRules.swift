/// The rules of this folder.
enum DriftRules {
  static let all: [any Rule] = [
    UnrelatedRule(), MissingSectionRule(), AddedSectionRule(), MissingStepRule(), AddedStepRule(),
    LikelyMissingStepRule(), LikelyAddedStepRule(), MissingTextRule(),
    LikelyMissingTextRule(), OrderRule(), ActionKindRule(), ControlRule(), LikelyControlRule(),
    AdmonitionRule(), DurationRule(),
    NumberRule(), PriceRule(),
    RouteDriftRule(), CodeRule(),
  ]
}
