/// The rules of this folder.
enum RouteRules {
  static let all: [any Rule] = [
    RouteUnknownRule(), RouteMethodRule(), RouteDeprecatedRule(), RouteParameterRule(),
  ]
}
