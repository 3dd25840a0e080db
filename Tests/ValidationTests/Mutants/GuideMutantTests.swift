import Diagnostics
import SnapshotSupport
import Testing

/// What is asked of mutants, so that the rates mean something.
struct GuideMutantTests {
  private static let text = """
    # Snapshot

    ## En pratique

    > [!warning]
    >
    > Le VPS est arrêté.
    >

    1. Cliquez sur `Prendre un snapshot`{.action}.
    2. Attendez 20 minutes, par exemple 15 minutes.
    3. Cliquez sur `Confirmer`{.action}.

    > [!api]
    >
    > @api {v1} /vps POST /vps/{serviceName}/createSnapshot
    >

    """

  private static func mutants(seed: UInt64) throws -> [GuideMutant] {
    var generator = SeededGenerator(state: seed)
    let guide = try MutableGuide(SourceFile(path: "guide.md", text: text))
    return GuideMutants.all(of: guide, &generator)
  }

  @Test func `the same seed makes the same mutants`() throws {
    let mutants = try Self.mutants(seed: 1)
    #expect(try Self.mutants(seed: 1).map(\.source.bytes) == mutants.map(\.source.bytes))
    #expect(try Self.mutants(seed: 2).map(\.source.bytes) != mutants.map(\.source.bytes))
  }

  @Test func `every kind of mistake is made, and each changes the guide at its lines`() throws {
    let mutants = try Self.mutants(seed: 1)
    let original = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(Set(mutants.map(\.mutation)) == Set(MutationClass.allCases))
    for mutant in mutants {
      let changed = String(decoding: mutant.source.bytes, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false)
      let before = zip(original, changed).prefix { $0 == $1 }.count
      let after = zip(original.reversed(), changed.reversed()).prefix { $0 == $1 }.count
      #expect(original != changed, "\(mutant)")
      #expect(before + 1 >= mutant.lines.lowerBound, "\(mutant)")
      if ![.stepDropped, .stepRepeated].contains(mutant.mutation) {
        #expect(changed.count - after <= mutant.lines.upperBound, "\(mutant)")
      }
    }
  }

  @Test func `a dropped item leaves a list that counts on`() throws {
    let dropped = try #require(
      Self.mutants(seed: 1).first { $0.mutation == .stepDropped })
    let text = String(decoding: dropped.source.bytes, as: UTF8.self)
    #expect(text.contains("1. Attendez 20 minutes"))
    #expect(text.contains("2. Cliquez sur `Confirmer`"))
  }

  @Test func `the number of an example may be any`() throws {
    let numbers = try Self.mutants(seed: 1).filter { $0.mutation == .numberChanged }
    #expect(numbers.map(\.equivalence) == [nil, .exampleNumber])
  }
}
