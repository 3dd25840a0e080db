import Diagnostics
import Values

/// Steps that stand in another order in the twin.
struct OrderRule: DriftRule {
  static let description = RuleDescription(
    id: "drift.order", family: .drift, severity: .warning,
    passing: RuleExample(
      """
      # Sauvegarder un VPS

      ## En pratique

      1. Connectez-vous au serveur en SSH avec l'utilisateur `root`.
      2. Lancez la commande `fdisk -l` pour afficher les partitions.
      3. Montez la partition avec `mount /dev/sdb1 /mnt/`.

      """,
      path: "guide.fr-fr.md",
      twin: """
        # Back up a VPS

        ## Instructions

        1. Connect to the server via SSH as user `root`.
        2. Run the command `fdisk -l` to display the partitions.
        3. Mount the partition with `mount /dev/sdb1 /mnt/`.

        """),
    failing: RuleExample(
      """
      # Sauvegarder un VPS

      ## En pratique

      1. Connectez-vous au serveur en SSH avec l'utilisateur `root`.
      2. ↓Montez la partition avec `mount /dev/sdb1 /mnt/`.
      3. Lancez la commande `fdisk -l` pour afficher les partitions.

      """,
      path: "guide.fr-fr.md",
      twin: """
        # Back up a VPS

        ## Instructions

        1. Connect to the server via SSH as user `root`.
        2. Run the command `fdisk -l` to display the partitions.
        3. Mount the partition with `mount /dev/sdb1 /mnt/`.

        """))

  func findings(in comparison: GuideComparison, of examination: Examination) -> [Finding] {
    comparison.reorderedBlocks().compactMap { block in
      let own = comparison.guide.blocks[block.guide]
      guard own.instructs || comparison.twin.blocks[block.twin].instructs else { return nil }
      return finding(
        at: comparison.guide.place(of: block.guide),
        ["text": .text(comparison.guide.excerpt(of: block.guide))],
        notes: [twinNote(comparison.twin.place(of: block.twin))])
    }
  }
}
