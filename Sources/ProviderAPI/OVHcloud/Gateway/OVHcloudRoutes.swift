/// All that the simulated OVHcloud API answers.
///
/// A service adds its routes here.
enum OVHcloudRoutes {
  static let all: [OVHcloudRoute] =
    AuthRoutes.all + VPSRoutes.all + DedicatedCloudRoutes.all + DedicatedServerRoutes.all
    + MeRoutes.all + OrderRoutes.all + CartRoutes.all + ServicesRoutes.all + IAMRoutes.all

  /// By length, those that name more of their path first.
  private static let byLength = Dictionary(grouping: all, by: \.path.length).mapValues { routes in
    routes.sorted { left, right in
      for (left, right) in zip(left.path.literals, right.path.literals) where left != right {
        return left
      }
      return (left.path.description, left.method) < (right.path.description, right.method)
    }
  }

  /// The route for a call, and what fills its blanks.
  static func find(
    _ method: String, _ path: ArraySlice<String>
  ) -> (route: OVHcloudRoute, values: [String: String])? {
    for route in byLength[path.count] ?? [] where route.method == method {
      if let values = route.path.match(path) { return (route, values) }
    }
    return nil
  }
}
