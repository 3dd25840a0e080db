import Console
import RunbookModel
import Testing

@Suite struct EnglishBindingTests {
  @Test func `a VPS snapshot guide in English`() throws {
    let found = try summaries(
      runbook(
        "ovhcloud", language: "en-gb",
        procedures: [
          [
            step(
              "1",
              [
                .described(
                  "1a", .connect, "Log in to the OVHcloud Control Panel",
                  object: "the OVHcloud Control Panel"),
                .labelled("1b", .navigate, "Server"), .labelled("1c", .click, "VPS"),
                .described(
                  "1d", .choose, "choose the VPS server concerned",
                  object: "the VPS server concerned"),
                .labelled("1e", .navigate, "Home"),
                .labelled("1f", .navigate, "Summary of Options"),
                .labelled("1g", .click, "...", locators: [.rightOf("Snapshot")]),
                .labelled("1h", .click, "Order"),
                .described("1i", .read, "read the pricing information"),
                .labelled("1j", .click, "Order"),
                .described("1k", .confirm, "Validate the payment", object: "the payment"),
                .labelled("1l", .click, "Take a snapshot"), .labelled("1m", .click, "Confirm"),
                .labelled("1n", .click, "Delete the snapshot"),
                .labelled("1o", .click, "Restore the snapshot"),
                .described("1p", .confirm, "confirm the restoration"),
                .labelled("1q", .click, "Supprimer le Snapshot"),
              ])
          ]
        ]))
    let expected = [
      "1a: sign in, described", "1b: place server, former until 2020-10-01",
      "1c: control server/vps, exact",
      "1d: service ovhcloud.vps in vps-list/service, described", "1e: place vps-home, exact",
      "1f: place vps-options, folded", "1g: control vps-options/snapshot-menu, exact",
      "1h: control vps-snapshot-menu/order, exact",
      "1i: control vps-snapshot-order/price, described",
      "1j: control vps-snapshot-order/order, exact", "1k: control express-order/pay, implied",
      "1l: control vps-snapshot-menu/take, exact", "1m: control vps-snapshot-take/confirm, exact",
      "1n: control vps-snapshot-menu/delete, exact",
      "1o: control vps-snapshot-menu/restore, exact",
      "1p: control vps-snapshot-restore/confirm, implied",
      "1q: control vps-snapshot-menu/delete, exact",
    ]
    #expect(differences(found, expected) == [])
  }

  @Test func `a Managed Bare Metal termination guide in English`() throws {
    let found = try summaries(
      runbook(
        "ovhcloud", language: "en",
        procedures: [
          [
            step(
              "1",
              [
                .described("1a", .other, "Retrieve all the data that you would like to keep"),
                .labelled("1b", .navigate, "Bare Metal Cloud"),
                .labelled("1c", .click, "Managed Bare Metal"),
                .described("1d", .choose, "select your solution from the list"),
                .labelled("1e", .navigate, "General Information"),
                .labelled(
                  "1f", .click, "...",
                  locators: [.described(.rightOf, "to the right of the renewal date")]),
                .labelled("1g", .click, "Delete the service"),
                .labelled("1h", .choose, "Delete service now"),
                .labelled("1i", .click, "Confirm"),
              ]),
            step(
              "2",
              [
                .described("2a", .click, "Click the link in the email", object: "the link"),
                .labelled("2b", .click, "Confirm"),
              ]),
          ]
        ]))
    let expected = [
      "1a: operator.backUp, described", "1b: place server, exact",
      "1c: control server/managed-bare-metal, exact",
      "1d: service ovhcloud.dedicatedCloud in dedicated-cloud-list/service, described",
      "1e: place dedicated-cloud-general, folded",
      "1f: control dedicated-cloud-service-management/renewal-menu, exact",
      "1g: control dedicated-cloud-renewal-menu/delete, exact",
      "1h: value terminate of dedicated-cloud-termination/action, exact",
      "1i: control dedicated-cloud-termination/confirm, exact"
        + " | dedicated-cloud-termination/confirm-at-expiration"
        + " | dedicated-cloud-termination/confirm-keeping",
      "2a: control mail/link, described", "2b: control confirm-termination/confirm, exact",
    ]
    #expect(differences(found, expected) == [])
  }

  @Test func `an IBM bare metal guide in English`() throws {
    let found = try summaries(
      runbook(
        "ibmcloud", language: "en",
        procedures: [
          [
            step(
              "1",
              [
                .described("1a", .navigate, "Go to the menu", object: "the menu"),
                .labelled("1b", .click, "OS Reload"),
                .described("1c", .confirm, "Confirm the reload"),
                .described("1d", .other, "You can upload your data to the server"),
                .described("1e", .other, "Back up all data before you start"),
              ])
          ],
          [
            step(
              "2",
              [
                .described("2a", .choose, "Select the server from the device list"),
                .labelled("2b", .click, "Actions"), .labelled("2c", .click, "Configure Replica"),
                .described("2d", .enter, "Enter a unique server name"),
                .described("2e", .enter, "Specify the domain name"),
                .described("2f", .confirm, "Submit the order"),
                .described("2g", .other, "you must manually power it on"),
              ])
          ],
        ]))
    let expected = [
      "1a: place device-actions, described", "1b: control device-actions/reload, exact",
      "1c: control reload/confirm, implied", "1d: operator.restoreBackup, described",
      "1e: operator.backUp, described",
      "2a: service ibmcloud.hardware in device-list/device, described",
      "2b: control device/actions, exact", "2c: control device-actions/replica, exact",
      "2d: field replica/hostname, described", "2e: field replica/domain, described",
      "2f: control replica/order, implied", "2g: control power/power-on, described",
    ]
    #expect(differences(found, expected) == [])
  }
}
