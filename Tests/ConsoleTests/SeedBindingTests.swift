import Console
import ControlPlane
import RunbookModel
import Testing

@Suite struct SeedBindingTests {
  @Test func `the VPS snapshot guide`() throws {
    let expected = [
      "29a: sign in, described",
      "29b: place server, former until 2020-10-01",
      "29c: control server/vps, exact",
      "29d: service ovhcloud.vps in vps-list/service, described",
      "33a: place vps-home, exact",
      "33b: place vps-options, exact",
      "33c: control vps-options/snapshot-menu, exact",
      "33d: control vps-snapshot-menu/order, exact",
      "37a: control vps-snapshot-order/price, described",
      "37b: control vps-snapshot-order/order, exact",
      "41a: control vps-options/snapshot-menu, exact",
      "41b: control vps-snapshot-menu/take, exact",
      "45: control vps-snapshot-menu/delete, folded",
      "49a: control vps-snapshot-menu/restore, folded",
      "49b: control vps-snapshot-restore/confirm, implied",
    ]
    let found = try summaries(SeedRunbooks.snapshot)
    #expect(differences(found, expected) == [])
  }

  @Test func `the Managed Bare Metal termination guide`() throws {
    let expected = [
      "22: operator.backUp, described",
      "27a: sign in, described",
      "27b: place server, exact",
      "27c: control server/managed-bare-metal, exact",
      "27d: service ovhcloud.dedicatedCloud in dedicated-cloud-list/service, described",
      "29a: place dedicated-cloud-general, folded",
      "29b: control dedicated-cloud-service-management/renewal-menu, exact",
      "29c: control dedicated-cloud-renewal-menu/delete, exact",
      "33: reading, implied",
      "35: control dedicated-cloud-termination/confirm, exact"
        + " | dedicated-cloud-termination/confirm-at-expiration"
        + " | dedicated-cloud-termination/confirm-keeping",
      "47a: control console/account, described",
      "47b: control user-menu/service-emails, exact",
      "55: control confirm-termination/confirm, described",
      "66: call ovhcloud.dedicatedCloud.confirmTermination, exact",
      "69: argument token of ovhcloud.dedicatedCloud.confirmTermination, described",
    ]
    let found = try summaries(SeedRunbooks.termination)
    #expect(differences(found, expected) == [])
  }

  @Test func `the IBM bare metal guide`() throws {
    let expected = [
      "26a: place device-actions, described",
      "26b: control device-actions/replica, exact",
      "27: field replica/hostname, described",
      "28: field replica/domain, described",
      "35: operator.backUp, described",
      "36a: place device-actions, described",
      "36b: control device-actions/reload, exact",
      "36c: field reload/configuration, described",
      "40: operator.restoreBackup, described",
      "46a: place device-actions, described",
      "46b: control device-actions/cancel, exact",
      "52a: place device-actions, described",
      "52b: control device-actions/power, exact",
      "54: control power/power-on, described",
    ]
    let found = try summaries(SeedRunbooks.bareMetal)
    #expect(differences(found, expected) == [])
  }

  @Test func `options told by sentences are values of a field`() throws {
    let bindings = try Binder(consoles: TestConsoles.all()).bind(SeedRunbooks.bareMetal)
    #expect(
      bindings.options == [
        "37": OptionBinding(control: "reload/configuration", value: "new"),
        "38": OptionBinding(control: "reload/configuration", value: "same"),
      ])
  }

  @Test func `what the guides say besides actions`() throws {
    let consoles = try TestConsoles.all()
    let snapshot = Binder(consoles: consoles).bind(SeedRunbooks.snapshot)
    #expect(snapshot.prerequisites == ["24": .account, "25": .service(kind: "ovhcloud.vps")])
    #expect(
      snapshot.expectations == [
        "33": .opens(place: "vps-snapshot-menu"), "37": .mail, "41t": .task,
        "41s": .display(control: "vps-options/snapshot-date", fact: "snapshot.creationDate"),
        "49": .opens(place: "vps-snapshot-restore"),
      ])
    #expect(
      snapshot.conditions == [
        "41a": Condition(fact: "option.snapshot", expected: .text("subscribed"))
      ])
    #expect(
      snapshot.claims.mapValues { $0.map(\.property) } == ["45": ["ovhcloud.vps.snapshot.limit"]])

    let termination = Binder(consoles: consoles).bind(SeedRunbooks.termination)
    #expect(
      termination.prerequisites == [
        "15": .account, "16": .service(kind: "ovhcloud.dedicatedCloud"),
      ])
    #expect(
      termination.expectations == [
        "39s": .display(
          control: "dedicated-cloud-general/termination-notice", fact: "termination.requested"),
        "39e": .mail,
      ])
    #expect(
      termination.claims.mapValues { $0.map(\.property) } == [
        "59": ["ovhcloud.dedicatedCloud.termination.tokenLifetime"]
      ])

    let bareMetal = Binder(consoles: consoles).bind(SeedRunbooks.bareMetal)
    #expect(
      bareMetal.expectations == [
        "26": .unobservable, "40s": .fact(name: "reachable", value: .bool(false)), "40t": .task,
      ])
    #expect(
      bareMetal.claims.mapValues { $0.map(\.property) } == [
        "52": ["ibmcloud.hardware.billedWhilePoweredOff"]
      ])
  }
}
