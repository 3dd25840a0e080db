import ArgumentParser
import Validation

/// Lists the rules by which guides are validated.
struct RulesCommand: ContextualCommand {
  static let configuration = CommandConfiguration(commandName: "rules")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, markdown
  }

  @OptionGroup var common: CommonOptions
  @Option var format = Format.text

  func run(in context: Context) throws -> ExitStatus {
    let rules = RuleCatalogue.all.map { type(of: $0).description }
    let speech = context.speech
    switch format {
    case .text: context.output.write(RuleTable(rules: rules, speech: speech).text)
    case .json: context.output.write(RuleJSON.encode(rules, speech))
    case .markdown: context.output.write(RuleDocumentation(rules: rules, speech: speech).text)
    }
    return .success
  }
}
