import ControlPlane
import Diagnostics
import Testing
import Validation

/// Who has already what a step brings about, and where the guide takes up.
@Suite struct DeadEndTests {
  private func refusals(_ ending: String) throws -> [String] {
    let guide = """
      ---
      title: Prendre un snapshot
      ---

      ## En pratique

      Connectez-vous à votre [espace client OVHcloud](https://www.ovh.com/manager/){.external}. Cliquez sur \
      `Bare Metal Cloud`{.action}, puis sur `VPS`{.action}. Sélectionnez le nom de votre VPS.

      Dans la section `Résumé des options`{.action}, cliquez sur `...`{.action} à droite de « Snapshot », puis \
      sur `Commander`{.action}. Cliquez de nouveau sur `Commander`{.action}. Cliquez sur `Régler`{.action}.

      \(ending)

      """
    let examination = try Examining.examination(
      SourceFile(path: "guide.md", text: guide), families: [.exploration])
    let procedures = try #require(examination.exploration?.procedures)
    #expect(!procedures.isEmpty)
    return procedures.flatMap(\.refusals).compactMap(\.refusal?.code)
  }

  @Test func aGuideThatGoesOnFromThereTellsOfIt() throws {
    let codes = try refusals(
      "Une fois l’option activée, cliquez sur `...`{.action} à droite de « Snapshot », puis sur "
        + "`Prendre un Snapshot`{.action}. Cliquez sur `Confirmer`{.action}.")
    #expect(!codes.contains("alreadySubscribed"))
  }

  @Test func aGuideThatEndsTellsOfNothing() throws {
    let codes = try refusals("Vous recevez un e-mail de confirmation.")
    #expect(codes.contains("alreadySubscribed"))
  }
}
