import Diagnostics

/// An `@api` line that is not written as the dialect has it.
struct MalformedRouteRule: DialectRule {
  static let description = RuleDescription.form(
    "dialect.malformed-route", .warning,
    passing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      > [!api]
      >
      > @api {POST} /vps/{serviceName}/reboot

      """),
    failing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      > [!api]
      >
      > ↓@api POST /vps/{serviceName}/reboot

      """))

  static let hasSafeFixes = true
}
