import Diagnostics
import Values

/// A parameter that the provider’s API names otherwise.
struct RouteParameterRule: Rule {
  static let description = RuleDescription(
    id: "route.parameter", family: .routes, severity: .note,
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
      > @api {POST} ↓/vps/{vpsName}/reboot
      """,
      routes: ["POST /vps/{serviceName}/reboot", "GET /vps/{serviceName}"]))

  func findings(in examination: Examination) -> [Finding] {
    routeFindings(in: examination) { reading, place in
      guard case .parameter(let known) = reading.verdict else { return nil }
      let renamed = known.path.renamedParameters(in: reading.route.path)
      return finding(
        at: place,
        [
          "found": .list(renamed.map { .text($0.given) }),
          "expected": .list(renamed.map { .text($0.name) }),
        ], fixes: reading.route.fixes(known.path.text))
    }
  }
}
