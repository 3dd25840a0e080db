import Testing

@testable import Validation

@Suite struct CounterpartLabelsTests {
  private static let labels = [
    "en": ["Hosting plans", "Web hosting", "Confirm", "Close"],
    "fr": ["Hébergements", "Hébergement web", "Confirmer", "Fermer"],
  ]

  @Test(arguments: [("Hébergement web", 1), ("Hébergements", 0), ("Sites", 1)])
  func `a label that the twin's one contradicts is not near another`(
    label: String, count: Int
  ) throws {
    let examination = try GuidePairs.examination(
      """
      # Sites

      ## Instructions

      Click `Web Hosting`{.action}, then `Confirm`{.action} and `Close`{.action}.
      """,
      """
      # Sites

      ## En pratique

      Cliquez sur `\(label)`{.action}, puis sur `Confirmer`{.action} et sur `Fermer`{.action}.
      """, paths: ("guide.en-gb.md", "guide.fr-fr.md"), labels: Self.labels)
    #expect(LabelCaseRule().findings(in: examination).count == count)
  }
}
