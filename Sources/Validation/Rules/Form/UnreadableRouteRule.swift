import Diagnostics

/// An `@api` line that names no route.
struct UnreadableRouteRule: DialectRule {
  static let description = RuleDescription.form(
    "dialect.unreadable-route", .warning,
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
      > ↓@api

      """))
}
