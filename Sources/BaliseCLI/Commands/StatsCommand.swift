import ArgumentParser

/// Counts what guides hold.
struct StatsCommand: ContextualCommand {
  static let configuration = CommandConfiguration(commandName: "stats")

  /// How many labels and routes are named.
  private static let mostFrequent = 20

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var inputs: CorpusOptions
  @Option var format = Format.text

  func run(in context: Context) throws -> ExitStatus {
    let corpus = try inputs.corpus(in: context)
    var tally = CorpusTally()
    let unreadable = try corpus.compile { document, compiler in
      CorpusTally(compiler.compile(document))
    } consume: { _, result in
      if case .success(let guide) = result { tally += guide }
    }
    tally.unreadable = unreadable.count
    switch format {
    case .text:
      let table = TallyTable(
        tally, mostFrequent: Self.mostFrequent, speech: context.speech,
        style: Style(hasColor: context.terminal.hasColor))
      context.output.write(table.text)
    case .json:
      context.output.write(TallyJSON.encode(tally, mostFrequent: Self.mostFrequent))
    }
    return unreadable.status ?? (tally.procedures == 0 ? .inconclusive : .success)
  }
}
