import ArgumentParser
import Console
import FoundationEssentials
import Validation
import Values

/// Tells where guides and what they describe part.
struct ValidateCommand: ContextualCommand {
  static let configuration = CommandConfiguration(commandName: "validate")

  @OptionGroup var common: CommonOptions
  @OptionGroup var inputs: CorpusOptions
  @Option var format: [FormatArgument] = []
  @Option(name: .customLong("fail-on")) var failOn: FailureThreshold?
  @Option var config: String?
  @Option(name: .customLong("rule")) var rules: [String] = []
  @Option var without: [String] = []
  @Option var labels: [String] = []
  @Option(name: .customLong("api-schema")) var schemas: [String] = []
  @Option var twin: String?
  @Option var world: String?
  @Option var budget: Int?
  @Option var baseline: String?
  @Option(name: .customLong("write-baseline")) var writeBaseline: String?
  @Option var counterexamples: String?
  @Flag var fix = false

  func run(in context: Context) throws -> ExitStatus {
    let targets = try ReportTarget.targets(format)
    try checkOptions(context)
    var loader = try SetupLoader(self, context)
    let found = try inputs.corpus(in: context)
    if twin != nil, found.isCollection || found.references.count > 1 {
      throw CommandFailure(message: Message("validate.twin-of-many"))
    }
    let (setups, guides) = try loader.load(found.references)
    guard !guides.isEmpty else {
      throw CommandFailure(message: Message("validate.all-ignored"), status: .inconclusive)
    }
    let corpus = Corpus(
      references: guides, isCollection: found.isCollection, jobs: found.jobs, context: context)
    let compiler = try GuideCompiler(context)
    let validation = try validation(setups, guides, compiler, context)
    var tally = ValidationTally()
    var failure: CommandFailure?
    let unreadable = try corpus.compile(with: compiler) {
      validation.outcome($0, $1)
    } consume: { _, result in
      guard case .success(let outcome) = result else { return }
      tally.add(outcome)
      if let repair = outcome.repair, failure == nil { failure = write(repair, context) }
    }
    if let failure { throw failure }
    // Nothing is reported of nothing, and no baseline is lost to it.
    guard !tally.guides.isEmpty else { return unreadable.status ?? .inconclusive }
    if let writeBaseline { try accept(&tally, in: writeBaseline, context) }
    tally.apply(setups)
    tellStale(tally.stale, context)
    let report = tally.report
    let renderer = ReportRenderer(
      context: context, rules: setups.rules, guides: tally.guides, threshold: setups.threshold)
    for target in targets { try write(report, to: target, renderer) }
    if let counterexamples { try CounterexampleFiles.write(report, to: counterexamples, context) }
    if unreadable.status == .usage { return .usage }
    if tally.fails(setups) || unreadable.status != nil { return .failure }
    return report.isInconclusive ? .inconclusive : .success
  }

  /// What can be said of the options before any guide is looked for.
  private func checkOptions(_ context: Context) throws(CommandFailure) {
    if let budget, budget <= 0 {
      throw CommandFailure(message: Message("validate.bad-budget", ["text": .text("\(budget)")]))
    }
    if baseline != nil, writeBaseline != nil {
      throw CommandFailure(message: Message("validate.baseline-and-write"))
    }
    // What the program carries and what comes from standard input has no place to be written to.
    let areFiles = inputs.guides.allSatisfy {
      GuideReference(name: $0, origin: .named).path(in: context) != nil
    }
    if fix, !areFiles { throw CommandFailure(message: Message("validate.fix-needs-files")) }
  }

  private func validation(
    _ setups: ValidationSetups, _ guides: [GuideReference], _ compiler: GuideCompiler,
    _ context: Context
  ) throws -> GuideValidation {
    let consoles = try context.consoles()
    let binder = Binder(consoles: consoles, languages: compiler.languages)
    let given = try twin.map { TwinSearch.twin(try compiler.parse($0), compiler, binder) }
    let seconds = Int64(Date().timeIntervalSince1970.rounded(.down))
    return GuideValidation(
      setups: setups, trees: GuideTrees(guides, folders: inputs.guides, context: context),
      twins: TwinSearch(given: given, validated: Set(guides.map(\.name)), binder: binder),
      consoles: consoles, languages: GuideLanguages(compiler.languages), binder: binder,
      repairs: fix, today: Instant(secondsSince1970: seconds))
  }

  /// Writes a guide's new text and tells so; gives why it could not be written.
  private func write(_ repair: GuideRepair, _ context: Context) -> CommandFailure? {
    do {
      try RepairedFile.write(repair.bytes, to: repair.path)
    } catch {
      return error
    }
    if !context.isQuiet {
      let arguments: [String: MessageArgument] = [
        "path": .text(repair.path), "count": .number(repair.count),
        "rules": .list(repair.rules.map { .text($0) }),
      ]
      let text = context.speech.text("validate.fixed", arguments)
      context.error.write(PlainText.clean(text) + "\n")
    }
    return nil
  }

  /// Writes a baseline with all findings, so that none is left to report.
  private func accept(
    _ tally: inout ValidationTally, in path: String, _ context: Context
  ) throws {
    let findings = tally.report.findings
    try InputFile.write(ValidationParts.baseline(accepting: findings), to: path)
    tally.acceptAll()
    guard !context.isQuiet else { return }
    let text = context.speech.text(
      "validate.baseline-written", ["path": .text(path), "count": .number(findings.count)])
    context.error.write(PlainText.clean(text) + "\n")
  }

  private func tellStale(_ count: Int, _ context: Context) {
    guard count > 0, !context.isQuiet else { return }
    context.error.write(
      context.speech.text("validate.stale", ["count": .number(count)]) + "\n")
  }

  private func write(
    _ report: Report, to target: ReportTarget, _ renderer: ReportRenderer
  ) throws {
    let bytes = try renderer.bytes(
      of: report, as: target.format, isOnTerminal: target.path == nil)
    if let path = target.path {
      try InputFile.write(bytes, to: path)
    } else {
      renderer.context.output.write(bytes)
    }
  }
}

extension FailureThreshold: ExpressibleByArgument {}
