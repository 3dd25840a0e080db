import ArgumentParser
import RunbookModel
import Values

/// Lists the guides that the program carries.
struct ListCommand: ContextualCommand {
  static let configuration = CommandConfiguration(commandName: "list")

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    let compiler = try GuideCompiler(context)
    let ids = GuideLoader(context: context).ids
    let width = (ids.map(\.count).max() ?? 0) + 2
    for id in ids {
      let runbook = try compiler.compile(id)
      let words = try GuideWords(runbook, context: context)
      let padding = String(repeating: " ", count: width - id.count)
      context.output.write(id + padding + words.translate(runbook.title).text + "\n")
    }
    return ids.isEmpty ? .inconclusive : .success
  }
}
