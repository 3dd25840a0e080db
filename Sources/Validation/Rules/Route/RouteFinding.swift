import GuideMarkdown

extension Rule {
  /// The findings of a rule about a guide's routes, in the guide's order.
  func routeFindings(
    in examination: Examination,
    _ finding: (RouteExamination.Reading, FindingPlace) -> Finding?
  ) -> [Finding] {
    RouteExamination(examination).readings.compactMap { reading in
      finding(reading, FindingPlace(examination.document.source, reading.route.span))
    }
  }
}

extension GuideRoute {
  /// The route as people write it.
  var text: String { "\(method) \(path.text)" }

  /// A change to another path; the sentence around it may have to follow.
  func fixes(_ path: String) -> [Finding.Fix] {
    isExact ? [Finding.Fix(span: span, replacement: path, isSafe: false)] : []
  }
}
