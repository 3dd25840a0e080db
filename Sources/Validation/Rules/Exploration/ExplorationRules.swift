/// The rules of this folder.
enum ExplorationRules {
  static let all: [any Rule] = [DeadEndRule(), UntoldRefusalRule(), IdleStepRule()]
}
