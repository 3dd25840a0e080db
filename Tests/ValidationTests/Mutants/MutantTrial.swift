import Console
import Diagnostics
import GuideMarkdown
import RunbookModel
import Validation
import Values

/// Holds mutants of a guide against what is found in the guide itself.
struct MutantTrial {
  let guide: MutableGuide
  let twin: Twin
  let labels: LabelCatalogue?
  let schemas: SchemaCatalogue?
  /// The families that look at all.
  let families: Set<RuleFamily>
  /// What is found in the unchanged guide.
  let findings: [Finding]
  private let known: [Told: Int]
  private let coverage: MutantCoverage

  init(
    _ guide: MutableGuide, twin: MutableGuide, labels: LabelCatalogue? = nil,
    schemas: SchemaCatalogue? = nil, families: Set<RuleFamily>
  ) {
    self.guide = guide
    self.twin = Twin(document: twin.document, runbook: twin.runbook, bindings: twin.bindings)
    self.labels = labels
    self.schemas = schemas
    self.families = families
    findings = Self.findings(
      guide, twin: self.twin, labels: labels, schemas: schemas,
      families: families)
    known = Self.counts(findings)
    coverage = MutantCoverage(guide, twin: self.twin, labels: labels)
  }

  /// Why nothing can be found of a mutant; nil where it should be.
  func gap(_ mutant: GuideMutant) -> Uncovered? { coverage.gap(mutant.subject) }

  /// What is found in a mutant and not in the guide, by a right rule at a right line.
  func discoveries(of mutant: GuideMutant) throws -> [Finding] {
    let changed = try MutableGuide(mutant.source)
    for group in mutant.mutation.families {
      let looking = group.intersection(families)
      guard !looking.isEmpty else { continue }
      let found = discoveries(of: mutant, changed, looking)
      if !found.isEmpty { return found }
    }
    return []
  }

  private func discoveries(
    of mutant: GuideMutant, _ changed: MutableGuide, _ families: Set<RuleFamily>
  ) -> [Finding] {
    let found = Self.findings(
      changed, twin: twin, labels: labels, schemas: schemas, families: families)
    let counts = Self.counts(found)
    return found.filter { finding in
      let told = Told(rule: finding.rule, message: finding.message)
      guard counts[told, default: 0] > known[told, default: 0],
        finding.place.path == mutant.source.path, let region = finding.place.region
      else { return false }
      return mutant.mutation.isRight(finding.rule)
        && region.start.line <= mutant.lines.upperBound
        && region.end.line >= mutant.lines.lowerBound
    }
  }

  /// What a finding says, wherever it stands: a mistake moves what comes after it.
  private struct Told: Hashable {
    var rule: String
    var message: Message
  }

  private static func counts(_ findings: [Finding]) -> [Told: Int] {
    findings.reduce(into: [:]) { $0[Told(rule: $1.rule, message: $1.message), default: 0] += 1 }
  }

  private static func findings(
    _ guide: MutableGuide, twin: Twin, labels: LabelCatalogue?, schemas: SchemaCatalogue?,
    families: Set<RuleFamily>
  ) -> [Finding] {
    // To look up labels takes long: it is left out where nobody asks. Twins are aligned by them.
    let asks = !families.isDisjoint(with: [.labels, .drift])
    let examination = Examination(
      document: guide.document, runbook: guide.runbook, bindings: guide.bindings,
      consoles: Examining.consoles, languages: Examining.languages, labels: asks ? labels : nil,
      schemas: schemas, twin: twin)
    let examined = Examining.examiner.examine(examination, families: families)
    return RuleCatalogue.all.filter { rule in
      families.contains(type(of: rule).description.family)
    }.flatMap { $0.findings(in: examined) }
  }
}
