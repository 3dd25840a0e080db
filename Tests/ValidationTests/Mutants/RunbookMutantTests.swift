import ProductData
import SnapshotSupport
import Testing
import Validation

/// Makes mistakes in the program's own guides and looks whether they are found.
///
/// The twin is the guide before the change: the runbooks have none in another language.
struct RunbookMutantTests {
  /// What is found now of each kind, of a hundred: it must not sink.
  private static let floor = 100.0
  private static let seed: UInt64 = 20_201_125

  @Test func `mistakes in the runbooks are found`() throws {
    var tally = MutantTally()
    let paths = ProductFiles.embedded.paths(under: "runbooks/").filter { $0.hasSuffix(".md") }
    for (index, path) in paths.enumerated() {
      // Each guide has numbers of its own: what is read of one changes nothing in the others.
      var generator = SeededGenerator(state: Self.seed &+ UInt64(index))
      let guide = try MutableGuide(Examining.file(path))
      let trial = MutantTrial(
        guide, twin: guide, families: [.form, .labels, .execution, .claims, .drift])
      tally.add(trial)
      let mutants =
        GuideMutants.areAllWanted
        ? GuideMutants.all(of: guide, &generator)
        : GuideMutants.sample(of: guide, each: 3, &generator)
      for mutant in mutants {
        try tally.add(mutant, in: trial)
      }
    }
    print(tally.table("runbooks"))
    for mutant in tally.missed { print("  missed: \(mutant)") }
    for mutation in MutationClass.allCases {
      let count = try #require(tally.counts[mutation], "no mutant: \(mutation.rawValue)")
      #expect(count.percent >= Self.floor, "\(mutation.rawValue)")
    }
    #expect(tally.alarmsByDefault.isEmpty, "something is found in unchanged guides")
    #expect(tally.total.equivalent * 100 <= tally.total.made * 15)
  }
}
