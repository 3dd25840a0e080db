import ControlPlane
import RunbookModel
import Values

/// Binds what a guide says besides its actions.
struct RemarkBinder: Sendable {
  /// A place that an action opened.
  struct Opening: Sendable {
    var line: Int
    var place: String
  }

  private let search: CandidateSearch
  private let durations: [DurationTerms]
  private var console: ConsoleModel { search.console }

  /// - Parameters:
  ///   - search: Looks in the guide's console.
  ///   - durations: The words for lengths of time, of all languages.
  init(_ search: CandidateSearch, durations: [DurationTerms]) {
    self.search = search
    self.durations = durations
  }

  func bind(_ prerequisite: Prerequisite) -> PrerequisiteBinding {
    let words = FoldedWords(prerequisite.text)
    let start = console.place(console.start)
    if start?.terms.weight(in: words) != nil || start?.labels.weight(in: words) != nil {
      return .account
    }
    let services = console.services.compactMap { service in
      service.labels.weight(in: words).map { (service.kind, $0) }
    }
    return services.max { $0.1 < $1.1 }.map { .service(kind: $0.0) } ?? .manual
  }

  /// Binds expectations and claims, as they are read at a place after what was opened.
  func bind(
    _ remarks: Remarks, at place: String, opened: [Opening], into bindings: inout Bindings
  ) {
    for expectation in remarks.expectations {
      bindings.expectations[expectation.id] = bind(expectation, at: place, opened: opened)
      bindings.durations[expectation.id] = duration(of: expectation)
    }
    for claim in remarks.claims {
      bindings.claims[claim.id] = bind(claim)
    }
  }

  /// The state of the service that the longest term tells.
  func state(_ words: FoldedWords) -> Condition? {
    let states = console.states.compactMap { state in
      state.terms.weight(in: words).map { (state.condition, $0) }
    }
    return states.max { $0.1 < $1.1 }?.0
  }

  private func bind(
    _ expectation: Expectation, at place: String, opened: [Opening]
  ) -> ExpectationBinding {
    let words = FoldedWords(expectation.text)
    switch expectation.kind {
    case .email: return .mail
    case .time: return .task
    case .state:
      return state(words).map { .fact(name: $0.fact, value: $0.expected) } ?? .unobservable
    case .screen:
      if let control = display(words, at: place) {
        return .display(control: control.id, fact: control.shows)
      }
      let before = opened.filter { $0.line <= expectation.line }
      return opening(words, among: before).map { .opens(place: $0) } ?? .unobservable
    }
  }

  /// The opened place that the words describe or name, else a menu or dialog that opened just now.
  private func opening(_ words: FoldedWords, among opened: [Opening]) -> String? {
    for names in [\Place.terms, \Place.labels] {
      let told = opened.compactMap { opening -> (place: String, weight: Int)? in
        let place = console.place(opening.place)
        return place?[keyPath: names].weight(in: words).map { (opening.place, $0) }
      }
      if let best = told.max(by: { $0.weight <= $1.weight }) { return best.place }
    }
    let last = opened.last.flatMap { console.place($0.place) }
    return last?.kind == .menu || last?.kind == .dialog ? last?.id : nil
  }

  /// The display that a term describes: labels in the sentence belong to what it says to press.
  private func display(_ words: FoldedWords, at place: String) -> Control? {
    let displays = console.controls.filter { $0.kind == .display }
    let described = displays.compactMap { control in
      control.terms.weight(in: words).map {
        Candidate(subject: .control(control), match: .described, weight: $0)
      }
    }
    let best = described.map(\.weight).max()
    let candidates = described.filter { $0.weight == best }
    let choice = search.choose(candidates, from: place, locators: [], prefersPlaces: false)
    guard case .control(let control)? = choice?.subject else { return nil }
    return control
  }

  private func bind(_ claim: Claim) -> [ClaimBinding] {
    let words = FoldedWords(claim.text)
    return properties(told: .claim(claim.kind), in: words).map { terms in
      var says = terms.says
      if says == nil, claim.value == nil { says = vagueDuration(in: words) }
      return ClaimBinding(property: terms.property, says: says)
    }
  }

  /// What the sentences of a guide that are no claims tell of properties.
  func statements(in runbook: Runbook, besides claims: Set<String>) -> [StatementBinding] {
    guard console.claims.contains(where: { $0.telling == .prose }) else { return [] }
    return runbook.segments.filter { !claims.contains($0) }.flatMap { sentence in
      properties(told: .prose, in: FoldedWords(sentence)).map {
        StatementBinding(
          text: sentence, claim: ClaimBinding(property: $0.property, says: $0.says))
      }
    }
  }

  /// The terms that occur; of two for the same property the longer one counts, so that "n’est pas facturé"
  /// denies what "facturé" says.
  private func properties(told telling: ClaimTerms.Telling, in words: FoldedWords) -> [ClaimTerms] {
    var best: [(terms: ClaimTerms, weight: Int)] = []
    for terms in console.claims where terms.telling == telling {
      guard let weight = terms.terms.weight(in: words) else { continue }
      if let known = best.firstIndex(where: { $0.terms.property == terms.property }) {
        if best[known].weight < weight { best[known] = (terms, weight) }
      } else {
        best.append((terms, weight))
      }
    }
    return best.map(\.terms)
  }

  /// "Quelques minutes": the length of time of the longest term.
  private func vagueDuration(in words: FoldedWords) -> ToldValue? {
    let found = durations.compactMap { duration in
      duration.terms.weight(in: words).map { (duration, $0) }
    }
    return found.max { $0.1 < $1.1 }.map { .between($0.0.atLeast, $0.0.atMost) }
  }

  private func duration(of expectation: Expectation) -> ToldValue? {
    if let told = expectation.duration.flatMap(CalendarDuration.init(iso8601:)) {
      return .value(.duration(told))
    }
    return vagueDuration(in: FoldedWords(expectation.text))
  }
}
