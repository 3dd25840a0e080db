import Console
import Testing

@Suite struct NavigatorTests {
  private let ovhcloud: ConsoleModel
  private let navigator: Navigator

  init() throws {
    ovhcloud = try TestConsoles.read("ovhcloud")
    navigator = Navigator(console: ovhcloud)
  }

  private func path(_ place: String, _ control: String) -> [String]? {
    navigator.path(from: place, to: control) { _ in true }
  }

  @Test func `from signing in to the snapshot's menu`() {
    #expect(
      path("sign-in", "vps-snapshot-menu/take") == [
        "sign-in/log-in", "console/bare-metal-cloud", "server/vps", "vps-list/service",
        "vps-options/snapshot-menu",
      ])
  }

  @Test func `a menu that has closed is opened again`() {
    #expect(path("vps-home", "vps-snapshot-menu/delete") == ["vps-options/snapshot-menu"])
  }

  @Test func `what is in view needs nothing`() {
    #expect(path("vps-home", "vps-options/snapshot-date") == [])
    #expect(path("vps-snapshot-menu", "console/account") == [])
  }

  @Test func `the customer's own mailbox is nearer than the console's`() {
    #expect(
      path("dedicated-cloud-general", "confirm-termination/confirm") == [
        "mailbox/mail", "mail/link",
      ])
    #expect(
      path("service-emails", "confirm-termination/confirm") == [
        "service-emails/mail", "service-email/link",
      ])
  }

  @Test func `a hidden control is no way`() {
    let path = navigator.path(from: "vps-home", to: "vps-snapshot-take/confirm") {
      $0.id != "vps-snapshot-menu/take"
    }
    #expect(path == nil)
  }

  @Test func `after an entry that opens nothing, its menu is closed`() throws {
    let entry = try #require(ovhcloud.control("dedicated-cloud-renewal-menu/order-licence"))
    #expect(navigator.place(after: entry) == "dedicated-cloud-service-management")
    let confirm = try #require(ovhcloud.control("vps-snapshot-take/confirm"))
    #expect(navigator.place(after: confirm) == "vps-home")
  }

  @Test func `an unknown control has no way to it`() {
    #expect(path("vps-home", "vps-home/nothing") == nil)
  }
}
