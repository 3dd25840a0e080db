import ControlPlane
import JSON

/// `/v2/iam/resource`: all services under one kind of name, which rights are given by.
///
/// Source: OVHcloud's OpenAPI export of `/v2/iam` (`iam.resource.Resource`).
enum IAMRoutes {
  static let all: [OVHcloudRoute] = [
    OVHcloudRoute(
      "GET", "/v2/iam/resource",
      .list { world, call, paging in
        let filter = IAMFilter(call.target)
        let resources = world.resources.filter(filter.accepts)
        return paging.page(of: resources, named: \.urn) { $0.json(in: world) }
      }),
    .get("/v2/iam/resource/{resourceURN}") { world, call throws(OVHcloudError) in
      let urn = call.path["resourceURN"]
      guard let resource = world.resources.first(where: { $0.urn == urn }) else {
        throw .notFound("This resource does not exist")
      }
      return resource.json(in: world)
    },
  ]
}

/// Which resources a request wants: of each name in its query, one of the values.
struct IAMFilter {
  private let names: [String]
  private let types: [String]
  private let patterns: [String]
  /// No simulated service has a tag, so that a filter by tags finds none.
  private let hasTags: Bool

  init(_ target: RequestTarget) {
    func values(_ name: String) -> [String] {
      target.query.filter { $0.name == name }.map(\.value)
    }
    names = values("resourceName")
    types = values("resourceType")
    patterns = values("resourceURN")
    hasTags = target.query.contains { $0.name.hasPrefix("tags") }
  }

  func accepts(_ resource: IAMResource) -> Bool {
    !hasTags && (names.isEmpty || names.contains(resource.service.name))
      && (types.isEmpty || types.contains(resource.type))
      && (patterns.isEmpty || patterns.contains { resource.isNamed($0) })
  }
}
