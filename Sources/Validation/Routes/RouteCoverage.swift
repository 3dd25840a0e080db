package import Values

/// How many of a guide's routes the schemas can tell about.
package struct RouteCoverage: Hashable, Sendable {
  package var checked: Int
  package var notCovered: Int

  package init(checked: Int = 0, notCovered: Int = 0) {
    self.checked = checked
    self.notCovered = notCovered
  }

  package init(_ examination: Examination) {
    let readings = RouteExamination(examination).readings
    notCovered = readings.count { $0.verdict == .notCovered }
    checked = readings.count - notCovered
  }

  package static func + (left: RouteCoverage, right: RouteCoverage) -> RouteCoverage {
    RouteCoverage(
      checked: left.checked + right.checked, notCovered: left.notCovered + right.notCovered)
  }

  /// What a person is told; nil when nothing is left out.
  package var message: Message? {
    guard notCovered > 0 else { return nil }
    return Message(
      "coverage.routes", ["count": .number(notCovered), "checked": .number(checked)])
  }
}
