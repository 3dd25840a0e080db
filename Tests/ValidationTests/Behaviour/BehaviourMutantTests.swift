import ControlPlane
import Diagnostics
import Testing
import Validation
import Values

/// Changes what the providers do, property by property, and looks who notices.
struct BehaviourMutantTests {
  @Test(arguments: BehaviourTable.rows)
  func `a change of what a guide speaks of is found`(row: BehaviourTable.Row) throws {
    guard let source = try Self.source(row.guide) else { return }
    let property = try #require(BehaviourCatalogue.property(id: row.property))
    var world = Examining.world
    let isChanged = world.setBehaviour(row.property, to: row.changed(property.value))
    #expect(isChanged)

    // What claims show need not be carried out.
    var families: Set<RuleFamily> = [.claims]
    var before = Self.told(try Examining.examination(source, families: families))
    var after = Self.told(try Examining.examination(source, in: world, families: families))
    if before == after {
      families = [.execution]
      before = Self.told(try Examining.examination(source, families: families))
      after = Self.told(try Examining.examination(source, in: world, families: families))
    }

    if row.told == "differs" {
      #expect(
        before.contains { $0.line == row.line && $0.property == row.property },
        "the guide contradicts the catalogue at \(row), and that is not found")
    }
    #expect(before != after, "nothing tells of the change at \(row)")
  }

  @Test(arguments: Set(BehaviourTable.rows.map(\.guide)).sorted())
  func `a change of what a guide does not speak of refutes nothing`(guide: String) throws {
    guard let source = try Self.source(guide) else { return }
    let spoken = Set(BehaviourTable.rows.filter { $0.guide == guide }.map(\.property))
    let before = Self.told(try Examining.examination(source, families: [.claims]))
    for property in BehaviourCatalogue.all where !spoken.contains(property.id) {
      let row = BehaviourTable.Row(guide: guide, line: 0, property: property.id, told: "")
      var world = Examining.world
      let isChanged = world.setBehaviour(property.id, to: row.changed(property.value))
      #expect(isChanged)
      let after = Self.told(try Examining.examination(source, in: world, families: [.claims]))
      #expect(before == after, "\(guide) is said to speak of \(property.id)")
    }
  }

  @Test(arguments: Set(BehaviourTable.rows.map(\.guide)).sorted())
  func `nothing is refuted on the unchanged catalogue but what is known`(guide: String) throws {
    guard let source = try Self.source(guide) else { return }
    let known = BehaviourTable.rows.filter { $0.guide == guide && $0.told == "differs" }
    let found = Self.told(try Examining.examination(source)).filter { !$0.property.isEmpty }
    #expect(found.map(\.property).sorted() == known.map(\.property).sorted())
  }

  /// What rules on claims and execution tell, as far as it can change with the behaviour.
  private struct Told: Hashable {
    var rule: String
    var line: Int
    var property: String
    var message: Message
  }

  private static func told(_ examination: Examination) -> Set<Told> {
    let rules = RuleCatalogue.all.filter {
      [.claims, .execution].contains(type(of: $0).description.family)
        && type(of: $0).description.isOnByDefault
    }
    return Set(
      rules.flatMap { $0.findings(in: examination) }.map { finding in
        var property = ""
        if case .text(let id)? = finding.message.arguments["property"] { property = id }
        return Told(
          rule: finding.rule, line: finding.place.region?.start.line ?? 0, property: property,
          message: finding.message)
      })
  }

  /// A guide of the program, or a seed; nil, said aloud, where the seeds are missing.
  private static func source(_ guide: String) throws -> SourceFile? {
    guard guide.hasPrefix("seeds/") else { return try Examining.file("runbooks/\(guide).md") }
    let source = SharedFiles.source("\(guide).md")
    if source == nil { print("skipped: \(guide) is not there; set BALISE_SHARED to its folder") }
    return source
  }
}
