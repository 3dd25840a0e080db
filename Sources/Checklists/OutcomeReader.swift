import RunbookModel
import Values

/// Puts what the guide lets the operator expect, and how long it takes, beside the actions.
enum OutcomeReader {
  /// The key of what stands before the first action.
  static let beforeActions = -1

  /// The outcomes by the index of the action that they follow in the guide.
  static func outcomes(
    of remarks: Remarks, actions: [Action], wording: inout ChecklistWording
  ) -> [Int: [Checklist.Outcome]] {
    typealias Found = (line: Int, kind: Checklist.Outcome.Kind, text: String, duration: String?)
    var found: [Found] = remarks.expectations.map {
      ($0.line, .expectation($0.kind), $0.text, $0.duration)
    }
    for claim in remarks.claims where claim.kind == .duration {
      if let index = found.firstIndex(where: { $0.text.contains(claim.text) }) {
        found[index].duration = found[index].duration ?? duration(of: claim)
      } else {
        found.append((claim.line, .delay, claim.text, duration(of: claim)))
      }
    }
    var outcomes: [Int: [Checklist.Outcome]] = [:]
    // The sort is stable: on one line, expectations come first.
    for outcome in found.sorted(by: { $0.line < $1.line }) {
      let index = actions.lastIndex { $0.line <= outcome.line } ?? beforeActions
      outcomes[index, default: []].append(
        Checklist.Outcome(
          kind: outcome.kind, text: wording.words(outcome.text),
          duration: outcome.duration.flatMap(CalendarDuration.init(iso8601:))))
    }
    return outcomes
  }

  private static func duration(of claim: Claim) -> String? {
    switch claim.value {
    case .text(let text): text
    case .number, nil: nil
    }
  }
}
