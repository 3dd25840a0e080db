import Diagnostics
import ProductData
import RunbookModel
import Testing

/// The compiler reads guides as well as a careful person does.
@Suite struct GoldTests {
  @Test func `every guide that the program carries has an annotation`() {
    let guides = ProductFiles.embedded.paths(under: "runbooks/").filter { $0.hasSuffix(".md") }
    let annotated = GoldFiles.names.map { "runbooks/\($0).md" }.sorted()
    #expect(annotated == guides)
  }

  @Test(arguments: GoldFiles.names)
  func `our guides are read as annotated`(name: String) throws {
    let gold = try GoldFiles.annotation(name)
    let guide = try #require(ProductFiles.embedded.file(gold.guide), "no guide \(gold.guide)")
    try check(guide, gold)
  }

  @Test(
    .enabled(
      if: !GoldFiles.publishedNames.isEmpty,
      "no published guides: set BALISE_SHARED to their folder"),
    arguments: GoldFiles.publishedNames)
  func `published guides are read as annotated`(name: String) throws {
    let gold = try GoldFiles.publishedAnnotation(name)
    let guide = SourceFile(path: gold.guide, bytes: try GoldFiles.publishedGuide(gold.guide))
    try check(guide, gold)
  }

  private func check(_ guide: SourceFile, _ gold: GoldAnnotation) throws {
    let runbook = try compile(guide)
    #expect(runbook.language == gold.language)
    let score = GoldScore(runbook, against: gold)
    let isGood =
      score.strict.f1 >= 0.97 && score.optional.value >= 0.95 && score.claims.f1 >= 0.85
    #expect(isGood, "\(guide.path)\n\(score.report)")
  }
}
