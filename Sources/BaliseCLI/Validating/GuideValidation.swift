import Console
import Diagnostics
import GuideMarkdown
import RunbookModel
import Validation
import Values

/// Validates one guide after the other, on any thread.
struct GuideValidation: Sendable {
  let setups: ValidationSetups
  let trees: GuideTrees
  let twins: TwinSearch
  let consoles: [ConsoleModel]
  let languages: GuideLanguages
  let binder: Binder
  /// Whether safe fixes are made.
  let repairs: Bool
  let today: Instant

  func outcome(_ document: GuideDocument, _ compiler: GuideCompiler) -> GuideOutcome {
    let outcome = examine(document, compiler)
    guard repairs, let repaired = repaired(document, outcome, compiler) else { return outcome }
    return repaired
  }

  private func examine(_ document: GuideDocument, _ compiler: GuideCompiler) -> GuideOutcome {
    let path = document.source.path
    let setup = setups.setup(for: path)
    let tree = trees.tree(for: path)
    let runbook = compiler.compile(document)
    let isCompared =
      setup.validator.families.contains(.drift) && (tree != nil || twins.given != nil)
    let examination = Examination(
      document: document, runbook: runbook, bindings: binder.bind(runbook),
      consoles: consoles.filter { $0.dialects.isEmpty || $0.dialects.contains(runbook.dialect) },
      languages: languages, files: tree, labels: setup.labels, schemas: setup.schemas,
      twin: isCompared ? twins.twin(of: path, compiler) : nil)
    let tried = ValidationParts.tried(examination, setup)
    let validator = setup.validator
    let result = ValidationParts.suppress(
      validator.findings(in: tried), in: document, today: today, rules: validator.rules)
    return GuideOutcome(
      path: path, findings: validator.configured(result.kept), silenced: result.silenced,
      notCovered: ValidationParts.notCovered(tried, validator.families),
      isInconclusive: tried.exploration?.isComplete == false)
  }

  /// Makes the safe fixes and validates what comes out; nil when nothing changes.
  private func repaired(
    _ document: GuideDocument, _ outcome: GuideOutcome, _ compiler: GuideCompiler
  ) -> GuideOutcome? {
    let source = document.source
    // What was examined last is mostly what comes out.
    var last = (bytes: source.bytes, outcome: outcome)
    func examined(_ bytes: [UInt8]) throws(InputRejected) -> GuideOutcome {
      if last.bytes != bytes {
        let changed = try GuideParser.parse(SourceFile(path: source.path, bytes: bytes))
        last = (bytes, examine(changed, compiler))
      }
      return last.outcome
    }
    let repair = try? ValidationParts.repair(source) { try examined($0.bytes).findings }
    guard let repair, repair.bytes != source.bytes,
      var remaining = try? examined(repair.bytes)
    else { return nil }
    remaining.repair = repair
    return remaining
  }
}
