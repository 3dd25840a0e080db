/// A runbook as a mermaid flowchart: procedures as subgraphs, steps as nodes in reading order.
///
/// Choices are decisions whose edges carry the options; a step whose actions are all optional is
/// dashed. Nodes are named by the order in which they are drawn, and every text of the guide is
/// escaped, so that no guide can change the diagram's structure.
package enum RunbookMermaid {
  /// The diagram's text, ending with a line end.
  package static func flowchart(of runbook: Runbook) -> String {
    let outline = Outline(runbook)
    var chart = MermaidChart()
    var flow = MermaidFlow(outline: outline)
    flow.draw(choices: runbook.remarks.choices, in: &chart)

    let prelude = outline.entries.filter { $0.procedure == nil }
    if !prelude.isEmpty {
      chart.beginSubgraph(title: runbook.title)
      for entry in prelude { flow.draw(entry, in: &chart) }
      flow.closeChoices(in: &chart)
      chart.endSubgraph()
    }
    let beginnings = flow.ends
    for (index, procedure) in runbook.procedures.enumerated() {
      chart.beginSubgraph(title: procedure.title)
      flow.ends = beginnings
      flow.draw(choices: procedure.remarks.choices, in: &chart)
      for entry in outline.entries where entry.procedure == index {
        flow.draw(entry, in: &chart)
      }
      flow.finish(in: &chart)
      chart.endSubgraph()
    }
    if runbook.procedures.isEmpty { flow.finish(in: &chart) }
    return chart.text()
  }
}
