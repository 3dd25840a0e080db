import BaliseCLI
import FoundationEssentials
import Testing

@Suite struct StatsTests {
  private struct Statistics: Decodable {
    struct Counts: Decodable {
      var count: Int
      var by: [String: Int]
    }

    struct Names: Decodable {
      struct Entry: Decodable {
        var name: String
        var count: Int
      }

      var count: Int
      var distinct: Int
      var mostFrequent: [Entry]
    }

    var guides: Int
    var unreadable: Int
    var withoutSteps: Int
    var languages: Counts
    var dialects: Counts
    var procedures: Int
    var steps: Int
    var actions: Counts
    var optionalActions: Counts
    var labels: Names
    var routes: Names
    var prerequisites: Int
    var admonitions: Counts
    var expectations: Counts
    var claims: Counts
    var diagnostics: Counts

    init(_ output: String) throws {
      self = try JSONDecoder().decode(Statistics.self, from: Data(output.utf8))
    }
  }

  @Test(arguments: ["1", "2"])
  func `the numbers are those of the runbooks`(_ jobs: String) throws {
    let ids = EmbeddedGuide.allCases.map(\.rawValue)
    let counted = balise(["stats"] + ids + ["--format", "json", "--jobs", jobs])
    #expect(counted.status == .success)
    #expect(counted.error == "")
    let statistics = try Statistics(counted.output)
    let runbooks = try RunbookLine.read(
      balise(["compile"] + ids + ["--format", "jsonl"]).output)
    let steps = runbooks.flatMap(\.allSteps)
    let actions = steps.flatMap(\.actions)
    let procedures = runbooks.flatMap { $0.procedures ?? [] }
    #expect(statistics.guides == ids.count)
    #expect(statistics.procedures == procedures.count)
    #expect(statistics.steps == steps.count)
    #expect(statistics.actions.count == actions.count)
    #expect(statistics.actions.by == Self.count(actions.map(\.kind)))
    #expect(
      statistics.optionalActions.by == Self.count(actions.filter(\.optional).map(\.kind)))
    let labels = Self.count(actions.filter { $0.kind != "call" }.compactMap(\.label))
    #expect(statistics.labels.distinct == labels.count)
    #expect(statistics.labels.count == labels.values.reduce(0, +))
    let routes = Self.count(actions.filter { $0.kind == "call" }.compactMap(\.label))
    #expect(statistics.routes.distinct == routes.count)
    for entry in statistics.labels.mostFrequent { #expect(labels[entry.name] == entry.count) }
    let frequencies = statistics.labels.mostFrequent.map(\.count)
    #expect(frequencies == frequencies.sorted(by: >))
    #expect(frequencies.first == labels.values.max())
    #expect(statistics.prerequisites == runbooks.flatMap { $0.prerequisites ?? [] }.count)
    let admonitions = runbooks.map {
      $0.count(\.admonitions, onProcedures: \.admonitions, onSteps: \.admonitions)
    }
    #expect(statistics.admonitions.count == admonitions.reduce(0, +))
    let expectations = runbooks.map {
      $0.count(\.expectations, onProcedures: \.expectations, onSteps: \.expectations)
    }
    #expect(statistics.expectations.count == expectations.reduce(0, +))
    let claims = runbooks.map { $0.count(\.claims, onProcedures: \.claims, onSteps: \.claims) }
    #expect(statistics.claims.count == claims.reduce(0, +))
    #expect(statistics.languages.by == Self.count(runbooks.compactMap(\.language)))
  }

  @Test func `guides without a step and unreadable ones are counted apart`() throws {
    let files = [
      "1.md": "# T\n\n## En pratique\n\n1. Cliquez sur `A`{.action}.\n",
      "2.md": "# Titre\n\nRien à faire ici.\n", "4/5.md": "# A\n\nB\0C\n", "6.md": "",
    ]
    try Place.withFiles(files) { folder in
      try Data([0xFF, 0xFE]).write(to: URL(filePath: "\(folder)/3.md"))
      let counted = balise("stats", folder, "--format", "json")
      #expect(counted.status == .failure)
      let statistics = try Statistics(counted.output)
      #expect(statistics.guides == 3)
      #expect(statistics.withoutSteps == 2, "an empty one that was found is read, and holds none")
      #expect(statistics.unreadable == 2)
      #expect(statistics.diagnostics.by["compile.no-procedure"] == 2)
      #expect(counted.error.contains("3.md"))
      #expect(balise("stats", "\(folder)/2.md").status == .inconclusive)
      #expect(balise("stats", "\(folder)/3.md").status == .usage)
      #expect(balise("stats", "\(folder)/6.md").status == .usage, "an empty one that was named")
    }
  }

  @Test(arguments: ["fr", "en"])
  func `the table speaks the person's language and its numbers end in one column`(
    _ language: String
  ) throws {
    let ids = EmbeddedGuide.allCases.map(\.rawValue)
    let counted = balise(["stats"] + ids + ["--lang", language])
    #expect(counted.status == .success)
    #expect(!counted.output.contains("stats."))
    let guides = try #require(counted.lines.first)
    #expect(guides.hasPrefix("Guides ") && guides.hasSuffix(" \(ids.count)"))
    let procedures = language == "fr" ? "Procédures" : "Procedures"
    let line = try #require(counted.lines.first { $0.hasPrefix(procedures) })
    #expect(line.count == guides.count)
    #expect(counted.output.contains(language == "fr" ? "dont " : " optional\n"))
  }

  private static func count(_ names: [String]) -> [String: Int] {
    names.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
