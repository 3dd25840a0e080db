package import RunbookModel

/// Resolves a runbook's parts to the consoles' controls and the control plane's operations.
package struct Binder: Sendable {
  private let consoles: [ConsoleModel]
  /// What looks in each console, in their order.
  private let searches: [CandidateSearch]
  /// What looks where there is no console.
  private let emptySearch: CandidateSearch
  private let durations: [DurationTerms]

  /// - Parameters:
  ///   - consoles: The providers' consoles, and what operators do by hand.
  ///   - languages: What tells vague lengths of time ("quelques minutes") in the languages of the
  ///     guides; without any, such words tell nothing. Only validation looks at what they tell.
  package init(consoles: [ConsoleModel], languages: [LanguageWords] = []) {
    self.consoles = consoles
    durations = languages.flatMap(DurationTerms.all)
    searches = consoles.map { CandidateSearch(ConsoleMap($0)) }
    let empty = ConsoleModel(
      provider: "", dialects: [], languages: [], start: "", places: [], controls: [])
    emptySearch = CandidateSearch(ConsoleMap(empty))
  }

  /// Binds a runbook without looking at the state of any service.
  ///
  /// The console is the first one whose dialects hold the guide's; a console without dialects holds
  /// what operators do by hand. Every action, prerequisite and expectation gets a binding.
  ///
  /// - Parameters:
  ///   - runbook: What is bound.
  ///   - readsProse: Whether sentences that are no claims are held against what properties are told by: it takes
  ///     as long as all the rest, and only who tests claims asks for it.
  /// - Returns: The bindings.
  package func bind(_ runbook: Runbook, readsProse: Bool = true) -> Bindings {
    var workplace = searches.first { $0.console.dialects.isEmpty }
    workplace?.language = runbook.language
    var search = searches.first { $0.console.dialects.contains(runbook.dialect) } ?? emptySearch
    search.language = runbook.language
    let remarks = RemarkBinder(search, durations: durations)
    let binder = ActionBinder(search: search, workplace: workplace)
    var bindings = Bindings()
    for prerequisite in runbook.prerequisites {
      bindings.prerequisites[prerequisite.id] = remarks.bind(prerequisite)
      bindings.prerequisiteStates[prerequisite.id] = remarks.state(
        FoldedWords(prerequisite.text))
    }
    remarks.bind(runbook.remarks, at: search.console.start, opened: [], into: &bindings)
    // A guide without procedures may still have what they would begin with.
    for procedure in runbook.procedures.isEmpty ? [nil] : runbook.procedures.map(Optional.some) {
      let remaining = procedure?.remarks ?? Remarks()
      var walk = ProcedureWalk(
        runbook.prelude + (procedure?.steps ?? []),
        choices: runbook.remarks.choices + remaining.choices, binder: binder, remarks: remarks,
        bindings: bindings)
      walk.walk()
      bindings = walk.bindings
      remarks.bind(remaining, at: walk.place, opened: [], into: &bindings)
    }
    if readsProse {
      bindings.statements = remarks.statements(
        in: runbook, besides: Set(runbook.everyRemark.flatMap(\.claims).map(\.text)))
    }
    return bindings
  }
}
