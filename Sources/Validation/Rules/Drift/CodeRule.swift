import Diagnostics
import Values

/// Commands whose options differ from the twin’s.
struct CodeRule: DriftRule {
  static let description = RuleDescription(
    id: "drift.code", family: .drift, severity: .warning,
    passing: RuleExample(
      """
      # Afficher les partitions

      ## En pratique

      Affichez les partitions du serveur avec la commande suivante :

      ```sh
      fdisk -l /dev/sda
      ```

      Notez le nom de la partition principale.

      """,
      path: "guide.fr-fr.md",
      twin: """
        # Display the partitions

        ## Instructions

        Display the partitions of the server with the following command:

        ```sh
        fdisk -l /dev/sda
        ```

        Note the name of the main partition.

        """),
    failing: RuleExample(
      """
      # Afficher les partitions

      ## En pratique

      Affichez les partitions du serveur avec la commande suivante :

      ```sh
      ↓fdisk -s /dev/sda
      ```

      Notez le nom de la partition principale.

      """,
      path: "guide.fr-fr.md",
      twin: """
        # Display the partitions

        ## Instructions

        Display the partitions of the server with the following command:

        ```sh
        fdisk -l /dev/sda
        ```

        Note the name of the main partition.

        """))

  func findings(in comparison: GuideComparison, of examination: Examination) -> [Finding] {
    CodeDifference.all(in: comparison).map { difference in
      finding(
        at: comparison.guide.place(of: difference.guideBlock, codeLine: difference.guide),
        ["found": .text(difference.guide), "expected": .text(difference.twin)],
        notes: [
          twinNote(comparison.twin.place(of: difference.twinBlock, codeLine: difference.twin))
        ])
    }
  }
}
