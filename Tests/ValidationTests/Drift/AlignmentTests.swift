import Testing

@Suite struct AlignmentTests {
  private static let french = [
    "Connectez-vous à l’espace client et ouvrez la section `Bare Metal Cloud`{.action}.",
    "Cliquez sur le bouton `Commander`{.action} puis choisissez la distribution Debian.",
    "Saisissez le nom du serveur, par exemple `srv-42`, dans le champ dédié.",
    "Téléchargez le fichier `config.yaml` depuis la documentation technique.",
    "Redémarrez le service avec la commande `systemctl restart nginx` sur la machine.",
    "Vérifiez dans l’onglet `Monitoring`{.action} que les statistiques sont visibles.",
  ]
  private static let english = [
    "Log in to the Control Panel and open the `Bare Metal Cloud`{.action} section.",
    "Click on the `Order`{.action} button, then choose the Debian distribution.",
    "Enter the name of the server, for example `srv-42`, in the dedicated field.",
    "Download the file `config.yaml` from the technical documentation.",
    "Restart the service with the command `systemctl restart nginx` on the machine.",
    "Check in the `Monitoring`{.action} tab that the statistics are visible.",
  ]

  private static func guide(_ title: String, _ practice: String, _ steps: [String]) -> String {
    "# \(title)\n\n## \(practice)\n\n" + steps.map { "1. \($0)\n" }.joined()
  }

  private static func findings(_ french: [String], _ english: [String]) throws -> [String] {
    try GuidePairs.findings(
      guide("Configurer un serveur", "En pratique", french),
      guide("Configure a server", "Instructions", english))
  }

  @Test func `translations of each other do not differ`() throws {
    #expect(try Self.findings(Self.french, Self.english) == [])
  }

  @Test func `a guide does not differ from itself`() throws {
    let guide = Self.guide("Configurer un serveur", "En pratique", Self.french)
    #expect(try GuidePairs.findings(guide, guide) == [])
  }

  /// The steps stand on the lines from 5 on.
  @Test(arguments: french.indices)
  func `a step that is dropped is missing after the one before it`(index: Int) throws {
    var steps = Self.french
    steps.remove(at: index)
    let line = index == 0 ? 3 : index + 4
    #expect(try Self.findings(steps, Self.english) == ["drift.missing-step:\(line)"])
  }

  @Test(arguments: french.indices)
  func `a step that the twin lost was added`(index: Int) throws {
    var steps = Self.english
    steps.remove(at: index)
    #expect(try Self.findings(Self.french, steps) == ["drift.added-step:\(index + 5)"])
  }

  @Test(arguments: french.indices)
  func `a step that is told twice was added`(index: Int) throws {
    var steps = Self.french
    steps.insert(steps[index], at: index)
    let findings = try Self.findings(steps, Self.english)
    #expect(findings.count == 1)
    #expect(
      ["drift.added-step:\(index + 5)", "drift.added-step:\(index + 6)"].contains(findings[0]))
  }

  @Test(arguments: 0..<(french.count - 1))
  func `two steps that changed places are one difference`(index: Int) throws {
    var steps = Self.french
    steps.swapAt(index, index + 1)
    #expect(try Self.findings(steps, Self.english) == ["drift.order:\(index + 5)"])
  }

  @Test func `steps changed places though each language shows an address of its own`() throws {
    var french = Self.french
    var english = Self.english
    french[2] =
      "Ouvrez le webmail à l’adresse <https://www.exemple.fr/mail/> avec vos identifiants."
    english[2] = "Open the webmail at <https://www.example.co.uk/mail/> with your credentials."
    #expect(try Self.findings(french, english) == [])
    french.swapAt(2, 3)
    #expect(try Self.findings(french, english) == ["drift.order:7"])
  }

  @Test func `another page of one site is no other place of a step`() throws {
    var french = Self.french
    var english = Self.english
    french[2] = "Ouvrez la page <https://www.example.com/mail/> avec vos identifiants."
    french[3] = "Ouvrez la page <https://www.example.com/files/> avec vos identifiants."
    english[2] = "Open the page <https://www.example.com/files/list> with your credentials."
    english[3] = "Open the page <https://www.example.com/mail/inbox> with your credentials."
    #expect(try !Self.findings(french, english).contains { $0.hasPrefix("drift.order") })
  }
}
