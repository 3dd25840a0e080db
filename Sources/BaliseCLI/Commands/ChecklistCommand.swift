import ArgumentParser
import Checklists
import Console
import Values

/// Prints a guide as a checklist.
struct ChecklistCommand: ContextualCommand {
  static let configuration = CommandConfiguration(commandName: "checklist")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case markdown
  }

  @OptionGroup var common: CommonOptions
  @Argument var guide: String
  @Option var format = Format.markdown

  func run(in context: Context) throws -> ExitStatus {
    let runbook = try GuideLoader(context: context).compile(guide)
    let words = try GuideWords(runbook, context: context)
    let checklist = Checklist(
      runbook, translate: { words.translate($0) }, instruction: { words.instruction($0) })
    let writer = MarkdownChecklistWriter { words.speech.text($0) }
    context.output.write(writer.write(checklist))
    return checklist.isEmpty ? .inconclusive : .success
  }
}
