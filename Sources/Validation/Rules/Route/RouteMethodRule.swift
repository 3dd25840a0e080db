import Diagnostics
import Values

/// A method that the route of the provider’s API does not have.
struct RouteMethodRule: Rule {
  static let description = RuleDescription(
    id: "route.method", family: .routes, severity: .error,
    passing: RuleExample(
      """
      ---
      title: Restart a VPS
      ---

      ## Instructions

      Use the following call:

      > [!api]
      >
      > @api {POST} /vps/{serviceName}/reboot
      """,
      routes: ["POST /vps/{serviceName}/reboot", "GET /vps/{serviceName}"]),
    failing: RuleExample(
      """
      ---
      title: Restart a VPS
      ---

      ## Instructions

      Use the following call:

      > [!api]
      >
      > @api {PUT} ↓/vps/{serviceName}/reboot
      """,
      routes: ["POST /vps/{serviceName}/reboot", "GET /vps/{serviceName}"]))

  func findings(in examination: Examination) -> [Finding] {
    routeFindings(in: examination) { reading, place in
      guard case .method(let known) = reading.verdict else { return nil }
      return finding(
        at: place,
        [
          "route": .text(reading.route.path.text), "method": .text(reading.route.method),
          "methods": .list(known.operations.map { .text($0.method) }),
        ])
    }
  }
}
