import Diagnostics
import Testing
import Validation
import Values

/// Front matter, headings, steps and placeholders.
@Suite struct StructureTests {
  private let head = "---\ntitle: Essai\nslug: essai\n---\n\n"

  private func lines(_ id: String, _ guide: String, path: String = "guide.md") throws -> [Int?] {
    try FormExamination.findings(of: id, in: guide, path: path).map { $0.place.region?.start.line }
  }

  private func keys(_ id: String, _ guide: String) throws -> [String] {
    try FormExamination.findings(of: id, in: guide).map(\.message.key)
  }

  @Test func `a guide without front matter is told, a readme and plain Markdown are not`() throws {
    let guide = "# Restarting\n{: #restart}\n\nClick **Reboot**.\n{: note}\n"
    #expect(
      try keys("form.front-matter-missing-key", guide) == ["form.front-matter-missing-key.none"])
    #expect(try lines("form.front-matter-missing-key", guide, path: "a/README.md") == [])
    #expect(try lines("form.front-matter-missing-key", "# Restarting\n\nText.\n") == [])
  }

  @Test func `a misspelt key is not missing as well`() throws {
    let guide = "---\nTitle: Essai\nslug: essai\n---\n\nTexte.\n"
    #expect(try lines("form.front-matter-missing-key", guide) == [])
    #expect(try lines("form.front-matter-misspelt-key", guide) == [2])
  }

  @Test func `a key is no misspelling of one that is there`() throws {
    let guide = "---\ntitle: Essai\nslug: essai\ntitles: Essais\n---\n\nTexte.\n"
    #expect(try lines("form.front-matter-misspelt-key", guide) == [])
  }

  @Test func `headings in a box and the first heading do not jump`() throws {
    let guide =
      head + "### Un\n\n> #### Dans une citation\n>\n> ###### Texte\n\n#### Deux\n\n## Trois\n"
    #expect(try lines("form.heading-jump", guide) == [])
  }

  @Test func `all headings of the part move, or none`() throws {
    let moving = head + "## Un\n\n#### Deux\n\n##### Trois\n\n#### Quatre\n\n## Cinq\n"
    let fixes = try FormExamination.findings(of: "form.heading-jump", in: moving).flatMap(\.fixes)
    #expect(fixes.count == 3)
    #expect(fixes.allSatisfy { !$0.isSafe })
    let mixed = head + "## Un\n\n#### Deux\n\n### Trois\n\n## Quatre\n"
    let findings = try FormExamination.findings(of: "form.heading-jump", in: mixed)
    #expect(findings.count == 1)
    #expect(findings.flatMap(\.fixes).isEmpty)
  }

  @Test(arguments: [
    ["Étape 1", "Étape 2", "Étape 3"],
    ["Step 1: a", "Step 2: b (console)", "Step 2: b (API)", "Step 3: c"],
    ["Étape 1", "Étape 2.1 : a", "Étape 2.2 : b", "Étape 3"],
    ["Étape 1", "Étape 2", "Étape 2 bis", "Étape 3"],
    ["Step 1", "Step 2a", "Step 2b", "Step 3"],
    ["Étape 1", "Étape 2", "Étape 1", "Étape 2"],
    ["Étape n°1", "Remarque", "Étape n°2"],
  ])
  func `steps that count on`(_ titles: [String]) throws {
    let guide = head + titles.map { "### \($0)\n\nTexte.\n\n" }.joined()
    #expect(try lines("form.step-order", guide) == [])
  }

  @Test(arguments: [
    (["Étape 1", "Étape 3"], ["form.step-order"]),
    (["Step 1", "Step 3", "Step 2"], ["form.step-order.backwards"]),
    (["Étape 2", "Étape 3"], ["form.step-order.first"]),
    (["Step 1", "Step 2", "Step 4", "Step 5"], ["form.step-order"]),
    (["Étape 1", "Étape 2.1", "Étape 4"], ["form.step-order"]),
  ])
  func `steps that do not count on are told once`(
    _ titles: [String], _ expected: [String]
  ) throws {
    let guide = head + titles.map { "### \($0) : suite\n\nTexte.\n\n" }.joined()
    #expect(try keys("form.step-order", guide) == expected)
  }

  @Test func `steps within a step are counted for themselves`() throws {
    let guide =
      head + """
        ## Étape 1

        ### Étape 1

        ### Étape 2

        ## Étape 2

        ### Étape 1

        """
    #expect(try lines("form.step-order", guide) == [])
  }

  @Test(arguments: [
    "```bash\nmysql -u root --password <password>\n```",
    "```bash\ncurl https://<your_cluster>.example.com\n```\n\nRemplacez le nom du cluster.",
    "```html\n<keyfile>\n```",
    "```\n<keyfile>a</keyfile>\n```",
    "```\nusage: tool <keyfile>\n```",
    "```\ntool [--key <keyfile>] [-v]\n```",
    "```\nPort: <none>\n```",
    "```\nRegex ^(?<keyfile>[^ ]*)\n```",
    "`vector<int> x`",
    "```bash\nssh -i <the key that you made before> root\n```",
    "`@api GET /vps/{keyfile} x`",
    "```bash\nssh root@xxx.xxx.xxx.xxx\n```",
  ])
  func `what is no placeholder, or explains itself`(_ code: String) throws {
    #expect(try lines("form.unexplained-placeholder", head + code + "\n") == [])
  }

  @Test func `a placeholder is told once`() throws {
    let guide = head + "```bash\nssh -i <keyfile> x\n```\n\n```bash\nscp -i <keyfile> y\n```\n"
    #expect(try lines("form.unexplained-placeholder", guide) == [7])
  }

  @Test func `which operations destroy is seen by doing them`() {
    let survey = DestructionSurvey.standard
    #expect(survey.destroys("ovhcloud.vps.deleteSnapshot"))
    #expect(survey.destroys("ovhcloud.vps.revertSnapshot"))
    #expect(survey.destroys("ovhcloud.dedicatedCloud.confirmTermination"))
    #expect(survey.destroys("ibmcloud.hardware.reloadOperatingSystem"))
    #expect(survey.destroys("ovhcloud.vps.setDeleteAtExpiration", ["value": "true"]))
    #expect(!survey.destroys("ovhcloud.vps.setDeleteAtExpiration", ["value": "false"]))
    #expect(!survey.destroys("ovhcloud.vps.setDeleteAtExpiration"))
    #expect(!survey.destroys("ovhcloud.vps.createSnapshot"))
    #expect(!survey.destroys("ovhcloud.vps.reboot"))
    #expect(!survey.destroys("ovhcloud.dedicatedCloud.requestTermination"))
    #expect(!survey.destroys("no.such.operation"))
  }

  @Test(arguments: [
    "> [!warning]\n>\n> Attention.\n", "La suppression du snapshot est irréversible.\n",
  ])
  func `a warning before the step is enough, one after it is not`(_ warning: String) throws {
    let opening = """
      ## En pratique

      Cliquez sur `Bare Metal Cloud`{.action}, puis sur `VPS`{.action}. Sélectionnez votre VPS.
      Ouvrez l’onglet `Accueil`{.action}. Cliquez sur `...`{.action} à droite de « Snapshot », puis
      sur `Supprimer le Snapshot`{.action}.


      """
    let step = "Cliquez sur `Confirmer`{.action} pour supprimer le snapshot.\n"
    let id = "form.unwarned-destructive-step"
    #expect(try lines(id, head + opening + step).count == 1)
    #expect(try lines(id, head + opening + warning + "\n" + step).isEmpty)
    #expect(try lines(id, head + opening + step + "\n" + warning).count == 1)
  }
}
