/// The rules of this folder.
enum ExecutionRules {
  static let all: [any Rule] = [
    RefusedStepRule(), NeededOptionRule(), UnseenExpectationRule(), ToldDurationRule(),
    UntoldFieldRule(),
    UntoldConfirmationRule(), UntoldNavigationRule(),
  ]
}
