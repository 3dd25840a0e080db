import Diagnostics
import GuideMarkdown
import ProductData
import RunbookCompiler
import RunbookModel

/// The languages whose lexicons the program carries.
enum GuideLanguage: String, CaseIterable {
  case french = "fr"
  case english = "en"

  /// The heading of a guide's practical part.
  var practiceHeading: String {
    switch self {
    case .french: "## En pratique"
    case .english: "## Instructions"
    }
  }

  /// The language's lexicon, read once.
  var lexicon: Lexicon {
    get throws {
      switch self {
      case .french: try Self.frenchLexicon.get()
      case .english: try Self.englishLexicon.get()
      }
    }
  }

  private static let frenchLexicon = Result { try french.readLexicon() }
  private static let englishLexicon = Result { try english.readLexicon() }

  private func readLexicon() throws -> Lexicon {
    let path = "locales/\(rawValue)/lexicon.yaml"
    guard let file = ProductFiles.embedded.file(path) else { throw MissingFile(path: path) }
    return try LexiconFile.read(file)
  }
}

/// A file that the program should carry and does not.
struct MissingFile: Error {
  let path: String
}

/// Compiles a guide with the lexicon of one language, or with all where its language is to be found.
func compile(
  _ text: String, in language: GuideLanguage? = nil, path: String = "guide.md"
) throws -> Runbook {
  try compile(SourceFile(path: path, text: text), in: language)
}

func compile(_ source: SourceFile, in language: GuideLanguage? = nil) throws -> Runbook {
  let languages = language.map { [$0] } ?? GuideLanguage.allCases
  return RunbookCompiler(lexicons: try languages.map { try $0.lexicon })
    .compile(try GuideParser.parse(source))
}

/// Explains a guide's reading by the lexicon of one language.
func explanation(_ text: String, in language: GuideLanguage) throws -> Explanation {
  try RunbookCompiler(lexicons: [language.lexicon])
    .explain(GuideParser.parse(SourceFile(path: "guide.md", text: text)))
}

/// Compiles a text as the practical part of a guide.
func compilePractice(_ text: String, in language: GuideLanguage = .french) throws -> Runbook {
  try compile("\(language.practiceHeading)\n\n\(text)\n", in: language)
}

/// The actions that a text instructs in the practical part of a guide, as `Runbook.reading` writes them.
func actions(_ text: String, in language: GuideLanguage = .french) throws -> [String] {
  try compilePractice(text, in: language).reading
}

extension Runbook {
  /// All steps, those of the prelude first, each before the steps inside it.
  var allSteps: [Step] {
    func flatten(_ steps: [Step]) -> [Step] { steps.flatMap { [$0] + flatten($0.steps) } }
    return flatten(prelude) + procedures.flatMap { flatten($0.steps) }
  }

  /// All actions by line, in reading order on each.
  var allActions: [Action] {
    let actions = allSteps.flatMap(\.actions)
    return actions.indices.sorted { (actions[$0].line, $0) < (actions[$1].line, $1) }
      .map { actions[$0] }
  }

  /// What the guide says besides, wherever the runbook carries it.
  var allRemarks: [Remarks] {
    [remarks] + procedures.map(\.remarks) + allSteps.map(\.remarks)
  }

  /// The actions as short texts: the kind, `?` for an optional one, the label ("click? Valider").
  var reading: [String] { allActions.map(\.reading) }

  /// The expectations' kinds, by line.
  var expectedKinds: [String] {
    allRemarks.flatMap(\.expectations).sorted { $0.line < $1.line }.map(\.kind.rawValue)
  }

  /// The claims as short texts: the type, and the value after a space ("duration PT72H").
  var claimed: [String] {
    allRemarks.flatMap(\.claims).sorted { $0.line < $1.line }.map(\.reading)
  }

  /// The texts of the cautions.
  var cautioned: [String] { allRemarks.flatMap(\.cautions).map(\.text) }
}

extension Action {
  var reading: String {
    "\(kind.rawValue)\(isOptional ? "?" : "")" + (label.map { " \($0)" } ?? "")
  }
}

extension Claim {
  var reading: String { kind.rawValue + (value.map { " \($0.text)" } ?? "") }
}

extension Claim.Value {
  var text: String {
    switch self {
    case .number(let number): String(number)
    case .text(let text): text
    }
  }
}

extension Runbook {
  /// The prelude's and the procedures' steps, one a line: title and actions, indented by nesting.
  var outline: [String] {
    func lines(_ steps: [Step], _ indent: String) -> [String] {
      steps.flatMap { step in
        let words =
          (step.title.isEmpty ? [] : [step.title + ":"]) + [
            step.actions.map(\.reading).joined(separator: ", ")
          ]
        let line = words.filter { !$0.isEmpty }.joined(separator: " ")
        return ["\(indent)- \(line)"] + lines(step.steps, indent + "  ")
      }
    }
    return lines(prelude, "")
      + procedures.flatMap { ["# \($0.title)"] + lines($0.steps, "") }
  }

  /// All choices as their prompt and, for each option, its text and the actions of its steps.
  var offered: [String] {
    let steps = Dictionary(allSteps.map { ($0.id, $0) }) { first, _ in first }
    return allRemarks.flatMap(\.choices).flatMap { choice in
      ["? \(choice.prompt)"]
        + choice.options.map { option in
          let done = option.steps.compactMap { steps[$0] }.flatMap(\.actions).map(\.reading)
          return "- \(option.text)" + (done.isEmpty ? "" : " → \(done.joined(separator: ", "))")
        }
    }
  }
}
