import Diagnostics
import RunbookModel
import Values

extension Runbook {
  /// A runbook made by hand in which every field of the format has a value somewhere.
  static let sample = Runbook(
    id: "disk-copy", title: "Copier un disque", language: "fr", dialect: "ovhcloud",
    source: Source(path: "guides/disk-copy.fr.md", sha256: String(repeating: "0a", count: 32)),
    metadata: [
      Metadata.Entry(key: "title", value: .scalar("Copier un disque")),
      Metadata.Entry(key: "keywords", value: .list([.scalar("disque"), .list([])])),
      Metadata.Entry(
        key: "dates", value: .mapping([Metadata.Entry(key: "updated", value: .scalar("2020"))])),
    ],
    objective: "Obtenir une copie d’un disque sans arrêter le serveur.",
    prerequisites: [
      Prerequisite(id: "pre1", text: "Un serveur en service.", line: 8),
      Prerequisite(id: "pre2", text: "Un disque libre.", line: 9, procedure: "proc1"),
    ],
    parameters: [
      Parameter(id: "par1", name: "serveur", kind: .service, line: 14),
      Parameter(id: "par2", name: "nom", kind: .text, line: 20, defaultValue: "copie"),
      Parameter(
        id: "par3", name: "clé", kind: .secret, line: 21, defaultValue: "never shown",
        isSecret: true),
    ],
    remarks: Remarks(
      admonitions: [
        Admonition(id: "adm0", kind: "primary", text: "La copie est facturée.", line: 10)
      ]),
    prelude: [
      Step(
        id: "step0", text: "Connectez-vous.", line: 12,
        actions: [
          Action(
            id: "act0", kind: .connect, line: 12, text: "Connectez-vous", object: "la console",
            links: ["https://console.example/"])
        ])
    ],
    procedures: [copying, checking],
    diagnostics: [
      Diagnostic(
        rule: "dialect.unknown-attribute", severity: .warning,
        message: Message(
          "sample.message",
          [
            "text": "a", "count": 2, "label": .label("Copier"),
            "instant": .instant(Instant(secondsSince1970: 0)),
            "duration": .duration(CalendarDuration(hours: 72)),
            "money": .money(Money(hundredths: -1205, currency: "EUR")),
            "list": .list(["x", .message(Message("sample.inner", ["n": 1]))]),
          ]),
        path: "guides/disk-copy.fr.md", location: SourceLocation(line: 3, column: 7)),
      Diagnostic(
        rule: "compile.language", severity: .note, message: Message("sample.empty"),
        path: "guides/disk-copy.fr.md"),
    ])

  private static let copying = Procedure(
    id: "proc1", title: "Copier", line: 13, description: "Le serveur reste en service.",
    remarks: Remarks(cautions: [Caution(id: "cau0", text: "Gardez l’original.", line: 13)]),
    steps: [
      Step(
        id: "step1", title: "Étape 1 : choisir", text: "Cliquez sur `Copier`…", line: 14,
        images: [Step.Image(path: "images/copy.png", alternative: "La page du disque", line: 17)],
        actions: [
          Action(
            id: "act1", kind: .click, label: "Copier",
            writtenLabel: "{{site.data.keyword.copy}}", line: 14, text: "Cliquez sur `Copier`",
            locators: [
              Action.Locator(relation: .rightOf, label: "Disque", text: "à droite de « Disque »"),
              Action.Locator(relation: .inside, label: nil, text: "dans le tableau"),
            ],
            condition: Action.Condition(relation: .after, text: "le disque détaché")),
          Action(
            id: "act2", kind: .choose, line: 15, text: "choisissez la cible", object: "la cible",
            choice: "cho1", parameter: "par1"),
        ],
        remarks: Remarks(
          choices: [
            Choice(
              id: "cho1", prompt: "Quelle cible ?", line: 15,
              options: [
                Choice.Option(id: "opt1", text: "Un disque existant", line: 16, steps: ["step2"]),
                Choice.Option(id: "opt2", text: "Un nouveau disque", line: 19, steps: ["step3"]),
                Choice.Option(id: "opt3", text: "Aucune", line: 23),
              ])
          ],
          cautions: [Caution(id: "cau1", text: "N’écrivez pas sur le disque.", line: 14)],
          admonitions: [
            Admonition(id: "adm1", kind: "warning", text: "La cible est effacée.", line: 15)
          ],
          expectations: [
            Expectation(
              id: "exp1", kind: .time, text: "La copie dure dix minutes.", line: 15,
              duration: "PT10M"),
            Expectation(id: "exp2", kind: .email, text: "Un e-mail vous parvient.", line: 15),
          ],
          claims: [
            Claim(
              id: "cla1", kind: .duration, value: .text("PT10M"), text: "dix minutes", line: 15),
            Claim(id: "cla2", kind: .limit, value: .number(1), text: "une seule copie", line: 15),
            Claim(
              id: "cla3", kind: .dataLoss, value: nil, text: "La cible est effacée.", line: 15),
          ]),
        steps: [
          Step(
            id: "step2", text: "Effacez-le.", line: 16,
            actions: [
              Action(
                id: "act3", kind: .run, label: "wipefs -a /dev/sdb", line: 16, isOptional: true,
                because: .alternative, text: "Effacez-le", option: "opt1",
                code: Action.Code(language: "bash", text: "wipefs -a /dev/sdb\nsync"))
            ]),
          Step(
            id: "step3", title: "Nouveau disque", line: 19,
            actions: [
              Action(
                id: "act4", kind: .enter, label: "Nom", line: 20, isOptional: true,
                because: .alternative, text: "saisissez son nom", option: "opt2",
                parameter: "par2")
            ]),
        ])
    ])

  private static let checking = Procedure(
    id: "proc2", title: "Vérifier", line: 26,
    steps: [
      Step(
        id: "step4", title: "Comparer", text: "Vous pouvez comparer les disques.", line: 27,
        actions: [
          Action(
            id: "act5", kind: .other, line: 27, isOptional: true, because: .invited,
            text: "comparer les disques",
            condition: Action.Condition(relation: .if, text: "le temps le permet"))
        ])
    ])
}
