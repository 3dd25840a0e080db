import Diagnostics
import Values

/// A route that the provider has given up.
struct RouteDeprecatedRule: Rule {
  static let description = RuleDescription(
    id: "route.deprecated", family: .routes, severity: .warning,
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
      routes: [
        "POST /vps/{serviceName}/restart deprecated /vps/{serviceName}/reboot",
        "POST /vps/{serviceName}/reboot",
      ]),
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
      routes: [
        "POST /vps/{serviceName}/restart deprecated /vps/{serviceName}/reboot",
        "POST /vps/{serviceName}/reboot",
      ]))

  func findings(in examination: Examination) -> [Finding] {
    routeFindings(in: examination) { reading, place in
      guard case .deprecated(let deprecation) = reading.verdict else { return nil }
      var arguments: [String: MessageArgument] = ["route": .text(reading.route.text)]
      if let deletion = deprecation.deletion { arguments["date"] = .instant(deletion) }
      if let replacement = deprecation.replacement { arguments["replacement"] = .text(replacement) }
      let variant: String? =
        switch (deprecation.deletion, deprecation.replacement) {
        case (nil, nil): nil
        case (nil, _): "replaced"
        case (_, nil): "deleted"
        default: "deleted-replaced"
        }
      return finding(variant, at: place, arguments)
    }
  }
}
