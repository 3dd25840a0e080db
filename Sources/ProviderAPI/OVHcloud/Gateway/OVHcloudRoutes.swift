/// All that the simulated OVHcloud API answers.
///
/// A service adds its routes here.
enum OVHcloudRoutes {
  static let all: [OVHcloudRoute] =
    AuthRoutes.all + VPSRoutes.all + DedicatedCloudRoutes.all + DedicatedServerRoutes.all
    + MeRoutes.all + OrderRoutes.all + CartRoutes.all + ServicesRoutes.all + IAMRoutes.all

  /// What is known of a call before its path is read.
  private struct Shape: Hashable {
    let method: String
    let length: Int
  }

  /// By shape, those that name more of their path first.
  private static let byShape = Dictionary(
    grouping: all, by: { Shape(method: $0.method, length: $0.path.length) }
  ).mapValues { routes in
    routes.sorted { left, right in
      for (left, right) in zip(left.path.literals, right.path.literals) where left != right {
        return left
      }
      return left.path.description < right.path.description
    }
  }

  /// The route for a call, and what fills its blanks.
  static func find(
    _ method: String, _ path: ArraySlice<String>
  ) -> (route: OVHcloudRoute, values: [String: String])? {
    let routes = byShape[Shape(method: method, length: path.count)] ?? []
    for route in routes {
      if let values = route.path.match(path) { return (route, values) }
    }
    return nil
  }
}
