import RunbookModel

/// Binds one action after the other to a console, knowing where the previous one led.
struct ActionBinder: Sendable {
  let search: CandidateSearch
  /// What the operator does by hand.
  let workplace: CandidateSearch?

  var console: ConsoleModel { search.console }

  /// What an action means at a place, and where it leads.
  func bind(_ action: Action, at place: String) -> (binding: ActionBinding, place: String) {
    let found =
      switch action.kind {
      case .connect: connect(action, at: place)
      case .navigate, .click, .check, .enter: named(action, at: place)
      case .choose: choose(action, at: place)
      case .confirm: confirm(action, at: place)
      case .read: read(action, at: place)
      case .other: handiwork(action, at: place)
      case .run, .call, .wait: CandidateSearch.Choice?.none
      }
    guard let found else { return (unbound(action), place) }
    return (binding(found), found.subject?.place(in: console) ?? place)
  }

  private func unbound(_ action: Action) -> ActionBinding {
    switch action.kind {
    case .read: ActionBinding(target: .reading, match: .implied)
    case .wait: ActionBinding(target: .waiting, match: .implied)
    default: .manual
    }
  }

  private func binding(_ choice: CandidateSearch.Choice) -> ActionBinding {
    guard let subject = choice.subject else {
      return ActionBinding(
        target: .ambiguous, match: choice.match, alternatives: choice.alternatives)
    }
    let isStart =
      if case .place(let place) = subject { place.id == console.start } else { false }
    return ActionBinding(
      target: isStart ? .signIn : subject.target, match: choice.match,
      alternatives: choice.alternatives)
  }

  private func connect(_ action: Action, at place: String) -> CandidateSearch.Choice? {
    guard let start = console.place(console.start) else { return nil }
    let found = find(action, at: place) { $0 == .place(start) }
    return found.map { CandidateSearch.Choice(subject: .place(start), match: $0.match) }
  }

  /// A control or place by its label, else by the words that describe it.
  private func named(_ action: Action, at place: String) -> CandidateSearch.Choice? {
    let kind = action.kind
    let isLabelled = action.label != nil
    return find(action, at: place) { Self.fits($0, kind, isLabelled: isLabelled) }
      ?? action.label.flatMap { _ in find(action, at: place) { _ in true } }
  }

  private func choose(_ action: Action, at place: String) -> CandidateSearch.Choice? {
    if let found = named(action, at: place) { return found }
    let lists = console.controls(in: place).filter { $0.selects != nil }
    guard lists.count == 1, let list = lists.first else { return nil }
    return CandidateSearch.Choice(subject: .control(list), match: .implied)
  }

  /// The confirming control that is named, else that of the open dialog, else the nearest one.
  private func confirm(_ action: Action, at place: String) -> CandidateSearch.Choice? {
    if action.label != nil {
      return find(action, at: place) { Self.fits($0, .confirm) }
        ?? find(action, at: place) { Self.fits($0, .click) }
    }
    let open = console.submitControls(of: place).filter { $0.operation != nil }.map {
      Candidate(subject: .control($0), match: .implied)
    }
    if !open.isEmpty {
      return search.choose(open, from: place, locators: [], prefersPlaces: false)
    }
    if let described = find(action, at: place, { Self.fits($0, .confirm) }) { return described }
    let near = search.map.distances(from: place).filter { $0.value.presses <= 1 }
    let submits = console.controls.filter {
      $0.isSubmit && $0.operation != nil && near[$0.place] != nil
    }
    let candidates = submits.map { Candidate(subject: .control($0), match: .implied) }
    return search.choose(
      candidates, from: place, locators: action.locators, prefersPlaces: false)
  }

  private func read(_ action: Action, at place: String) -> CandidateSearch.Choice? {
    find(action, at: place) { Self.fits($0, .read) }
  }

  /// What is done by hand, or else an operation of the console that does what the action says.
  private func handiwork(_ action: Action, at place: String) -> CandidateSearch.Choice? {
    let words = FoldedWords(action.text)
    let deeds = workplace?.described(words) { _ in true } ?? []
    let operations = search.described(words) { subject in
      if case .control(let control) = subject { control.operation != nil } else { false }
    }
    if let deed = deeds.first, deed.weight >= operations.first?.weight ?? 0 {
      return CandidateSearch.Choice(subject: deed.subject, match: .described)
    }
    let described = search.choose(
      operations, from: place, locators: action.locators, prefersPlaces: false)
    return described ?? action.label.flatMap { _ in find(action, at: place) { _ in true } }
  }

  /// Finds by the label when there is one, else by the object, else by the whole clause.
  private func find(
    _ action: Action, at place: String, _ fits: (Candidate.Subject) -> Bool
  ) -> CandidateSearch.Choice? {
    var candidates: [Candidate]
    if let label = action.label {
      candidates = search.inReach(search.labelled(label, fits), from: place)
    } else {
      candidates = search.described(FoldedWords(action.object ?? ""), fits)
      if candidates.isEmpty { candidates = search.described(FoldedWords(action.text), fits) }
      if action.kind != .confirm { candidates = search.inReach(candidates, from: place) }
    }
    return search.choose(
      candidates, from: place, locators: action.locators,
      prefersPlaces: action.kind == .navigate)
  }

  /// Whether the kind of an action suits the kind of what it acts on.
  ///
  /// Only an entry that is named is chosen in a menu: a description may just tell where to look.
  private static func fits(
    _ subject: Candidate.Subject, _ kind: Action.Kind, isLabelled: Bool = true
  ) -> Bool {
    switch (subject, kind) {
    case (.place(let place), .navigate): place.kind != .frame
    case (.place, _): false
    case (.value, .choose): true
    case (.value, _): false
    case (.control(let control), .navigate): control.leadsTo != nil && control.selects == nil
    case (.control(let control), .click): control.kind.isPressed
    case (.control(let control), .choose):
      control.kind == .list || control.kind == .select
        || isLabelled && control.kind == .menuEntry
    case (.control(let control), .enter): control.kind == .field || control.kind == .select
    case (.control(let control), .check): control.kind == .checkbox
    case (.control(let control), .confirm): control.isSubmit
    case (.control(let control), .read): control.kind == .display
    case (.control, _): false
    }
  }
}
