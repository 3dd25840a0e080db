import RunbookModel

extension Runbook {
  /// Two methods that a whole procedure chooses between, one of them with a choice inside.
  static let englishSample = Runbook(
    id: "rescue", title: "Restart in rescue mode", language: "en", dialect: "ibmcloud",
    source: Source(path: "rescue.en.md", sha256: ""),
    procedures: [
      Procedure(
        id: "p", title: "Restart", line: 1,
        remarks: Remarks(
          choices: [
            Choice(
              id: "method", prompt: "Which method?", line: 1,
              options: [
                Choice.Option(id: "portal", text: "In the portal", line: 2, steps: ["s1", "s2"]),
                Choice.Option(id: "api", text: "With the API", line: 6, steps: ["s3"]),
                Choice.Option(id: "support", text: "By \"support\"", line: 9),
              ])
          ]),
        steps: [
          Step(id: "s1", text: "Open the device's page.", line: 2),
          Step(
            id: "s2", title: "Pick the image", line: 3,
            remarks: Remarks(
              choices: [
                Choice(
                  id: "image", prompt: "Image", line: 3,
                  options: [
                    Choice.Option(id: "linux", text: "Linux", line: 4),
                    Choice.Option(id: "windows", text: "Windows", line: 5),
                  ])
              ])),
          Step(
            id: "s3", title: "Call `rescue`", line: 6,
            steps: [Step(id: "s3a", title: "Read the answer", line: 7)]),
          Step(id: "s4", title: "Wait", line: 10),
        ])
    ])
}
