import ProviderAPI

/// Every call of the providers' APIs that is known, and whether it is simulated.
struct RouteTable {
  let known: RouteList

  /// A line each: SoftLayer's methods, then OVHcloud's calls by path and method.
  func text(_ speech: Speech) -> String {
    let simulated = Set(SimulatedRoutes.ovhcloud)
    let all = simulated.union(known.routes)
      .sorted { ($0.path, $0.method) < ($1.path, $1.method) }
    let yes = speech.text("simulate.route.simulated")
    let no = speech.text("simulate.route.refused")
    let softLayer = SimulatedRoutes.softLayer.map { "\($0)  \(yes)\n" }.joined()
    return softLayer
      + all.map { route in
        let method = route.method + String(repeating: " ", count: max(0, 7 - route.method.count))
        return "\(method)\(route.path)  \(simulated.contains(route) ? yes : no)\n"
      }.joined()
  }
}
