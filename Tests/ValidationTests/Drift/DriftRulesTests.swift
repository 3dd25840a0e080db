import Testing

@Suite struct DriftRulesTests {
  private static let steps = (
    french: "Cliquez sur `Redémarrer mon VPS`{.action} dans l’onglet `Home`{.action}.\n",
    english: "Click on `Reboot my VPS`{.action} in the `Home`{.action} tab.\n"
  )

  private static func findings(_ french: String, _ english: String) throws -> [String] {
    try GuidePairs.findings(
      "# VPS\n\n## En pratique\n\n" + steps.french + "\n" + french,
      "# VPS\n\n## Instructions\n\n" + steps.english + "\n" + english)
  }

  @Test func `a box of another kind is told at the box`() throws {
    let french = "> [!primary]\n>\n> La restauration efface les données du VPS.\n"
    let english = "> [!warning]\n>\n> The restoration erases the data of the VPS.\n"
    #expect(try Self.findings(french, english) == ["drift.admonition:7"])
  }

  @Test func `a box that only one guide has is told once`() throws {
    let french = "> [!warning]\n>\n> La restauration efface les données du VPS.\n"
    #expect(try Self.findings(french, "") == ["drift.admonition:7"])
    let english = "> [!warning]\n>\n> The restoration erases the data of the VPS.\n"
    #expect(try Self.findings("", english) == ["drift.admonition:5"])
  }

  @Test func `a box that stands elsewhere in the other guide is not missing`() throws {
    let french =
      "> [!warning]\n>\n> La restauration du snapshot `snap-1` supprime les configurations.\n"
    let english =
      "> [!warning]\n>\n> The restoration of the snapshot `snap-1` suppresses configurations.\n"
    let steps = (
      french: "Saisissez `fdisk -l`, puis `mount /dev/sdb1 /mnt/`.\n\nSaisissez `chroot /mnt/`.\n",
      english: "Enter `fdisk -l`, then `mount /dev/sdb1 /mnt/`.\n\nEnter `chroot /mnt/`.\n"
    )
    #expect(
      try Self.findings(french + "\n" + steps.french, steps.english + "\n" + english)
        .filter { $0.hasPrefix("drift.admonition") } == [])
  }

  @Test func `a section is one difference, however many steps it has`() throws {
    let section = """
      ## Reinstall with Debian

      1. Click on `Reinstall my VPS`{.action}.
      2. Enter the name of the SSH key in the field.
      3. Click on `Confirm`{.action}.

      """
    #expect(try Self.findings("", section) == ["drift.missing-section:5"])
  }

  @Test func `another route is told at the route`() throws {
    let french = "> [!api]\n>\n> @api {POST} /vps/{serviceName}/start\n"
    let english = "> [!api]\n>\n> @api {POST} /vps/{serviceName}/reboot\n"
    #expect(try Self.findings(french, english) == ["drift.route:9"])
    #expect(try Self.findings(english, english) == [])
  }

  @Test func `options of a command are compared, comments are not`() throws {
    let french = "```sh\n# Affiche tout\nfdisk -l /dev/sda\n```\n"
    let english = "```sh\n# Shows everything\nfdisk -l /dev/sda\n```\n"
    #expect(try Self.findings(french, english) == [])
    let other = "```sh\n# Affiche tout\nfdisk -s /dev/sda\n```\n"
    #expect(try Self.findings(other, english) == ["drift.code:9"])
  }

  @Test func `another kind of action is told at the name of what it acts on`() throws {
    let french = "Cliquez sur `Description`{.action}.\n"
    let english = "Fill in `Description`{.action}.\n"
    #expect(try Self.findings(french, english) == ["drift.action-kind:7"])
    #expect(try Self.findings(french, "Click on `Description`{.action}.\n") == [])
  }

  @Test func `what is signed in to, read or opened may be told otherwise`() throws {
    let french = "Ouvrez la page `Description`{.action}.\n"
    let english = "Click on `Description`{.action}.\n"
    #expect(try Self.findings(french, english) == [])
  }

  @Test func `a number counts in a heading`() throws {
    let french = "### Installer Debian 10\n\nRedémarrez le serveur en SSH.\n"
    let english = "### Install Debian 9\n\nReboot the server via SSH.\n"
    #expect(try Self.findings(french, english) == ["drift.number:7"])
  }
}
