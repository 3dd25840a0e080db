/// Guides with claims, for the examples of several rules.
enum ClaimExamples {
  static let oneSnapshot = guide("Vous ne pouvez avoir qu’un seul snapshot à la fois.")
  static let threeSnapshots = guide("↓La limite est de 3 snapshots par VPS.")
  static let untested = guide("↓La suppression du compte est irréversible.")

  static let minutes = guide("La création du snapshot prend 5 minutes.")
  static let hours = guide("↓La création du snapshot prend 3 heures.")

  private static func guide(_ claim: String) -> String {
    """
    ---
    title: Prendre un snapshot
    ---

    ## En pratique

    ### Prendre le snapshot

    Connectez-vous à votre [espace client OVHcloud](https://www.ovh.com/manager/){.external}, puis cliquez sur \
    `VPS`{.action}. Sélectionnez le nom de votre VPS.

    \(claim)

    """
  }
}
