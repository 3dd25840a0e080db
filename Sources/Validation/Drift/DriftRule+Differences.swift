import Values

// What several rules of drift tell, each of another kind.
extension DriftRule {
  /// A finding for each run of steps that only the twin has.
  ///
  /// - Parameters:
  ///   - comparison: The guides.
  ///   - isCertain: Whether the guides are the same around them; false for all other runs.
  /// - Returns: The findings, at the guide's lines after which the steps would stand.
  func missingSteps(in comparison: GuideComparison, isCertain: Bool) -> [Finding] {
    let side = ComparedSide(comparison, owner: .twin)
    return side.ownSteps(isCertain: isCertain).map { first, steps in
      finding(
        steps.count == 1 ? nil : "several", at: side.other.place(after: side.blockBefore(first)),
        ["text": .text(side.own.excerpt(of: first)), "count": .number(steps.count)],
        notes: steps.map { twinNote(side.own.place(of: $0)) })
    }
  }

  /// A finding for each run of steps that only the guide has; otherwise as `missingSteps`.
  func addedSteps(in comparison: GuideComparison, isCertain: Bool) -> [Finding] {
    let side = ComparedSide(comparison, owner: .guide)
    return side.ownSteps(isCertain: isCertain).map { first, steps in
      finding(
        steps.count == 1 ? nil : "several", at: side.own.place(of: first),
        ["text": .text(side.own.excerpt(of: first)), "count": .number(steps.count)],
        notes: [twinNote(side.other.place(after: side.blockBefore(first)))])
    }
  }

  /// A finding for each number of some dimensions that is another one in the twin.
  func quantities(
    in comparison: GuideComparison, where isMeant: (Quantity.Dimension) -> Bool
  ) -> [Finding] {
    comparison.quantities.filter { isMeant($0.guide.dimension) }.map { difference in
      finding(
        at: FindingPlace(comparison.guide.source, difference.guideSpan),
        ["found": .text(difference.guide.text), "expected": .text(difference.twin.text)],
        notes: [twinNote(FindingPlace(comparison.twin.source, difference.twinSpan))])
    }
  }
}

extension ComparedSide {
  fileprivate func ownSteps(isCertain: Bool) -> [(first: Int, steps: [Int])] {
    ownSteps(outside: ownSections()).compactMap { steps in
      guard let first = steps.first, self.isCertain(steps) == isCertain else { return nil }
      return (first, steps)
    }
  }
}
