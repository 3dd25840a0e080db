import Diagnostics
import GuideMarkdown
import Validation
import Values

/// Where the command meets the parts of `Validation`, each in one place.
enum ValidationParts {
  /// The provider's texts; messages name where they come from as the person did.
  static func labels(_ files: [SourceFile], folder: String) throws(InputRejected) -> LabelCatalogue
  {
    try LabelCatalogue(reading: files, folder: folder)
  }

  /// The provider's routes; messages name where they come from as the person did.
  static func schemas(
    _ files: [SourceFile], folder: String
  ) throws(InputRejected) -> SchemaCatalogue {
    try SchemaCatalogue(reading: files, folder: folder)
  }

  static func baseline(_ source: SourceFile) throws(InputRejected) -> Baseline {
    try Baseline(reading: source)
  }

  /// A baseline that accepts some findings.
  static func baseline(accepting findings: [Finding]) -> [UInt8] { Baseline(of: findings).bytes }

  /// What a baseline does not accept, how many findings it does, and how many entries accept nothing more.
  static func hold(
    _ findings: [Finding], against baseline: Baseline, guides: Set<String>
  ) -> (kept: [Finding], accepted: Int, stale: Int) {
    let outcome = baseline.apply(to: findings, among: guides)
    return (outcome.kept, outcome.accepted.count, outcome.stale.count)
  }

  /// An examination with what comes of trying the guide, for the families of rules that look.
  static func tried(_ examination: Examination, _ setup: ValidationSetup) -> Examination {
    setup.examiner.examine(examination, families: setup.validator.families)
  }

  /// What could be held against nothing, of the families of rules that look.
  static func notCovered(
    _ examination: Examination, _ families: Set<RuleFamily>
  ) -> [Report.NotCovered] {
    Coverage(examination, families: families).notCovered
  }

  /// What the guide's own comments leave, with what is to be said about them, and how many they silence.
  static func suppress(
    _ findings: [Finding], in document: GuideDocument, today: Instant, rules: Set<String>
  ) -> (kept: [Finding], silenced: Int) {
    let outcome = Suppressions(document).apply(to: findings, today: today, rules: rules)
    return (outcome.kept, outcome.silenced.count)
  }

  /// A guide with the safe fixes of what is found in it.
  static func repair(
    _ source: SourceFile, finding find: (SourceFile) throws -> [Finding]
  ) rethrows -> GuideRepair {
    let result = try FixRounds.fix(source, finding: find)
    return GuideRepair(
      path: source.path, bytes: result.bytes, count: result.fixed.count,
      rules: Set(result.fixed.map(\.rule)).sorted())
  }

  /// Where the guide in the other language may stand, the likeliest path first.
  static func twinCandidates(for path: String) -> [String] { TwinPaths.candidates(for: path) }

  /// Whether a pair whose guides are both validated is compared at this one, so that it is compared once.
  static func isCompared(_ guide: String, with twin: String) -> Bool {
    guide.utf8.lexicographicallyPrecedes(twin.utf8)
  }
}
