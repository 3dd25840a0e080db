import Diagnostics
import ProductData
import RunbookModel
import Testing

@Suite struct IdentifierTests {
  private static let first = """
    ### Créer un disque

    Cliquez sur `Créer`{.action}. Une fenêtre s’affiche.

    Choisissez l’une des options suivantes :

    - Rouge.
    - Bleu.
    """
  private static let second = """
    ### Supprimer un disque

    > [!warning]
    >
    > La suppression est irréversible. Ne débranchez pas le disque.
    >

    Cliquez sur `Supprimer`{.action}, puis saisissez le code.
    """

  @Test func `moved content keeps its ids`() throws {
    let before = try compilePractice(Self.first + "\n\n" + Self.second)
    let after = try compilePractice(
      "\n\n" + Self.second + "\n\n\n<!-- vide -->\n\n" + Self.first)
    #expect(before.reading != after.reading)
    #expect(before.allIDs.sorted() == after.allIDs.sorted())
  }

  @Test func `case, accents and spaces do not change an id`() throws {
    let before = try compilePractice(Self.second)
    let after = try compilePractice(
      Self.second.replacing("irréversible", with: "Irreversible").replacing(
        "un disque", with: "un  DISQUE"))
    #expect(before.allIDs == after.allIDs)
  }

  @Test func `a change in one place leaves the ids of the others`() throws {
    let before = Set(try compilePractice(Self.first + "\n\n" + Self.second).allIDs)
    let changed = Self.second.replacing("`Supprimer`", with: "`Effacer`")
    let after = Set(try compilePractice(Self.first + "\n\n" + changed).allIDs)
    // The changed action and the step that holds it.
    #expect(before.subtracting(after).count == 2)
    #expect(after.subtracting(before).count == 2)
  }

  @Test(arguments: [
    ("Cliquez sur `A`{.action}.", "Cliquez sur `B`{.action}."),
    ("Cliquez sur `A`{.action}.", "Ouvrez l’onglet `A`{.action}."),
    ("Saisissez le nom.", "Saisissez le domaine."),
    (
      "Cliquez sur `AB`{.action}, puis sur `C`{.action}.",
      "Cliquez sur `A`{.action}, puis sur `BC`{.action}."
    ),
  ])
  func `different content has different ids`(left: String, right: String) throws {
    let leftIDs = Set(try compilePractice(left).allActions.map(\.id))
    let rightIDs = Set(try compilePractice(right).allActions.map(\.id))
    #expect(leftIDs.isDisjoint(with: rightIDs))
  }

  @Test func `equal instructions have ids of their own`() throws {
    let text = String(repeating: "Cliquez sur `A`{.action}.\n\n", count: 50)
    let runbook = try compilePractice(text)
    #expect(runbook.allActions.count == 50)
    expectUniqueIDs(in: runbook, "fifty equal paragraphs")
  }

  @Test func `no id occurs twice in a runbook`() throws {
    for path in ProductFiles.embedded.paths(under: "runbooks/") where path.hasSuffix(".md") {
      let guide = try #require(ProductFiles.embedded.file(path))
      expectUniqueIDs(in: try compile(guide), path)
    }
  }

  @Test func `an id is ten hexadecimal digits`() throws {
    for id in try compilePractice(Self.first + "\n\n" + Self.second).allIDs {
      #expect(id.count == 10 && id.allSatisfy { "0123456789abcdef".contains($0) }, "\(id)")
    }
  }
}

extension Runbook {
  /// The ids of everything in the runbook, in a fixed order.
  var allIDs: [String] {
    var ids = prerequisites.map(\.id) + parameters.map(\.id) + procedures.map(\.id)
    ids += allSteps.flatMap { [$0.id] + $0.actions.map(\.id) }
    for remarks in allRemarks {
      ids += remarks.choices.flatMap { [$0.id] + $0.options.map(\.id) }
      ids += remarks.cautions.map(\.id) + remarks.admonitions.map(\.id)
      ids += remarks.expectations.map(\.id) + remarks.claims.map(\.id)
    }
    return ids
  }
}

/// Records an issue for every id that a runbook holds more than once.
func expectUniqueIDs(in runbook: Runbook, _ name: String) {
  var seen: Set<String> = []
  for id in runbook.allIDs where !seen.insert(id).inserted {
    Issue.record("\(name): two things have the id \(id)")
  }
}
