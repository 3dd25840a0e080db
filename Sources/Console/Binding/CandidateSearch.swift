import RunbookModel

/// Finds what bears a label or fits a description, and of several what an action means.
struct CandidateSearch: Sendable {
  /// How many controls may lie before a part of a form that a guide means.
  private static let reach = 2

  /// A subject with the patterns that describe it.
  private struct Entry: Sendable {
    var subject: Candidate.Subject
    var patterns: [TermPattern]
  }

  let console: ConsoleModel
  let map: ConsoleMap
  /// The language of the guide, whose own labels go before those of others.
  var language = ""
  private let entries: [Entry]
  /// By folded label: the indices of the entries that bear it, ascending.
  private let bearers: [String: [Int]]

  init(_ map: ConsoleMap) {
    let console = map.console
    self.console = console
    self.map = map
    let subjects: [Candidate.Subject] =
      console.places.map { .place($0) }
      + console.controls.flatMap { control in
        [.control(control)] + control.values.map { .value($0, of: control) }
      }
    entries = subjects.map { Entry(subject: $0, patterns: Self.patterns(of: $0, in: console)) }
    var bearers: [String: [Int]] = [:]
    for (index, subject) in subjects.enumerated() {
      let names = Candidate(subject: subject, match: .implied).labels.entries.flatMap(\.names)
      for folded in Set(names.map(\.folded)) { bearers[folded, default: []].append(index) }
    }
    self.bearers = bearers
  }

  /// What an action was taken to mean.
  struct Choice: Sendable {
    var subject: Candidate.Subject?
    var match: MatchKind
    /// What fits equally well, or is shown in its stead.
    var alternatives: [String] = []
  }

  /// What bears a label; of unequal matches the best only.
  func labelled(_ label: String, _ fits: (Candidate.Subject) -> Bool) -> [Candidate] {
    let folded = Folding.folded(label)
    guard !folded.isEmpty else { return [] }
    var best: [Candidate] = []
    for index in bearers[folded] ?? [] where fits(entries[index].subject) {
      let subject = entries[index].subject
      let names = Candidate(subject: subject, match: .implied).labels
      guard let match = names.match(label, folded: folded) else { continue }
      let rank = best.first?.match.rank ?? Int.max
      if match.rank < rank { best = [] }
      if match.rank <= rank { best.append(Candidate(subject: subject, match: match)) }
    }
    let own = best.filter { candidate in
      candidate.labels[language].contains { $0.folded == folded }
    }
    return own.isEmpty ? best : own
  }

  /// What the words describe; of several the one that the longest term tells.
  func described(_ words: FoldedWords, _ fits: (Candidate.Subject) -> Bool) -> [Candidate] {
    guard !words.isEmpty else { return [] }
    var best: [Candidate] = []
    for entry in entries {
      var weight = 0
      for pattern in entry.patterns where pattern.weight > weight && pattern.occurs(in: words) {
        weight = pattern.weight
      }
      guard weight > 0, weight >= best.first?.weight ?? 0, fits(entry.subject) else { continue }
      if weight > best.first?.weight ?? 0 { best = [] }
      best.append(Candidate(subject: entry.subject, match: .described, weight: weight))
    }
    return best
  }

  /// Chooses among candidates as they are seen from a place: locators first, then distance.
  func choose(
    _ candidates: [Candidate], from place: String, locators: [Action.Locator], prefersPlaces: Bool
  ) -> Choice? {
    var candidates = withoutDoubles(candidates, prefersPlaces: prefersPlaces)
    candidates = nearest(located(candidates, by: locators), from: place)
    guard let first = candidates.first else { return nil }
    let others = candidates.dropFirst()
    let controls = candidates.compactMap(\.control)
    let isOne = others.isEmpty || controls.count == candidates.count && areExclusive(controls)
    return Choice(
      subject: isOne ? first.subject : nil, match: first.match,
      alternatives: isOne ? others.map(\.id) : candidates.map(\.id))
  }

  /// Without the parts of forms that are far from a place: what fills or confirms a form means one
  /// that is open, or about to be.
  ///
  /// A confirming control stays when nothing else bears its label.
  func inReach(_ candidates: [Candidate], from place: String) -> [Candidate] {
    let isAnyPart = candidates.contains {
      $0.control.map { $0.kind.isField || $0.isSubmit } ?? false
    }
    guard isAnyPart else { return candidates }
    let distances = map.distances(from: place)
    return candidates.filter { candidate in
      guard let control = candidate.control, control.kind.isField || control.isSubmit else {
        return true
      }
      let isUnique = control.isSubmit && candidates.count == 1
      return isUnique || distances[control.place].map { $0.presses <= Self.reach } ?? false
    }
  }

  /// What describes a subject.
  ///
  /// The names of places count too, those of services for the lists of them; the labels of controls
  /// do not, for many are everyday words.
  private static func patterns(
    of subject: Candidate.Subject, in console: ConsoleModel
  ) -> [TermPattern] {
    let candidate = Candidate(subject: subject, match: .described)
    var names = [candidate.terms]
    if case .place(let place) = subject { names.append(place.labels) }
    if let kind = candidate.control?.selects {
      names += console.services.filter { $0.kind == kind }.flatMap { [$0.labels, $0.terms] }
    }
    return names.flatMap(\.entries).flatMap(\.names).map(\.pattern)
  }

  /// A place and the control that opens it are one thing, when both bear the name.
  private func withoutDoubles(_ candidates: [Candidate], prefersPlaces: Bool) -> [Candidate] {
    let places = Set(
      candidates.compactMap { candidate -> String? in
        if case .place(let place) = candidate.subject { place.id } else { nil }
      })
    let opened = Set(candidates.compactMap { $0.control?.leadsTo })
    return candidates.filter { candidate in
      switch candidate.subject {
      case .place(let place): prefersPlaces || !opened.contains(place.id)
      case .control(let control):
        !prefersPlaces || control.leadsTo.map { !places.contains($0) } ?? true
      case .value: true
      }
    }
  }

  private func located(_ candidates: [Candidate], by locators: [Action.Locator]) -> [Candidate] {
    let scores = candidates.map { candidate in
      locators.count { isLocated(candidate, by: $0) }
    }
    guard let best = scores.max(), best > 0 else { return candidates }
    return zip(candidates, scores).filter { $0.1 == best }.map(\.0)
  }

  /// Whether a locator names the row beside the candidate, or a place that it stands in.
  private func isLocated(_ candidate: Candidate, by locator: Action.Locator) -> Bool {
    let words = FoldedWords(locator.label ?? locator.text)
    if candidate.control?.beside.weight(in: words) != nil { return true }
    if locator.relation == .rightOf { return false }
    let around =
      [console.place(candidate.place)].compactMap(\.self)
      + console.ancestors(of: candidate.place)
    return around.contains { place in
      place.labels.weight(in: words) != nil || place.terms.weight(in: words) != nil
    }
  }

  private func nearest(_ candidates: [Candidate], from place: String) -> [Candidate] {
    guard candidates.count > 1 else { return candidates }
    let distances = map.distances(from: place)
    let reached = candidates.compactMap { candidate in
      distances[candidate.place].map { (candidate, $0) }
    }
    guard let best = reached.map(\.1).min() else { return candidates }
    return reached.filter { $0.1 == best }.map(\.0)
  }

  private func areExclusive(_ controls: [Control]) -> Bool {
    controls.indices.allSatisfy { index in
      controls[..<index].allSatisfy { $0.excludes(controls[index]) }
    }
  }
}
