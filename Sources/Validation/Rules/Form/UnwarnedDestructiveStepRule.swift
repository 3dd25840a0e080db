import Diagnostics
import GuideMarkdown
import RunbookModel
import Values

/// A step that destroys something, before which nothing warns.
///
/// The step is one whose control, or whose call, performs an operation that loses data or ends a
/// service when it is tried.
struct UnwarnedDestructiveStepRule: Rule {
  static let description = RuleDescription.form(
    "form.unwarned-destructive-step", .warning,
    passing: RuleExample(
      """
      ---
      title: Supprimer un snapshot de VPS
      slug: supprimer-snapshot
      ---

      ## En pratique

      Cliquez sur `Bare Metal Cloud`{.action}, puis sur `VPS`{.action}. Sélectionnez votre VPS.

      > [!warning]
      >
      > La suppression du snapshot est irréversible.
      >

      Ouvrez l’onglet `Accueil`{.action}. Cliquez sur le bouton `...`{.action} à droite de
      « Snapshot », puis sur `Supprimer le Snapshot`{.action}.

      Cliquez sur `Confirmer`{.action} pour supprimer le snapshot.

      """),
    failing: RuleExample(
      """
      ---
      title: Supprimer un snapshot de VPS
      slug: supprimer-snapshot
      ---

      ## En pratique

      Cliquez sur `Bare Metal Cloud`{.action}, puis sur `VPS`{.action}. Sélectionnez votre VPS.

      Ouvrez l’onglet `Accueil`{.action}. Cliquez sur le bouton `...`{.action} à droite de
      « Snapshot », puis sur `Supprimer le Snapshot`{.action}.

      ↓Cliquez sur `Confirmer`{.action} pour supprimer le snapshot.

      """))

  func findings(in examination: Examination) -> [Finding] {
    let runbook = examination.runbook
    let procedures = runbook.procedures.isEmpty ? [nil] : runbook.procedures.map(Optional.some)
    let source = examination.document.source
    var destructive = DestructiveActions(examination)
    var findings: [Int: Finding] = [:]
    for procedure in procedures {
      let actions = Self.actions(of: runbook.prelude + (procedure?.steps ?? []))
        .filter { destructive.contains($0) }
      guard !actions.isEmpty else { continue }
      let warnings = SpokenWarnings(runbook, procedure, examination.bindings)
      for action in actions where !warnings.precede(line: action.line) {
        guard findings[action.line] == nil else { continue }
        findings[action.line] = finding(
          at: FindingPlace(source, line: action.line), ["step": .text(action.text)])
      }
    }
    return findings.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The actions of steps and of those inside them, in the guide's order.
  private static func actions(of steps: [Step]) -> [Action] {
    var actions: [Action] = []
    var pending = Array(steps.reversed())
    while let step = pending.popLast() {
      actions += step.actions
      pending += step.steps.reversed()
    }
    return actions
  }
}
