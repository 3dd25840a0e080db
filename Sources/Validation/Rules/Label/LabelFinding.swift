import Diagnostics
import GuideMarkdown
import Values

extension Rule {
  /// The findings of a rule about the labels that differ in one way.
  ///
  /// - Parameters:
  ///   - difference: What the rule is about.
  ///   - examination: The guide.
  ///   - isSafe: Whether the console’s label can be put in without a look; nil where it is only
  ///   shown.
  /// - Returns: The findings in the guide's order, one for each place.
  func labelFindings(
    _ difference: LabelDifference, in examination: Examination, isSafe: Bool?
  ) -> [Finding] {
    let source = examination.document.source
    let readings = (examination.labelReadings?.readings(with: difference) ?? [])
    let counterparts =
      [.letterCase, .spelling, .word].contains(difference) ? CounterpartLabels(examination) : nil
    // What one action names may be where another one's object stands.
    var spans: Set<Span> = []
    return readings.sorted { $0.label.span.start < $1.label.span.start }.compactMap { reading in
      guard case .differs(_, let shown, let until) = reading.verdict,
        spans.insert(reading.label.span).inserted
      else { return nil }
      let label = reading.label
      if let shown, let counterparts, counterparts.contradict(shown, for: label) { return nil }
      var arguments: [String: MessageArgument] = ["label": .label(label.text)]
      if let shown { arguments["shown"] = .label(shown) }
      if let until { arguments["until"] = .instant(until) }
      var fixes: [Finding.Fix] = []
      if let shown, let isSafe, label.isExact { fixes = [change(label, to: shown, isSafe: isSafe)] }
      return finding(
        shown == nil ? "alone" : nil, at: FindingPlace(source, label.span), arguments, fixes: fixes)
    }
  }

  /// A fix that a mark of the source would swallow is not safe.
  private func change(_ label: GuideLabel, to shown: String, isSafe: Bool) -> Finding.Fix {
    let marks: Set<UInt8> = [
      UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "<"), UInt8(ascii: "|"),
    ]
    let isPlain = !shown.utf8.contains(where: marks.contains)
    return Finding.Fix(span: label.span, replacement: shown, isSafe: isSafe && isPlain)
  }
}
