/// The calls that a provider's API has, simulated or not.
///
/// Read from lines of `METHOD[,METHOD…] PATH`; `#` begins a line that says where they come from.
package struct RouteList: Sendable {
  /// A call, as `GET` and `/vps/{serviceName}`.
  package struct Route: Hashable, Sendable {
    package let method: String
    package let path: String
  }

  package let routes: [Route]
  private let byLength: [Int: [(methods: Set<String>, path: PathTemplate)]]

  /// - Precondition: The text is the program's own.
  package init(_ text: String) {
    var routes: [Route] = []
    var byLength: [Int: [(methods: Set<String>, path: PathTemplate)]] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let halves = line.split(separator: " ", maxSplits: 1)
      precondition(halves.count == 2, "a route is methods, a blank and a path: \(line)")
      let methods = halves[0].split(separator: ",").map(String.init)
      let path = String(halves[1])
      routes += methods.map { Route(method: $0, path: path) }
      let template = PathTemplate(path)
      byLength[template.length, default: []].append((Set(methods), template))
    }
    self.routes = routes
    self.byLength = byLength
  }

  func contains(_ method: String, _ path: ArraySlice<String>) -> Bool {
    (byLength[path.count] ?? []).contains {
      $0.methods.contains(method) && $0.path.match(path) != nil
    }
  }
}

/// The calls that are simulated.
package enum SimulatedRoutes {
  package static let ovhcloud: [RouteList.Route] = OVHcloudRoutes.all.map {
    RouteList.Route(method: $0.method, path: $0.path.description)
  }

  /// The methods of the SoftLayer API, as `SoftLayer_Ticket::addUpdate`; besides these, a service has
  /// a getter for whatever its object leads to.
  package static let softLayer: [String] = SoftLayerServices.all.flatMap { service in
    service.methodNames.map { "\(service.name)::\($0)" }
  }.sorted()
}
