import ControlPlane
import Diagnostics
import Validation
import Values

/// Reads what guides are validated with, each file once.
struct SetupLoader {
  private let options: ValidateCommand
  private let context: Context
  private var configurations: ConfigurationFiles
  private var references = ReferenceFiles()
  private var worlds: [String: World] = [:]
  private var baselines: [String: Baseline] = [:]

  /// - Throws: When an option names a rule that there is not.
  init(_ options: ValidateCommand, _ context: Context) throws(CommandFailure) {
    self.options = options
    self.context = context
    let names = RuleNames(RuleCatalogue.all)
    configurations = ConfigurationFiles(named: options.config, names: names)
    for (option, given) in [("--rule", options.rules), ("--without", options.without)] {
      for name in given where !names.contains(name) {
        throw UnknownRule.failure(name, option: option, nearest: names.nearest(to: name))
      }
    }
  }

  /// Loads what guides are validated with.
  ///
  /// - Returns: The setups, and the guides without those that their configuration leaves out; a guide
  ///   that was named on the command line is never left out.
  /// - Throws: `InputRejected` or `CommandFailure` for the first file that cannot be used.
  mutating func load(
    _ guides: [GuideReference]
  ) throws -> (setups: ValidationSetups, guides: [GuideReference]) {
    var setups = ValidationSetups()
    var indices: [String: Int] = [:]
    var kept: [GuideReference] = []
    for guide in guides {
      let (file, found) = try configurations.configuration(of: guide, context)
      if guide.origin == .found, found.ignores(guide.name) { continue }
      kept.append(guide)
      let key = file ?? ""
      let index = try indices[key] ?? setups.append(setup(found))
      indices[key] = index
      setups.assign(index, to: guide.sourcePath(in: context))
    }
    return (setups, kept)
  }

  private mutating func setup(_ found: ConfigurationFiles.Found) throws -> ValidationSetup {
    let configuration = found.configuration
    let labels =
      options.labels.isEmpty ? configuration.labels.map(found.resolved) : options.labels
    let schemas =
      options.schemas.isEmpty ? configuration.schemas.map(found.resolved) : options.schemas
    // A baseline that is being written accepts nothing yet.
    let baseline =
      options.writeBaseline == nil
      ? options.baseline ?? configuration.baseline.map(found.resolved) : nil
    let worldPath = options.world ?? configuration.world.map(found.resolved)
    return ValidationSetup(
      validator: Validator(
        RuleSelection(
          RuleCatalogue.all, settings: configuration.rules, only: options.rules,
          without: options.without)),
      labels: try references.labels(labels), schemas: try references.schemas(schemas),
      examiner: Examiner(
        consoles: try context.consoles(), consoleData: context.consoleFiles.map(\.bytes),
        world: try world(worldPath), worldPath: worldPath,
        options: (options.budget ?? configuration.budget).map { Explorer.Options(budget: $0) }
          ?? Explorer.Options()),
      baseline: try baseline.map { try read(baseline: $0) },
      threshold: options.failOn ?? configuration.failOn ?? .error)
  }

  /// The world at a path, else the default one.
  private mutating func world(_ path: String?) throws -> World {
    let key = path ?? ""
    if let world = worlds[key] { return world }
    let world = try context.world(path, at: nil, seed: nil)
    worlds[key] = world
    return world
  }

  private mutating func read(baseline path: String) throws -> Baseline {
    if let known = baselines[path] { return known }
    let read = try ValidationParts.baseline(InputFile.read(path))
    baselines[path] = read
    return read
  }
}
