import Validation

/// What the validation of one guide gave.
struct GuideOutcome: Sendable {
  /// The path by which the guide's document knows its source.
  let path: String
  /// What is found and not silenced by the guide's comments, in the order of the text.
  var findings: [Finding]
  /// How many findings a comment silences.
  var silenced = 0
  var notCovered: [Report.NotCovered] = []
  /// Whether something was given up before it was decided.
  var isInconclusive = false
  /// What was put right.
  var repair: GuideRepair?
}

/// A guide's new text, and what it puts right.
struct GuideRepair: Sendable {
  let path: String
  let bytes: [UInt8]
  /// How many findings are gone.
  let count: Int
  /// The rules whose findings are gone, sorted.
  let rules: [String]
}
