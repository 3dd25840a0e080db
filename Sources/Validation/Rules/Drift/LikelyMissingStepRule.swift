import Diagnostics
import Values

/// Steps that the twin has and the guide seems to lack: around them, the guides differ too.
struct LikelyMissingStepRule: DriftRule {
  static let description = RuleDescription(
    id: "drift.likely-missing-step", family: .drift, severity: .note, isOnByDefault: false,
    passing: RuleExample(
      """
      # Créer un snapshot

      ## En pratique

      1. Cliquez sur `Créer un snapshot`{.action}.
      2. Saisissez un nom de 20 caractères au plus.
      3. Cliquez sur `Confirmer`{.action}.

      """,
      path: "guide.fr-fr.md",
      twin: """
        # Create a snapshot

        ## Instructions

        1. Click `Create a snapshot`{.action}.
        2. Enter a name of 20 characters at most.
        3. Click `Confirm`{.action}.

        """),
    failing: RuleExample(
      """
      # Créer un snapshot

      ## En pratique

      ↓1. Cliquez sur `Créer un snapshot`{.action}.
      2. Cliquez sur `Confirmer`{.action} en bas de la page.

      """,
      path: "guide.fr-fr.md",
      twin: """
        # Create a snapshot

        ## Instructions

        1. Click `Create a snapshot`{.action}.
        2. Enter a name of 20 characters at most.
        3. Click `Confirm`{.action}.

        """))

  func findings(in comparison: GuideComparison, of examination: Examination) -> [Finding] {
    let side = ComparedSide(comparison, owner: .twin)
    return side.ownSteps(outside: side.ownSections()).compactMap { steps in
      guard let first = steps.first, !side.isCertain(steps) else { return nil }
      return finding(
        steps.count == 1 ? nil : "several", at: side.other.place(after: side.blockBefore(first)),
        ["text": .text(side.own.excerpt(of: first)), "count": .number(steps.count)],
        notes: steps.map { twinNote(side.own.place(of: $0)) })
    }
  }
}
