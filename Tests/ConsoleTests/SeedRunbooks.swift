import RunbookModel

/// Runbooks with the actions and labels of three published guides, told in words of our own.
enum SeedRunbooks {
  /// After the OVHcloud guide, VPS snapshot (2020-04-22).
  static let snapshot = runbook(
    "ovhcloud", language: "fr",
    prelude: [
      step(
        "prelude",
        [
          .described(
            "29a", .connect, "Ouvrez une session dans l'espace client d'OVHcloud",
            object: "l'espace client d'OVHcloud"),
          .labelled("29b", .navigate, "Server"),
          .labelled(
            "29c", .click, "VPS",
            locators: [.described(.inside, "parmi les services de la colonne de gauche")]),
          .described(
            "29d", .choose, "retenez le VPS dont il s'agit",
            object: "le VPS dont il s'agit"),
        ])
    ],
    procedures: [
      [
        step(
          "1", [],
          [
            step(
              "1.1",
              [
                .labelled("33a", .navigate, "Accueil"),
                .labelled("33b", .navigate, "Résumé des options"),
                .labelled("33c", .click, "...", locators: [.rightOf("Snapshot")]),
                .labelled(
                  "33d", .click, "Commander",
                  locators: [.described(.inside, "dans le petit menu ainsi ouvert")]),
              ],
              remarks: Remarks(
                expectations: [expectation("33", .screen, "un petit menu s'ouvre")])),
            step(
              "1.2",
              [
                .described(
                  "37a", .read, "examiner le tarif de l'option",
                  object: "le tarif de l'option"),
                .labelled("37b", .click, "Commander"),
              ], remarks: Remarks(expectations: [expectation("37", .email, "un e-mail arrive")])),
          ]),
        step(
          "2",
          [
            Action(
              id: "41a", kind: .click, label: "...", line: 41, text: "cliquez sur `...`",
              locators: [.rightOf("Snapshot")],
              condition: Action.Condition(relation: .after, text: "Dès que l'option est active")),
            .labelled(
              "41b", .click, "Prendre un Snapshot",
              locators: [.described(.inside, "parmi les entrées de ce menu")]),
          ],
          remarks: Remarks(
            expectations: [
              expectation("41t", .time, "compter plusieurs minutes"),
              expectation(
                "41s", .screen,
                "« Résumé des options » indique ensuite la date de création du snapshot"),
            ])),
        step(
          "3", [],
          [
            step(
              "3.1",
              [
                .labelled(
                  "45", .click, "Supprimer le snapshot",
                  locators: [.described(.inside, "au même menu")], option: "delete")
              ],
              remarks: Remarks(
                claims: [
                  Claim(
                    id: "45", kind: .limit, value: .number(1),
                    text: "le service ne conserve qu'un seul snapshot", line: 45)
                ])),
            step(
              "3.2",
              [
                .labelled(
                  "49a", .click, "Restaurer le snapshot", because: .condition, option: "restore"),
                .described(
                  "49b", .confirm, "acceptez la restauration dans la boîte de dialogue",
                  object: "la restauration", because: .condition, option: "restore"),
              ],
              remarks: Remarks(
                expectations: [expectation("49", .screen, "une boîte de dialogue s'ouvre")])),
          ],
          remarks: Remarks(
            choices: [
              Choice(
                id: "3", prompt: "", line: 43,
                options: [
                  Choice.Option(id: "delete", text: "supprimer", line: 43, steps: ["3.1"]),
                  Choice.Option(id: "restore", text: "restaurer", line: 43, steps: ["3.2"]),
                ])
            ])),
      ]
    ],
    prerequisites: [
      Prerequisite(id: "24", text: "Vous pouvez entrer dans l'espace client d'OVHcloud.", line: 24),
      Prerequisite(id: "25", text: "Vous disposez d'un VPS prêt à l'emploi.", line: 25),
    ])

  /// After the OVHcloud guide, Managed Bare Metal termination (2020-11-18).
  static let termination = runbook(
    "ovhcloud", language: "fr",
    prelude: [
      step(
        "prelude",
        [
          .described(
            "22", .other, "copier en lieu sûr les données à garder",
            object: "les données à garder")
        ])
    ],
    procedures: [
      [
        step(
          "1", [],
          [
            step(
              "1.1",
              [
                .described(
                  "27a", .connect, "Identifiez-vous dans l'espace client",
                  object: "l'espace client"),
                .labelled("27b", .navigate, "Bare Metal Cloud"),
                .labelled("27c", .click, "Managed Bare Metal"),
                .described(
                  "27d", .choose, "prenez l'offre à résilier parmi les vôtres",
                  object: "l'offre à résilier",
                  locators: [.described(.inside, "parmi les vôtres")]),
              ]),
            step(
              "1.2",
              [
                .labelled("29a", .navigate, "Informations Générales"),
                .labelled(
                  "29b", .click, "...",
                  locators: [
                    .inside("Gestion du service"),
                    .described(.rightOf, "sur la ligne du renouvellement"),
                  ]),
                .labelled("29c", .click, "Supprimer le service"),
              ]),
            step(
              "1.3",
              [
                .described(
                  "33", .read, "Notez que les données seront effacées",
                  object: "que les données seront effacées")
              ]),
            step(
              "1.4", [.labelled("35", .click, "Valider")],
              remarks: Remarks(
                expectations: [
                  expectation(
                    "39s", .screen,
                    "L'écran affiche une notification : la demande est enregistrée"),
                  expectation("39e", .email, "un e-mail indique la suite"),
                ])),
          ]),
        step(
          "2", [],
          [
            step(
              "2.1",
              [
                .described(
                  "47a", .click, "Dans le coin supérieur droit, appuyez sur votre nom",
                  object: "votre nom",
                  locators: [.described(.inside, "Dans le coin supérieur droit")],
                  because: .secondary),
                .labelled("47b", .click, "E-mails de service", because: .secondary),
              ]),
            step(
              "2.2",
              [
                .described(
                  "55", .confirm,
                  "suivez le lien du message pour confirmer la résiliation",
                  object: "la résiliation")
              ],
              remarks: Remarks(
                claims: [
                  Claim(
                    id: "59", kind: .duration, value: .text("PT72H"),
                    text: "au bout de 72 heures, le lien reçu n'est plus valable", line: 59)
                ])),
            step(
              "2.3",
              [
                .labelled(
                  "66", .call, "POST /dedicatedCloud/{serviceName}/confirmTermination",
                  because: .secondary)
              ]),
            step(
              "2.4",
              [
                .described(
                  "69", .enter, "y recopier le token que le message contient",
                  object: "le token", because: .secondary)
              ]),
          ]),
      ]
    ],
    prerequisites: [
      Prerequisite(
        id: "15",
        text: "Une session est ouverte dans l'espace client, rubrique `Bare Metal Cloud`",
        line: 15),
      Prerequisite(id: "16", text: "Une offre Managed Bare Metal est à votre nom.", line: 16),
    ])

  static func expectation(
    _ id: String, _ kind: Expectation.Kind, _ text: String
  ) -> Expectation {
    Expectation(id: id, kind: kind, text: text, line: Int(id.prefix { $0.isNumber }) ?? 0)
  }
}
