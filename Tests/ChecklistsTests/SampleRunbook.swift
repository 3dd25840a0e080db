import RunbookModel

extension Runbook {
  /// A guide made by hand: a prelude, a choice with its own steps, a choice within a step.
  static let sample = Runbook(
    id: "disk-copy", title: "Copier un disque", language: "fr", dialect: "ovhcloud",
    source: Source(path: "disk-copy.fr.md", sha256: ""),
    objective: "Obtenir une copie d’un disque.",
    prerequisites: [
      Prerequisite(id: "pre1", text: "Un serveur en service.", line: 8),
      Prerequisite(id: "pre2", text: "Un disque libre.", line: 9, procedure: "proc1"),
    ],
    remarks: Remarks(
      admonitions: [
        Admonition(id: "adm0", kind: "primary", text: "La copie est facturée.", line: 10)
      ]),
    prelude: [
      Step(
        id: "step0", line: 12,
        actions: [
          Action(
            id: "act0", kind: .connect, line: 12, text: "Connectez-vous à la console",
            links: ["https://console.example/", "/links/manager"])
        ])
    ],
    procedures: [copying, checking])

  private static let copying = Procedure(
    id: "proc1", title: "Copier", line: 13,
    remarks: Remarks(cautions: [Caution(id: "cau0", text: "Gardez l’original.", line: 13)]),
    steps: [
      Step(
        id: "step1", title: "Étape 1 : choisir", line: 14,
        actions: [
          Action(
            id: "act1", kind: .click, label: "Copier", line: 14, text: "Cliquez sur `Copier`",
            condition: Action.Condition(relation: .after, text: "le disque détaché")),
          Action(id: "act2", kind: .choose, line: 15, text: "choisissez la cible", choice: "cho1"),
        ],
        remarks: Remarks(
          choices: [
            Choice(
              id: "cho1", prompt: "Quelle cible ?", line: 15,
              options: [
                Choice.Option(id: "opt1", text: "Un disque existant", line: 16, steps: ["step2"]),
                Choice.Option(id: "opt2", text: "Un nouveau disque", line: 19, steps: ["step3"]),
              ])
          ],
          cautions: [Caution(id: "cau1", text: "N’écrivez pas sur le disque.", line: 14)],
          admonitions: [
            Admonition(id: "adm1", kind: "warning", text: "La cible est effacée.", line: 15)
          ],
          expectations: [
            Expectation(
              id: "exp0", kind: .screen, text: "La page du disque s’affiche.", line: 13),
            Expectation(id: "exp1", kind: .email, text: "Un e-mail vous parvient.", line: 14),
            Expectation(id: "exp2", kind: .time, text: "La copie dure dix minutes.", line: 15),
          ],
          claims: [
            Claim(
              id: "cla1", kind: .duration, value: .text("PT10M"), text: "dix minutes", line: 15),
            Claim(
              id: "cla2", kind: .duration, value: .text("PT72H"),
              text: "Le lien est valable 72 heures.", line: 15),
            Claim(id: "cla3", kind: .dataLoss, value: nil, text: "La cible est effacée.", line: 15),
            Claim(
              id: "cla4", kind: .irreversible, value: nil, text: "Rien ne la rétablit.", line: 15),
          ]),
        steps: [
          Step(
            id: "step2", line: 16,
            actions: [
              Action(
                id: "act3", kind: .run, label: "wipefs -a /dev/sdb", line: 16, isOptional: true,
                because: .alternative, text: "Effacez le disque", option: "opt1",
                code: Action.Code(
                  language: "bash", text: "wipefs -a /dev/sdb\n\n- [ ] **1.** ```\n"))
            ]),
          Step(
            id: "step3", title: "Nouveau disque", line: 19,
            actions: [
              Action(
                id: "act4", kind: .enter, label: "Nom", line: 20, isOptional: true,
                because: .alternative, text: "saisissez son nom", option: "opt2")
            ]),
        ])
    ])

  private static let checking = Procedure(
    id: "proc2", title: "Vérifier", line: 26,
    steps: [
      Step(
        id: "step4", title: "Comparer", line: 27,
        actions: [
          Action(
            id: "act5", kind: .other, line: 27, isOptional: true, because: .invited,
            text: "comparer les disques",
            condition: Action.Condition(relation: .if, text: "le temps le permet")),
          Action(
            id: "act6", kind: .click, label: "Valider", line: 28, isOptional: true,
            because: .alternative, text: "cliquez sur `Valider`", option: "opt4"),
          Action(
            id: "act7", kind: .click, label: "Annuler", line: 29, isOptional: true,
            because: .alternative, text: "ou sur `Annuler`", option: "opt5"),
          Action(id: "act8", kind: .wait, line: 31, text: "Attendez la fin"),
        ],
        remarks: Remarks(
          choices: [
            Choice(
              id: "cho2", prompt: "Le résultat", line: 28,
              options: [
                Choice.Option(id: "opt3", text: "Ne rien faire", line: 28),
                Choice.Option(id: "opt4", text: "[ ] Accepter", line: 28),
                Choice.Option(id: "opt5", text: "Refuser", line: 29),
              ])
          ]))
    ])

  /// The English words of some of its texts.
  static let sampleTranslations = [
    "Copier un disque": "Copying a disk", "Copier": "Copy", "Comparer": "Compare",
    "Obtenir une copie d’un disque.": "Get a copy of a disk.",
    "Un serveur en service.": "A server in service.", "Un disque libre.": "A free disk.",
    "La copie est facturée.": "The copy is billed.", "Gardez l’original.": "Keep the original.",
    "Étape 1 : choisir": "Step 1: choosing", "La cible est effacée.": "The target is erased.",
    "Un disque existant": "An existing disk", "Un nouveau disque": "A new disk",
    "Connectez-vous à la console": "Log in to the console",
    "Cliquez sur `Copier`": "Click `Copy`", "choisissez la cible": "choose the target",
  ]
}
