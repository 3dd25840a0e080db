import Console
import ControlPlane
import RunbookModel
import Testing
import Values

@Suite struct BinderTests {
  /// What the actions of one step are bound to.
  private func bound(
    _ actions: [Action], dialect: String = "ovhcloud", language: String = "fr"
  ) throws -> [String] {
    try summaries(runbook(dialect, language: language, procedures: [[step("1", actions)]])).map {
      String($0.drop { $0 != " " }.dropFirst())
    }
  }

  private let toOptions: [Action] = [
    .labelled("1", .click, "VPS"), .described("2", .choose, "Sélectionnez votre VPS"),
  ]

  @Test func `a label that two controls in reach bear is ambiguous without a locator`() throws {
    let found = try bound(toOptions + [.labelled("3", .click, "...")])
    #expect(
      found.last == "ambiguous, exact | vps-options/snapshot-menu | vps-options/backup-menu")
  }

  @Test func `a locator tells which`() throws {
    let backup = Action.labelled("3", .click, "...", locators: [.rightOf("Backup automatisé")])
    #expect(try bound(toOptions + [backup]).last == "control vps-options/backup-menu, exact")
  }

  @Test func `typography does not matter`() throws {
    let found = try bound([
      .labelled("1", .navigate, "INFORMATIONS GENERALES"),
      .labelled("2", .click, "E‑mails  de service :"),
      .labelled("3", .click, "e-mails de SERVICE…"),
      .labelled("4", .click, "«Prendre un Snapshot»"),
    ])
    #expect(
      found == [
        "place dedicated-cloud-general, folded", "manual, implied",
        "control user-menu/service-emails, folded", "control vps-snapshot-menu/take, folded",
      ])
  }

  @Test func `confirming with nothing open asks which, or is left to the operator`() throws {
    let menu = Action.labelled("3", .click, "...", locators: [.rightOf("Snapshot")])
    let found = try bound(toOptions + [menu, .described("4", .confirm, "Confirmez")])
    #expect(found.last?.hasPrefix("ambiguous, implied | vps-snapshot-order/order | ") == true)
    #expect(
      try bound(toOptions + [.described("3", .confirm, "Confirmez")]).last == "manual, implied")
  }

  @Test func `a button of a form that is far away is not meant`() throws {
    #expect(try bound([.labelled("1", .click, "Valider")]) == ["manual, implied"])
    #expect(try bound([.labelled("1", .click, "Régler")]) == ["control express-order/pay, exact"])
    #expect(try bound([.labelled("1", .enter, "Commentaire")]) == ["manual, implied"])
  }

  @Test func `an optional action moves only its own followers`() throws {
    let found = try bound(
      toOptions + [
        .labelled("3", .click, "...", locators: [.rightOf("Snapshot")], because: .invited),
        .labelled("4", .click, "Commander", because: .invited),
        .labelled("5", .click, "Commander", because: .invited),
        .labelled("6", .click, "Commander"),
      ])
    #expect(
      found.suffix(4) == [
        "control vps-options/snapshot-menu, exact", "control vps-snapshot-menu/order, exact",
        "control vps-snapshot-order/order, exact",
        "ambiguous, exact | vps-snapshot-menu/order | vps-backup-menu/order",
      ])
  }

  @Test func `values of a choice that the console asks`() throws {
    let found = try bound([
      .labelled("1", .click, "Supprimer le service"),
      .labelled("2", .choose, "Supprimer le service immédiatement"),
      .labelled("3", .click, "Prendre un Snapshot"),
      .labelled("4", .enter, "Description à associer au snapshot"),
    ])
    #expect(
      found == [
        "control dedicated-cloud-renewal-menu/delete, exact",
        "value terminate of dedicated-cloud-termination/action, exact",
        "control vps-snapshot-menu/take, exact",
        "field vps-snapshot-take/description, folded",
      ])
  }

  @Test func `parameters of a call`() throws {
    let found = try bound([
      .labelled("1", .call, "post /dedicatedCloud/{name}/confirmTermination"),
      .labelled("2", .enter, "serviceName"), .labelled("3", .enter, "Token"),
      .labelled("4", .call, "GET /me"),
    ])
    #expect(
      found == [
        "call ovhcloud.dedicatedCloud.confirmTermination, exact",
        "service ovhcloud.dedicatedCloud in -, exact",
        "argument token of ovhcloud.dedicatedCloud.confirmTermination, folded",
        "manual, implied",
      ])
  }

  @Test func `what the console does not know is manual, read or waited for`() throws {
    let found = try bound([
      .labelled("1", .click, "Serveur de licences"), .described("2", .read, "Lisez la suite"),
      .described("3", .wait, "Patientez"), .labelled("4", .run, "ls -l"),
      .described("5", .connect, "Connectez-vous en SSH", object: "votre machine"),
      .described("6", .other, "Branchez le câble"),
    ])
    #expect(
      found == [
        "manual, implied", "reading, implied", "waiting, implied", "manual, implied",
        "manual, implied", "manual, implied",
      ])
  }

  @Test func `a guide of an unknown dialect has its handiwork only`() throws {
    let found = try bound(
      [
        .labelled("1", .click, "VPS"), .described("2", .connect, "Log in to the console"),
        .described("3", .other, "Back up all data"),
      ], dialect: "commonmark", language: "en")
    #expect(found == ["manual, implied", "manual, implied", "operator.backUp, described"])
  }

  @Test func `an operation that a sentence names`() throws {
    let found = try bound(
      [
        .described("1", .other, "mettez-le hors tension"),
        .described("2", .other, "Mettez le serveur sous tension"),
        .described("3", .other, "Redémarrez le serveur"),
        .described("4", .other, "Restaurez vos données à partir de votre sauvegarde."),
      ], dialect: "ibmcloud")
    #expect(
      found == [
        "control power/power-off, described", "control power/power-on, described",
        "control reboot/confirm, described", "operator.restoreBackup, described",
      ])
  }

  @Test func `confirming where the state decides what it does`() throws {
    let found = try bound(
      [.labelled("1", .click, "Power On/Off"), .described("2", .confirm, "Confirmez")],
      dialect: "ibmcloud")
    #expect(found.last == "control power/power-off, implied | power/power-on")
  }

  @Test func `values told in the steps after a call`() throws {
    let bindings = try summaries(
      runbook(
        "ovhcloud", language: "fr",
        procedures: [
          [
            step("1", [.labelled("1", .call, "POST /dedicatedCloud/{s}/confirmTermination")]),
            step("2", []), step("3", [.described("3", .enter, "indiquez le token")]),
            step("4", [.labelled("4", .enter, "reason")]),
            step("5", [.labelled("5", .click, "Accueil")]),
            step("6", [.labelled("6", .enter, "token")]),
          ]
        ]))
    #expect(
      bindings == [
        "1: call ovhcloud.dedicatedCloud.confirmTermination, exact",
        "3: argument token of ovhcloud.dedicatedCloud.confirmTermination, described",
        "4: argument reason of ovhcloud.dedicatedCloud.confirmTermination, exact",
        "5: control vps/home, exact", "6: manual, implied",
      ])
  }

  @Test func `what a step shows may have been opened by the step before`() throws {
    let consoles = try TestConsoles.all()
    let shown = Remarks(
      expectations: [
        SeedRunbooks.expectation("3a", .screen, "Une fenêtre s'affiche"),
        SeedRunbooks.expectation("5b", .screen, "Un message s'affiche"),
      ])
    let steps = [
      step("1", [.labelled("1", .click, "Prendre un Snapshot")]),
      step("2", [.labelled("4", .click, "Confirmer")], remarks: shown),
    ]
    let bindings = Binder(consoles: consoles).bind(
      runbook("ovhcloud", language: "fr", procedures: [steps]))
    #expect(
      bindings.expectations == ["3a": .opens(place: "vps-snapshot-take"), "5b": .unobservable])
  }

  @Test func `a vague length of time is what the words of a language say`() throws {
    var french = LanguageWords(language: "fr")
    french.durations = [
      LanguageWords.VagueDuration(
        phrases: ["quelques minutes"], atLeast: CalendarDuration(minutes: 1),
        atMost: CalendarDuration(minutes: 59))
    ]
    let told = Remarks(
      expectations: [
        SeedRunbooks.expectation("1a", .time, "Cela prend quelques minutes."),
        SeedRunbooks.expectation("1b", .time, "Cela prend quelques heures."),
      ])
    let guide = runbook(
      "ovhcloud", language: "fr",
      procedures: [[step("1", [.described("1", .wait, "Patientez")], remarks: told)]])
    let consoles = try TestConsoles.all()
    let bindings = Binder(consoles: consoles, languages: [french]).bind(guide)
    #expect(
      bindings.durations == [
        "1a": .between(CalendarDuration(minutes: 1), CalendarDuration(minutes: 59))
      ])
    #expect(Binder(consoles: consoles).bind(guide).durations.isEmpty)
  }

  @Test func `a state that is waited for`() throws {
    let wait = Action.described("1", .wait, "Attendez que l'option soit activée")
    let bindings = try Binder(consoles: TestConsoles.all()).bind(
      runbook("ovhcloud", language: "fr", procedures: [[step("1", [wait])]]))
    #expect(
      bindings.conditions == [
        "1": Condition(fact: "option.snapshot", expected: .text("subscribed"))
      ])
  }
}
