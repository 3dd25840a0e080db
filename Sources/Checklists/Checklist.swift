/// What an operator ticks off while following a runbook, with what must be known before each item.
///
/// There is exactly one item for each action of the runbook, in reading order and numbered from 1,
/// and one prerequisite for each of the runbook's. Labels in texts stand between backticks.
package struct Checklist: Hashable, Sendable {
  /// The runbook's id.
  package var runbook: String
  /// The guide's language (BCP 47): that of words that are not translated.
  package var guideLanguage: String
  package var title: Words
  package var objective: Words?
  package var prerequisites: [Prerequisite]
  /// What the guide says outside its procedures.
  package var body: Body
  /// The prelude, if there is one, then the procedures.
  package var sections: [Section]
  package var signOff: [SignOffField]
  package var itemCount: Int
  /// How many of the words in this checklist are not translated.
  package var untranslatedCount: Int
  /// Whether the checklist is good for nothing: the runbook has no procedures, or no actions.
  package var isEmpty: Bool

  /// Words in the checklist's language, or in the guide's where there is no translation.
  package struct Words: Hashable, Sendable {
    package var text: String
    package var isTranslated: Bool
  }

  /// What must hold before the first item.
  package struct Prerequisite: Hashable, Sendable {
    package var id: String
    package var text: Words
    /// The procedure that asks for it; nil when the whole guide does.
    package var procedure: Words?
  }

  /// A procedure, or the prelude.
  package struct Section: Hashable, Sendable {
    /// The procedure's id; nil for the prelude.
    package var procedure: String?
    /// The procedure's title; nil for the prelude, and for a procedure that has none.
    package var title: Words?
    package var body: Body
    /// The steps in reading order, those inside others too.
    package var steps: [Step]
  }

  package struct Step: Hashable, Sendable {
    package var id: String
    /// The step's number in its section, as `1.2`; its parts are as many as steps hold it, and one.
    package var number: String
    package var depth: Int
    package var title: Words?
    /// The options for which alone the step is, but for those of the step that holds it.
    package var options: [Words]
    package var body: Body
  }

  /// What is shown for a step, a section or the whole: warnings, then what to expect, then lines.
  package struct Body: Hashable, Sendable {
    package var warnings: [Warning] = []
    /// What is observed before the first item.
    package var outcomes: [Outcome] = []
    package var lines: [Line] = []
  }

  /// A field that people fill in by hand when all is done.
  package enum SignOffField: String, Hashable, Sendable, CaseIterable {
    case performedBy, performedAt, verifiedBy, verifiedAt, remarks
  }
}
