import Testing

/// What is told with certainty where the guides are the same around it, and else as likely.
@Suite struct CertaintyTests {
  private static func findings(_ french: String, _ english: String) throws -> [String] {
    try GuidePairs.findings(
      "# VPS\n\n## En pratique\n\n" + french, "# VPS\n\n## Instructions\n\n" + english)
  }

  private static let ends = (
    french: (
      first: "Saisissez `fdisk -l /dev/sda` pour afficher les partitions.\n\n",
      last: "Saisissez `mount /dev/sda1 /mnt/` pour monter la partition.\n"
    ),
    english: (
      first: "Enter `fdisk -l /dev/sda` to show the partitions.\n\n",
      last: "Enter `mount /dev/sda1 /mnt/` to mount the partition.\n"
    )
  )

  @Test func `a step between two that are the same in both guides is missing`() throws {
    let step = "Click on the button at the top of the page.\n\n"
    let (french, english) = (Self.ends.french, Self.ends.english)
    #expect(
      try Self.findings(french.first + french.last, english.first + step + english.last)
        == ["drift.missing-step:5"])
    #expect(
      try Self.findings(
        french.first + "Cliquez sur le bouton en haut de la page.\n\n" + french.last,
        english.first + english.last) == ["drift.added-step:7"])
  }

  @Test func `a step that a neighbour with a link may tell is only likely to be missing`() throws {
    let step = "Click on the button at the top of the page.\n\n"
    let (french, english) = (Self.ends.french, Self.ends.english)
    let last = "Saisissez `mount /dev/sda1 /mnt/` pour [monter la partition](../page-fr/).\n"
    #expect(
      try Self.findings(french.first + last, english.first + step + english.last)
        == ["drift.likely-missing-step:5"])
  }

  @Test func `steps that follow their headings are in the same order`() throws {
    let french = """
      ### Se connecter à l’API et récupérer le nom du serveur

      Une fois connecté sur <https://api.ovh.com/console/>, récupérez le nom du serveur.

      """
    let english = """
      ### Step 1: Log in to the API

      Go to <https://api.ovh.com/console/> and log in.

      ### Step 2: Retrieve the name of the server

      """
    #expect(try !Self.findings(french, english).contains { $0.hasPrefix("drift.order") })
  }
}
