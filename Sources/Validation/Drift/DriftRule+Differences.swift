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

  /// A finding for each paragraph without an instruction that only the twin has.
  ///
  /// - Parameters:
  ///   - comparison: The guides.
  ///   - isCertain: Whether the guides are the same around it; false for all others.
  /// - Returns: The findings, at the guide's lines after which the paragraphs would stand.
  func missingTexts(in comparison: GuideComparison, isCertain: Bool) -> [Finding] {
    let side = ComparedSide(comparison, owner: .twin)
    return side.ownTexts(outside: side.ownSections(), isCertain: isCertain).map { block in
      finding(
        at: side.other.place(after: side.blockBefore(block)),
        ["text": .text(side.own.excerpt(of: block))],
        notes: [twinNote(side.own.place(of: block))])
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
    let sections = ownSections()
    let certain = ownSteps(outside: sections).filter(self.isCertain)
    let known = Set(certain.joined())
    let runs =
      isCertain
      ? certain
      : ownSteps(outside: sections, isLenient: true).filter(known.isDisjoint)
    return runs.compactMap { steps in steps.first.map { ($0, steps) } }
  }
}
