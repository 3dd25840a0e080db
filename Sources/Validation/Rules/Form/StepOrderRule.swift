import Diagnostics
import GuideMarkdown
import Values

/// Headings that count steps and do not count on: "Étape 2" before "Étape 1", a number that is
/// missing.
///
/// A number may come twice, for two ways to do the same step, and counting may begin anew. Numbered
/// lists are left alone: Markdown counts their items itself, whatever the writer's numbers are.
struct StepOrderRule: Rule {
  static let description = RuleDescription.form(
    "form.step-order", .warning,
    passing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      ### Étape 1 : ouvrir la page

      Ouvrez la page de votre VPS.

      ### Étape 2 : redémarrer

      Cliquez sur `Redémarrer`{.action}.

      """),
    failing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      ### Étape 1 : ouvrir la page

      Ouvrez la page de votre VPS.

      ### ↓Étape 3 : redémarrer

      Cliquez sur `Redémarrer`{.action}.

      """))

  func findings(in examination: Examination) -> [Finding] {
    let document = examination.document
    var findings: [Finding] = []
    let runs = StepRun.all(in: DocumentHeading.all(in: document), examination.languages.headings)
    for run in runs where !run.continuesAnother {
      let numbers = Set(run.entries.map(\.step.number))
      var previous: StepRun.Entry?
      for entry in run.entries {
        defer { previous = entry }
        let expected = (previous?.step.number ?? 0) + 1
        guard entry.step.number != expected, entry.step.number + 1 != expected else { continue }
        // What comes later is told where it comes.
        if entry.step.number > expected, numbers.contains(expected) { continue }
        findings.append(tell(entry, after: previous, expected: expected, in: document))
      }
    }
    return findings.sorted { left, right in
      guard let first = left.place.region, let second = right.place.region else { return false }
      return first.start < second.start
    }
  }

  private func tell(
    _ entry: StepRun.Entry, after previous: StepRun.Entry?, expected: Int,
    in document: GuideDocument
  ) -> Finding {
    let source = document.source
    let text = document.nodes[entry.heading.index..<document.nodes[entry.heading.index].subtreeEnd]
      .first { $0.kind == .text }
    let start = max(entry.heading.span.start, text?.span.start ?? 0)
    let place = FindingPlace(source, Span(start, max(start, entry.heading.span.end)))
    let arguments: [String: MessageArgument] = [
      "number": .number(entry.step.number), "expected": .number(expected),
    ]
    guard let previous else { return finding("first", at: place, arguments) }
    let note = Finding.Note(
      message: Message(
        "form.step-order.previous", ["number": .number(previous.step.number)]),
      place: FindingPlace(source, previous.heading.span))
    guard entry.step.number > expected else {
      return finding(
        "backwards", at: place,
        ["number": .number(entry.step.number), "previous": .number(previous.step.number)],
        notes: [note])
    }
    return finding(at: place, arguments, notes: [note])
  }
}
