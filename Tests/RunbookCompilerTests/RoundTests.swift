import Diagnostics
import RunbookModel
import Testing

/// Guides of the providers that were annotated before the compiler read them for the first time, in rounds of
/// five; `docs/understanding.md` tells how each round was read at first and since.
@Suite(
  .enabled(
    if: GoldFiles.hasCorpus,
    "no published guides: set BALISE_SHARED to the folder that holds corpus/"))
struct RoundTests {
  /// A round and the least strict F1, in ‰, with which it must be read.
  struct Round: Sendable, CustomTestStringConvertible {
    let number: Int
    let least: Int

    var testDescription: String { "round \(number)" }
  }

  static let rounds = zip(
    1...,
    [
      885, 840, 910, 860, 900, 870, 875, 795, 905, 800, 840, 820, 925, 870, 875, 865, 720, 815, 845,
      845, 810, 755, 805, 865, 690, 710,
    ]
  ).map { Round(number: $0, least: $1) }

  @Test(arguments: rounds)
  func `a round is read as well as before`(_ round: Round) throws {
    let names = GoldFiles.roundNames(round.number)
    #expect(names.count == 5)
    let score = try total(names.map { try GoldFiles.roundAnnotation($0) })
    print("round \(round.number): \(score.line)")
    #expect(score.strict.perMille >= round.least)
  }

  @Test func `all rounds together`() throws {
    let names = Self.rounds.flatMap { GoldFiles.roundNames($0.number) }
    let score = try total(names.map { try GoldFiles.roundAnnotation($0) })
    print("all rounds: \(score.line)")
    #expect(score.strict.perMille >= 840)
    #expect(score.label.perMille >= 915)
  }

  @Test func `the annotated guides are read as well as before`() throws {
    let names = GoldFiles.allPublishedNames
    let score = try total(
      names.map { try GoldFiles.publishedAnnotation($0) }, folders: ["", "corpus/"])
    print("annotated guides: \(score.line)")
    #expect(score.strict.perMille >= 950)
    #expect(score.lines.perMille >= 880)
    #expect(score.optional.perMille >= 970)
    #expect(score.prerequisites.perMille >= 990)
    #expect(score.admonitions.perMille >= 980)
    #expect(score.expectations.perMille >= 880)
    #expect(score.claims.perMille >= 900)
  }

  private func total(
    _ annotations: [GoldAnnotation], folders: [String] = ["corpus/"]
  ) throws -> GoldScore {
    var total = GoldScore()
    for gold in annotations {
      let path = try #require(folders.map { $0 + gold.guide }.first(where: GoldFiles.isPublished))
      let source = SourceFile(path: gold.guide, bytes: try GoldFiles.publishedGuide(path))
      total += GoldScore(try compile(source), against: gold)
    }
    return total
  }
}
