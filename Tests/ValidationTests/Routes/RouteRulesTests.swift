import Testing
import Values

@testable import Validation

@Suite struct RouteRulesTests {
  private static let routes = [
    "GET /vps", "GET /vps/{serviceName}", "PUT /vps/{serviceName}",
    "POST /vps/{serviceName}/reboot",
    "POST /vps/{serviceName}/snapshot/revert", "DELETE /vps/{serviceName}/snapshot",
    "POST /vps/{serviceName}/restart deprecated /vps/{serviceName}/reboot",
    "GET /vps/{serviceName}/old deprecated",
  ]

  private func guide(_ line: String) throws -> LabelGuide {
    try LabelGuide(
      "Utilisez l’appel suivant :\n\n> [!api]\n>\n> \(line)\n", routes: Self.routes)
  }

  @Test(arguments: [
    ("{POST} /vps/{serviceName}/reboot", nil), ("{GET} /vps/", nil),
    ("{v1} /vps PUT /vps/{serviceName}", nil),
    ("{POST} /vps/vps-1a2b.vps.ovh.net/reboot", nil),
    (
      "{POST} /vps/{serviceName}/rebot",
      "route.unknown 11 /vps/{serviceName}/rebot → /vps/{serviceName}/reboot?"
    ),
    (
      "{GET} /vps/{serviceName}/x/y/z/u/v/w/backupftp/all",
      "route.unknown.alone 11 "
        + "/vps/{serviceName}/x/y/z/u/v/w/backupftp/all"
    ),
    ("{DELETE} /vps/{serviceName}", "route.method 11 /vps/{serviceName}"),
    (
      "{POST} /vps/{serviceName}/restart", "route.deprecated.replaced 11 /vps/{serviceName}/restart"
    ),
    ("{GET} /vps/{serviceName}/old", "route.deprecated 11 /vps/{serviceName}/old"),
    ("{POST} /vps/{id}/reboot", "route.parameter 11 /vps/{id}/reboot → /vps/{serviceName}/reboot?"),
    ("{GET} /cloud/project", nil), ("{v2} /vps GET /vps/nothing", nil), ("{v1} /vps", nil),
  ])
  func `a route is held against the schemas`(line: String, finding: String?) throws {
    let guide = try guide("@api \(line)")
    #expect(guide.findings(RouteRules.all) == (finding.map { [$0] } ?? []))
  }

  @Test func `routes of sections that no schema describes are counted`() throws {
    let guide = try guide("@api {GET} /cloud/project\n> @api {GET} /vps\n> @api {GET} /vps/a/b/c")
    #expect(RouteCoverage(guide.examination) == RouteCoverage(checked: 2, notCovered: 1))
    let message = RouteCoverage(guide.examination).message
    #expect(message?.key == "coverage.routes")
    #expect(message?.arguments == ["count": 1, "checked": 2])
  }

  @Test func `without schemas there is nothing to say`() throws {
    let guide = try LabelGuide("Utilisez l’appel suivant :\n\n> [!api]\n>\n> @api {GET} /nothing\n")
    #expect(guide.findings(RouteRules.all) == [])
    #expect(RouteCoverage(guide.examination).message == nil)
  }

  @Test func `of several routes the one with most of the path's own words is meant`() {
    let schemas = SchemaCatalogue(["GET /a/{b}/c", "POST /a/x/c", "GET /a/{b}/{d}"])
    #expect(schemas.route(RoutePath("/a/x/c"))?.path.text == "/a/x/c")
    #expect(schemas.route(RoutePath("/a/y/c"))?.path.text == "/a/{b}/c")
    #expect(schemas.route(RoutePath("/a/y/z"))?.path.text == "/a/{b}/{d}")
    #expect(schemas.route(RoutePath("/a/y")) == nil)
  }

  @Test func `the nearest route has the method, if one has`() {
    let schemas = SchemaCatalogue(["GET /a/boot", "POST /a/boox", "GET /a/elsewhere"])
    #expect(schemas.nearest(to: RoutePath("/a/boo"), method: "POST")?.path.text == "/a/boox")
    #expect(schemas.nearest(to: RoutePath("/a/boo"), method: "GET")?.path.text == "/a/boot")
    #expect(schemas.nearest(to: RoutePath("/b/boo"), method: "GET") == nil)
  }
}
