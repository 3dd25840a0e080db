import Diagnostics
import GuideMarkdown
import Values

/// A heading that is more than one level below the one before.
///
/// Its change moves the headings of the part up. It is proposed only where all of them lie as deep
/// as the first or deeper, and is not safe: a level that is missing may have been meant to be
/// written.
struct HeadingJumpRule: Rule {
  static let description = RuleDescription.form(
    "form.heading-jump", .note,
    passing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      ## En pratique

      ### Redémarrer

      Cliquez sur `Redémarrer`{.action}.

      ## Aller plus loin

      """),
    failing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      ## En pratique

      ↓#### Redémarrer

      Cliquez sur `Redémarrer`{.action}.

      #### Vérifier

      Connectez-vous au VPS.

      ## Aller plus loin

      """))

  func findings(in examination: Examination) -> [Finding] {
    let document = examination.document
    let headings = DocumentHeading.all(in: document)
    return headings.indices.dropFirst().compactMap { index in
      let heading = headings[index]
      let previous = headings[index - 1]
      guard heading.level > previous.level + 1 else { return nil }
      let note = Finding.Note(
        message: Message("form.heading-jump.previous", ["level": .number(previous.level)]),
        place: FindingPlace(document.source, previous.span))
      return finding(
        at: FindingPlace(document.source, heading.span),
        ["level": .number(heading.level), "expected": .number(previous.level + 1)],
        notes: [note], fixes: fixes(headings[index...], below: previous.level))
    }
  }

  /// Moves the headings up to the next one of the level before, if none of them lies higher than
  /// the first.
  private func fixes(_ headings: ArraySlice<DocumentHeading>, below level: Int) -> [Finding.Fix] {
    guard let first = headings.first else { return [] }
    let part = headings.prefix { $0.level > level }
    let excess = first.level - level - 1
    guard part.allSatisfy({ $0.level >= first.level && $0.hasMarks }) else { return [] }
    return part.map {
      Finding.Fix(
        span: Span($0.span.start, $0.span.start + excess), replacement: "", isSafe: false)
    }
  }
}
