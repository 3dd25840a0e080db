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
      865, 835, 890, 835, 895, 840, 820, 705, 865, 795, 800, 820, 905, 830, 840, 735,
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
    #expect(score.strict.perMille >= 835)
    #expect(score.label.perMille >= 915)
  }

  @Test func `the annotated guides are read as well as before`() throws {
    let names = GoldFiles.allPublishedNames
    let score = try total(
      names.map { try GoldFiles.publishedAnnotation($0) }, folders: ["", "corpus/"])
    print("annotated guides: \(score.line)")
    #expect(score.strict.perMille >= 935)
    #expect(score.optional.perMille >= 960)
    #expect(score.prerequisites.perMille >= 990)
    #expect(score.admonitions.perMille >= 980)
    #expect(score.expectations.perMille >= 880)
    #expect(score.claims.perMille >= 900)
  }

  private func total(
    _ annotations: [GoldAnnotation], folders: [String] = ["corpus/"]
  ) throws -> GoldTotal {
    var total = GoldTotal()
    for gold in annotations {
      let path = try #require(folders.map { $0 + gold.guide }.first(where: GoldFiles.isPublished))
      let source = SourceFile(path: gold.guide, bytes: try GoldFiles.publishedGuide(path))
      total.add(GoldScore(try compile(source), against: gold))
    }
    return total
  }
}

/// The scores of several guides as one.
struct GoldTotal {
  private(set) var strict = Agreement()
  private(set) var label = Agreement()
  private(set) var prerequisites = Agreement()
  private(set) var admonitions = Agreement()
  private(set) var expectations = Agreement()
  private(set) var claims = Agreement()
  private(set) var optional = Share()
  private(set) var lines = Share()

  /// The measures in ‰, as `docs/understanding.md` has them.
  var line: String {
    let measures = [
      ("strict F1", strict.perMille), ("label F1", label.perMille), ("line exact", lines.perMille),
      ("optional", optional.perMille), ("prerequisites", prerequisites.perMille),
      ("admonitions", admonitions.perMille), ("expectations", expectations.perMille),
      ("claims", claims.perMille),
    ]
    return measures.map { "\($0) \($1) ‰" }.joined(separator: ", ")
  }

  mutating func add(_ score: GoldScore) {
    strict += score.strict
    label += score.label
    prerequisites += score.prerequisites
    admonitions += score.admonitions
    expectations += score.expectations
    claims += score.claims
    optional += score.optional
    lines += score.lines
  }
}
