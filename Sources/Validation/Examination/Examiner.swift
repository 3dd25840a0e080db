package import Console
package import ControlPlane
import GuideMarkdown
import RunbookModel

/// Gathers the evidence that rules need and that a guide's text does not hold.
package struct Examiner: Sendable {
  private let consoles: [ConsoleModel]
  private let consoleData: [[UInt8]]
  private let world: World
  private let laboratory: Laboratory
  private let worldPath: String?
  private let options: Explorer.Options

  /// - Parameters:
  ///   - consoles: The providers' consoles, and what operators do by hand.
  ///   - consoleData: The bytes of the consoles' files, as a run hashes them into its plan.
  ///   - world: Where guides are tried; it is left as it is.
  ///   - worldPath: The file of the world; nil for the usual one.
  ///   - options: How far procedures are explored.
  package init(
    consoles: [ConsoleModel], consoleData: [[UInt8]] = [], world: World,
    worldPath: String? = nil,
    options: Explorer.Options = Explorer.Options()
  ) {
    self.consoles = consoles
    self.consoleData = consoleData
    self.world = world
    self.worldPath = worldPath
    self.options = options
    laboratory = Laboratory(world: world)
  }

  /// The examination with the evidence of some families.
  package func examine(
    _ examination: Examination, families: Set<RuleFamily>
  ) -> Examination {
    var examination = examination
    examination.worldPath = worldPath
    let executor = Executor(consoles: consoles, consoleData: consoleData, world: world)
    let (runbook, bindings) = (examination.runbook, examination.bindings)
    if !families.isDisjoint(with: [.execution, .exploration]) {
      examination.execution = executor.evidence(for: runbook, bindings)
    }
    if families.contains(.claims) {
      examination.claims = ClaimCheck(laboratory: laboratory)
        .evidence(for: runbook, bindings, in: examination.document.source)
    }
    if families.contains(.exploration), let execution = examination.execution {
      examination.exploration = Exploration(laboratory: laboratory, options: options)
        .evidence(for: examination, execution)
    }
    return examination
  }
}
