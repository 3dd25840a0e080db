import Diagnostics
import RunbookModel
import Testing

/// Which parts of a guide are its goal, its prerequisites, its procedures.
@Suite struct SectionTests {
  @Test(arguments: [
    "## Prérequis", "## Prerequis", "## PRÉ-REQUIS", "## Prérequis :", "## 1. Prérequis",
    "### Avant de commencer", "## **Prérequis**", "## Pre\u{301}requis", "Prérequis\n---",
  ])
  func `a French section of prerequisites in its variants`(heading: String) throws {
    let runbook = try compile(
      "\(heading)\n\n- Un serveur.\n- Sauvegardez vos données.\n", in: .french)
    #expect(runbook.prerequisites.map(\.text) == ["Un serveur.", "Sauvegardez vos données."])
    #expect(runbook.reading == [])
  }

  @Test(arguments: [
    "## Requirements", "## Prerequisites", "## Before you begin", "## BEFORE YOU BEGIN:",
    "# What you need to know",
  ])
  func `an English section of prerequisites in its variants`(heading: String) throws {
    let runbook = try compile("\(heading)\n\n* A server.\n* Back up your data.\n", in: .english)
    #expect(runbook.prerequisites.map(\.text) == ["A server.", "Back up your data."])
    #expect(runbook.reading == [])
  }

  @Test(arguments: ["En pratique", "Instructions", "Procédure", "Mise en place", "EN PRATIQUE :"])
  func `a French practical part in its variants`(heading: String) throws {
    let runbook = try compile("## \(heading)\n\nCliquez sur `A`{.action}.\n", in: .french)
    #expect(runbook.reading == ["click A"])
    #expect(runbook.procedures.map(\.title) == ["guide"])
  }

  @Test(arguments: ["Instructions", "Procedure", "In practice"])
  func `an English practical part in its variants`(heading: String) throws {
    let runbook = try compile("## \(heading)\n\nClick `A`{.action}.\n", in: .english)
    #expect(runbook.reading == ["click A"])
    #expect(runbook.procedures.map(\.title) == ["guide"])
  }

  @Test func `the goal, the prerequisites and what leads further instruct nothing`() throws {
    let runbook = try compile(
      """
      ---
      title: Un titre
      excerpt: Un extrait
      ---

      ## Objectif

      Cliquez sur `A`{.action}. La suppression est irréversible.

      ## Prérequis

      Avant tout :

      - Cliquez sur `B`{.action}.
      - Un serveur.

      ## En pratique

      Cliquez sur `C`{.action}.

      ## Aller plus loin

      Cliquez sur `D`{.action}.
      """, in: .french)
    #expect(runbook.title == "Un titre")
    #expect(runbook.objective == "Cliquez sur `A`. La suppression est irréversible.")
    #expect(runbook.prerequisites.map(\.text) == ["Cliquez sur `B`.", "Un serveur."])
    #expect(runbook.prerequisites.map(\.line) == [14, 15])
    #expect(runbook.outline == ["# Un titre", "- click C"])
    #expect(runbook.remarks.claims.map(\.reading) == ["irreversible"])
  }

  @Test func `prerequisites in nested lists, sentences and boxes`() throws {
    let runbook = try compile(
      """
      ## Prérequis

      Un compte.

      - Un serveur :
        - sous Linux ;
        - allumé.

      > [!warning]
      >
      > Cliquez sur `A`{.action}. La suppression est irréversible.
      >
      """, in: .french)
    #expect(
      runbook.prerequisites.map(\.text) == [
        "Un compte.", "Un serveur :", "sous Linux ;", "allumé.",
      ])
    #expect(runbook.remarks.admonitions.map(\.kind) == ["warning"])
    #expect(runbook.reading == [])
  }

  @Test func `the parts of a goal stand on lines of their own`() throws {
    let text = "## Objectif\n\nUn texte.\n\n### Contexte\n\nUn autre.\n"
    let objective = try compile(text, in: .french).objective
    #expect(objective == "Un texte.\nUn autre.")
  }

  @Test func `a guide without a goal has its excerpt as one`() throws {
    let runbook = try compile("---\nexcerpt: Un extrait\n---\n\nCliquez sur `A`.\n", in: .french)
    #expect(runbook.objective == "Un extrait")
  }

  @Test func `a guide without sections is one procedure under its own name`() throws {
    let runbook = try compile("Cliquez sur `A`.\n\nValidez.\n", in: .french, path: "a/b.fr.md")
    #expect(runbook.id == "b")
    #expect(runbook.outline == ["# b", "- click A", "- confirm"])
  }

  @Test(arguments: [
    ("vps-snapshot.fr.md", "vps-snapshot"), ("a/delete_host/guide.fr-fr.md", "delete_host"),
    ("guide.md", "guide"), ("-", "stdin"), ("a/b", "b"),
  ])
  func `the file's name is the runbook's id`(path: String, id: String) throws {
    #expect(try compile("Validez.", in: .french, path: path).id == id)
  }

  @Test(arguments: ["", "Un texte.", "## Objectif\n\nUn texte.\n", "## En pratique\n"])
  func `a guide without instructions gives a warning and no procedure`(text: String) throws {
    let runbook = try compile(text, in: .french)
    #expect(runbook.procedures == [])
    #expect(runbook.diagnostics.map(\.rule) == ["compile.no-procedure"])
    #expect(runbook.diagnostics.map(\.severity) == [.warning])
  }
}
