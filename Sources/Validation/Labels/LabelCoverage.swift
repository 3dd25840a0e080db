package import Values

/// How many of a guide's labels the console model and the provider’s files can tell about.
package struct LabelCoverage: Hashable, Sendable {
  package var checked: Int
  package var notCovered: Int

  package init(checked: Int = 0, notCovered: Int = 0) {
    self.checked = checked
    self.notCovered = notCovered
  }

  package init(_ examination: Examination) {
    let readings = examination.labelReadings?.readings ?? []
    notCovered = readings.count { $0.verdict == .notCovered }
    checked = readings.count - notCovered
  }

  package static func + (left: LabelCoverage, right: LabelCoverage) -> LabelCoverage {
    LabelCoverage(
      checked: left.checked + right.checked, notCovered: left.notCovered + right.notCovered)
  }

  /// What a person is told; nil when nothing is left out.
  package var message: Message? {
    guard notCovered > 0 else { return nil }
    return Message(
      "coverage.labels", ["count": .number(notCovered), "checked": .number(checked)])
  }
}
