import Values

/// A name that stands for no rule, told with the one that was most likely meant.
enum UnknownRule {
  /// The failure of a name that stands after an option or, where there is none, as an argument.
  static func failure(_ name: String, option: String?, nearest: String?) -> CommandFailure {
    var key = option == nil ? "rules.unknown" : "validate.unknown-rule"
    var arguments: [String: MessageArgument] = ["name": .label(name)]
    if let option { arguments["option"] = .text(option) }
    if let nearest {
      key += "-near"
      arguments["nearest"] = .label(nearest)
    }
    return CommandFailure(message: Message(key, arguments))
  }
}
