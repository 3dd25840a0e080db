import RunbookModel
import Testing

/// Images, code blocks, API routes, parameters.
@Suite struct BlockTests {
  @Test func `an image belongs to its step and is no action`() throws {
    let runbook = try compilePractice(
      """
      Cliquez sur `A`{.action}.

      ![Cliquez sur B](images/b.png){.thumbnail}

      Validez.

      ![écran](c.png)
      """)
    #expect(runbook.reading == ["click A", "confirm"])
    #expect(
      runbook.allSteps.map(\.images) == [
        [Step.Image(path: "images/b.png", alternative: "Cliquez sur B", line: 5)],
        [Step.Image(path: "c.png", alternative: "écran", line: 9)],
      ])
  }

  @Test(arguments: ["", "$ ", "# ", "> "])
  func `a command block is one action without its prompt`(prompt: String) throws {
    let runbook = try compilePractice(
      """
      Exécutez la commande suivante :

      ```sh
      \(prompt)apt update
      \(prompt)apt upgrade
      ```
      """)
    #expect(runbook.reading == ["run apt update"])
    #expect(runbook.allActions.map(\.line) == [6])
    #expect(
      runbook.allActions.first?.code
        == Action.Code(language: "sh", text: "\(prompt)apt update\n\(prompt)apt upgrade\n"))
    #expect(runbook.allSteps.count == 1)
  }

  @Test func `a command stands on its own line of the block`() throws {
    let runbook = try compilePractice("Exécutez :\n\n```sh\n\nlsblk\nNAME\n```")
    #expect(runbook.reading == ["run lsblk"])
    #expect(runbook.allActions.map(\.line) == [7])
  }

  @Test(arguments: [
    ("C:\\>ipconfig\nWindows IP", ["run ipconfig"]),
    ("rescue:~# fdisk -l\nDisk", ["run fdisk -l"]),
    ("ping6 -c 4 a.example\n>>> PING", ["run ping6 -c 4 a.example"]),
    ("root@host:~#", []),
    ("[2020-01-01] OVH ## START - run", []),
    ("AuthType Basic\nAuthName a", []),
    ("DEVICE=eth0\nONBOOT=yes", []),
  ])
  func `prompts, logs and files in a block of shell`(text: String, expected: [String]) throws {
    #expect(try actions("Voici :\n\n```sh\n\(text)\n```") == expected)
  }

  @Test func `an empty code block is no action`() throws {
    #expect(try actions("Validez.\n\n```\n\n```") == ["confirm"])
  }

  @Test(arguments: [
    "> [!api]\n>\n> @api {v1} /vps POST /vps/{serviceName}/reboot\n>",
    "> [!api]\n>\n> @api {POST} /vps/{serviceName}/reboot\n>",
    "> [!api]\n>\n> @api {post} /vps/{serviceName}/reboot\n>",
  ])
  func `a documented route is a call`(block: String) throws {
    let runbook = try compilePractice("Utilisez l’appel suivant :\n\n\(block)")
    #expect(runbook.reading == ["call POST /vps/{serviceName}/reboot"])
    #expect(runbook.allActions.map(\.line) == [7])
    #expect(runbook.allSteps.count == 1)
    #expect(runbook.allRemarks.flatMap(\.admonitions) == [])
  }

  @Test func `what goes on with an announced call stands in its step`() throws {
    let runbook = try compilePractice(
      """
      Vous pouvez également confirmer la demande via l’API suivante :

      > [!api]
      >
      > @api {v1} /vps POST /vps/{serviceName}/confirm
      >

      Vous devrez alors renseigner le token reçu par e-mail.

      Cliquez sur `A`{.action}.
      """)
    #expect(
      runbook.outline == [
        "# guide", "- call? POST /vps/{serviceName}/confirm, enter?", "- click A",
      ])
  }

  @Test func `what the operator supplies is a parameter`() throws {
    let runbook = try compilePractice(
      """
      Sélectionnez votre serveur. Saisissez un texte dans le champ « Description ».

      Choisissez une durée de conservation. Cliquez sur `A`{.action}.

      Modifiez le texte dans le champ « Note », puis saisissez le code.

      Renseignez le champ « Description ».
      """)
    #expect(
      runbook.parameters.map { "\($0.kind.rawValue) \($0.name) \($0.line)" } == [
        "service votre serveur 3", "text Description 3", "option une durée de conservation 5",
        "text le code 7",
      ])
    let ids = runbook.parameters.map(\.id)
    #expect(
      runbook.allActions.map(\.parameter) == [ids[0], ids[1], ids[2], nil, nil, ids[3], ids[1]])
  }

  @Test func `a choice with options is a parameter`() throws {
    let runbook = try compilePractice(
      "Choisissez l’une des options suivantes :\n\n- Rouge.\n- Bleu.\n")
    #expect(runbook.parameters.map(\.kind) == [.option])
  }
}
