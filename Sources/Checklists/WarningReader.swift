import RunbookModel

/// Chooses what must be read before the items: cautions, admonitions, and claims on loss and cost.
enum WarningReader {
  /// The warnings in the guide's order; a claim whose words another warning holds is left out.
  static func warnings(
    of remarks: Remarks, wording: inout ChecklistWording
  ) -> [Checklist.Warning] {
    var found: [(line: Int, kind: Checklist.Warning.Kind, text: String)] = []
    found += remarks.cautions.map { ($0.line, .caution, $0.text) }
    found += remarks.admonitions.map { ($0.line, .admonition($0.kind), $0.text) }
    for claim in remarks.claims where isDanger(claim.kind) {
      if found.contains(where: { $0.text.contains(claim.text) }) { continue }
      found.append((claim.line, .claim(claim.kind), claim.text))
    }
    // The sort is stable: on one line, cautions come first.
    return found.sorted { $0.line < $1.line }
      .map { Checklist.Warning(kind: $0.kind, text: wording.words($0.text)) }
  }

  private static func isDanger(_ kind: Claim.Kind) -> Bool {
    switch kind {
    case .dataLoss, .irreversible, .billing: true
    case .duration, .limit, .availability, .email, .precondition, .persistence: false
    }
  }
}
