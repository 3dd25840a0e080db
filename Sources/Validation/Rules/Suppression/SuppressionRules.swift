/// The rules of this folder.
enum SuppressionRules {
  static let all: [any Rule] = [MalformedIgnoreRule(), ExpiredIgnoreRule(), UnusedIgnoreRule()]
}
