import Diagnostics
import SnapshotSupport
import Testing
import Validation

/// Makes mistakes in published guides and looks whether their translations, the console's labels
/// and the API's schemas show them.
struct CorpusMutantTests {
  /// What is found now of a hundred of which anything speaks, and of a hundred: it must not sink.
  ///
  /// Most of what is missed are labels that share a word with the right one, and steps of which the
  /// twin tells in other words.
  private static let floorOfCovered = 95.0
  private static let floor = 92.0
  private static let seed: UInt64 = 20_201_125
  /// How many pairs are drawn, and of which size at most, in bytes: a test may not take long.
  private static let pairs = GuideMutants.areAllWanted ? 40 : 12
  private static let sizeLimit = 12_000

  @Test func `mistakes in published guides are found`() throws {
    guard SharedFiles.arePresent, !CorpusPairs.all.isEmpty else {
      print("skipped: there are no published guides; set BALISE_SHARED to their folder")
      return
    }
    var order = SeededGenerator(state: Self.seed)
    let labels = try CorpusPairs.labels()
    let schemas = try CorpusPairs.schemas()
    var tally = MutantTally()
    var unrelated = 0
    for (index, pair) in CorpusPairs.all.shuffled(using: &order).enumerated()
    where tally.guides < Self.pairs {
      guard let french = SharedFiles.source(pair.french),
        let english = SharedFiles.source(pair.english),
        max(french.bytes.count, english.bytes.count) <= Self.sizeLimit
      else { continue }
      // Each pair has numbers of its own: what is read of one changes nothing in the others.
      var generator = SeededGenerator(state: Self.seed &+ UInt64(index))
      let isFrench = Bool.random(using: &generator)
      let guide = try MutableGuide(isFrench ? french : english)
      let trial = MutantTrial(
        guide, twin: try MutableGuide(isFrench ? english : french), labels: labels,
        schemas: schemas, families: [.form, .labels, .routes, .drift])
      // Nothing can be told of two guides that are no translations of one another.
      guard !trial.findings.contains(where: { $0.rule == "drift.unrelated" }) else {
        unrelated += 1
        continue
      }
      tally.add(trial)
      let mutants = GuideMutants.sample(
        of: guide, each: GuideMutants.areAllWanted ? 3 : 1, &generator)
      for mutant in mutants {
        try tally.add(mutant, in: trial)
      }
    }
    print(tally.table("published guides"))
    print("  pairs that are no translations of one another, left out: \(unrelated)")
    for mutant in tally.missed { print("  missed: \(mutant)") }
    #expect(tally.total.percentOfCovered >= Self.floorOfCovered)
    #expect(tally.total.percent >= Self.floor)
    #expect(tally.total.equivalent * 100 <= tally.total.made * 15)
  }
}
