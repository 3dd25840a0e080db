import ArgumentParser
import Validation

/// Tells what a rule looks for, and why.
struct ExplainCommand: ContextualCommand {
  static let configuration = CommandConfiguration(commandName: "explain")

  @OptionGroup var common: CommonOptions
  @Argument var rule: String

  func run(in context: Context) throws -> ExitStatus {
    let rules = RuleCatalogue.all.map { type(of: $0).description }
    guard let description = rules.first(where: { $0.id == rule }) else {
      let names = RuleNames(RuleCatalogue.all)
      throw UnknownRule.failure(rule, option: nil, nearest: names.nearestRule(to: rule))
    }
    let layout = TextLayout(
      width: context.terminal.width, style: Style(hasColor: context.terminal.hasColor))
    let explanation = RuleExplanation(rule: description, speech: context.speech, layout: layout)
    context.output.write(explanation.text)
    return .success
  }
}
