import Console
import RunEngine
import Testing

@Suite struct AmbiguousPlaceTests {
  @Test func `an action that means one of several windows is the operator's to do`() throws {
    let plan = try EmbeddedGuides.plan(
      text: """
        ---
        title: Un client
        ---

        ## En pratique

        Connectez-vous à votre [espace client OVHcloud](https://www.ovh.com/manager/){.external}, \
        puis cliquez sur `VPS`{.action}.

        Descendez en bas de la fenêtre qui apparaît et cliquez sur `OK`{.action}.

        """)
    let ambiguous = plan.bindings.actions.values.filter { $0.target == .ambiguous }
    #expect(!ambiguous.isEmpty, "the guide no longer shows the case")

    let walked = walk(plan, on: InProcessSession(world: try EmbeddedGuides.world())) { prompt in
      if case .manual = prompt.question { .yes } else { nil }
    }

    #expect(walked.dialogue.prompts("control").isEmpty)
    #expect(try walked.summary.status == .completed)
  }
}
