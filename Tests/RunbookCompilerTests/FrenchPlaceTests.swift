import RunbookModel
import Testing

/// Where a French guide says that a control stands.
@Suite struct FrenchPlaceTests {
  @Test(arguments: [
    (
      "Dans l’onglet `Accueil`{.action}, cliquez sur `A`{.action}.",
      ["navigate Accueil", "click A"]
    ),
    (
      "Depuis l’onglet `Accueil`{.action}, cliquez sur `A`{.action}.",
      ["navigate Accueil", "click A"]
    ),
    (
      "Dans la section `Réseau`{.action} de l’onglet `Accueil`{.action}, cliquez sur `A`{.action}.",
      ["navigate Réseau", "navigate Accueil", "click A"]
    ),
    ("Dans la fenêtre `Avis`{.action}, cliquez sur `A`{.action}.", ["click A"]),
    ("Dans le tableau « Serveurs », cliquez sur `A`{.action}.", ["click A"]),
    ("Dans la colonne de gauche, cliquez sur `A`{.action}.", ["click A"]),
  ])
  func `a place before the verb is gone to, a region is not`(
    text: String, expected: [String]
  ) throws {
    let found = try actions(text)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("dans la rubrique `Réseau`{.action}", Action.Locator.Relation.inside),
    ("sous la partie `Réseau`{.action}", .under),
    ("à droite de `Réseau`{.action}", .rightOf),
    ("à gauche du bouton `Réseau`{.action}", .near),
    ("au niveau de « Réseau »", .near),
  ])
  func `a place after the object locates it`(
    phrase: String, relation: Action.Locator.Relation
  ) throws {
    let found = try compilePractice("Cliquez sur `A`{.action} \(phrase).").allActions
    #expect(found.map(\.reading) == ["click A"])
    #expect(found.first?.locators.map(\.relation) == [relation])
    #expect(found.first?.locators.map(\.label) == ["Réseau"])
  }

  @Test func `each of several objects keeps its own locator`() throws {
    let found = try compilePractice(
      "Cliquez sur `A`{.action} en haut de la page, puis sur `B`{.action} dans la colonne de gauche."
    ).allActions
    #expect(found.map(\.reading) == ["click A", "click B"])
    #expect(found.map { $0.locators.map(\.relation) } == [[.near], [.inside]])
  }

  @Test func `the words of a described object are kept`() throws {
    let found = try compilePractice("Sélectionnez le nom de votre serveur.").allActions
    #expect(found.first?.object == "le nom de votre serveur")
  }

  @Test func `a link's destination is kept with the action`() throws {
    let found = try compilePractice("Connectez-vous à la [console](https://a.example/b).")
      .allActions
    #expect(found.first?.links == ["https://a.example/b"])
  }
}
