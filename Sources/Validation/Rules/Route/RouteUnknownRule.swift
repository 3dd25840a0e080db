import Diagnostics
import Values

/// A route that the provider’s API does not have.
struct RouteUnknownRule: Rule {
  static let description = RuleDescription(
    id: "route.unknown", family: .routes, severity: .error,
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
      > @api {POST} ↓/vps/{serviceName}/restart
      """,
      routes: ["POST /vps/{serviceName}/reboot", "GET /vps/{serviceName}"]))

  func findings(in examination: Examination) -> [Finding] {
    routeFindings(in: examination) { reading, place in
      guard case .unknown(let nearest) = reading.verdict else { return nil }
      guard let nearest else {
        return finding("alone", at: place, ["route": .text(reading.route.text)])
      }
      return finding(
        at: place,
        ["route": .text(reading.route.text), "nearest": .text(nearest.path.text)],
        fixes: reading.route.fixes(nearest.path.text))
    }
  }
}
