import RunbookModel

extension SeedRunbooks {
  /// After the IBM Cloud docs, managing bare metal servers (2018-04-02).
  static let bareMetal = runbook(
    "ibmcloud", language: "fr",
    procedures: [
      [
        step(
          "replica-1",
          [
            .described("26a", .navigate, "Ouvrez le menu du serveur", object: "le menu du serveur"),
            .labelled("26b", .click, "Configure Replica"),
          ],
          remarks: Remarks(
            expectations: [expectation("26", .state, "La réplique reprend les réglages")])),
        step(
          "replica-2",
          [
            .described(
              "27", .enter, "Attribuez un nom propre au nouveau serveur",
              object: "un nom propre au nouveau serveur")
          ]),
        step(
          "replica-3",
          [.described("28", .enter, "Indiquez aussi son domaine", object: "son domaine")]),
      ],
      [
        step(
          "reload-1",
          [
            .described(
              "35", .other, "Commencez par copier vos données ailleurs",
              object: "vos données")
          ]),
        step(
          "reload-2",
          [
            .described(
              "36a", .navigate, "Ouvrez le menu des actions", object: "le menu des actions"),
            .labelled("36b", .click, "Rechargement du système d'exploitation"),
            .described(
              "36c", .choose, "retenir une configuration parmi deux",
              object: "une configuration", because: .invited, choice: "configuration"),
          ],
          remarks: Remarks(
            choices: [
              Choice(
                id: "configuration", prompt: "", line: 36,
                options: [
                  Choice.Option(
                    id: "37",
                    text: "Installer un autre système d'exploitation et repartir de zéro.",
                    line: 37),
                  Choice.Option(
                    id: "38",
                    text: "Garder le même système d'exploitation et ses réglages, sur un "
                      + "serveur remis à neuf.", line: 38),
                ])
            ])),
        step(
          "reload-3",
          [
            .described(
              "40", .other, "remettez alors vos données en place", because: .condition)
          ],
          remarks: Remarks(
            expectations: [
              expectation("40s", .state, "entre-temps, la machine reste hors ligne"),
              expectation("40t", .time, "Le temps nécessaire dépend de la machine"),
            ])),
      ],
      [
        step(
          "cancel",
          [
            .described("46a", .navigate, "ouvrez le menu du serveur", object: "le menu du serveur"),
            .labelled("46b", .click, "Cancel Server"),
          ])
      ],
      [
        step(
          "power",
          [
            .described("52a", .navigate, "passez par le menu", object: "le menu"),
            .labelled("52b", .click, "Power On/Off"),
          ],
          remarks: Remarks(
            claims: [
              Claim(
                id: "52", kind: .billing, value: nil,
                text: "Hors tension, le serveur reste facturé",
                line: 52)
            ])),
        step(
          "note",
          [
            .described(
              "54", .other, "à vous de le mettre plus tard sous tension", because: .condition)
          ]),
      ],
    ])
}
