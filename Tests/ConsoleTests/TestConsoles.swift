import Console
import Diagnostics
import FoundationEssentials
import RunbookModel
import Values

/// The consoles that the package ships, read from its folder.
enum TestConsoles {
  static let names = ["ovhcloud", "ibmcloud", "operator"]

  static func read(_ name: String) throws -> ConsoleModel {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = "runbooks/consoles/\(name).yaml"
    let bytes = try Data(contentsOf: root.appending(path: path))
    return try ConsoleFile.read(SourceFile(path: path, bytes: Array(bytes)))
  }

  static func all() throws -> [ConsoleModel] {
    try names.map { try read($0) }
  }
}

/// The diagnostics of a file that must be rejected, as `line:column rule`.
func rejections(_ yaml: String) -> [String] {
  do {
    _ = try ConsoleFile.read(SourceFile(path: "console.yaml", text: yaml))
    return ["accepted"]
  } catch {
    return error.diagnostics.map { diagnostic in
      let place = diagnostic.location.map { "\($0.line):\($0.column) " } ?? ""
      return place + diagnostic.rule
    }
  }
}

/// What an action was bound to, in one line that reads well when a test fails.
func summary(_ binding: ActionBinding?) -> String {
  guard let binding else { return "nothing" }
  let target =
    switch binding.target {
    case .control(let id): "control \(id)"
    case .place(let id): "place \(id)"
    case .selectService(let kind, let control): "service \(kind) in \(control ?? "-")"
    case .field(let id): "field \(id)"
    case .fieldValue(let id, let value): "value \(value) of \(id)"
    case .call(let operation): "call \(operation)"
    case .argument(let operation, let name): "argument \(name) of \(operation)"
    case .operatorFact(let operation): operation
    case .signIn: "sign in"
    case .reading: "reading"
    case .waiting: "waiting"
    case .manual: "manual"
    case .ambiguous: "ambiguous"
    }
  let match =
    switch binding.match {
    case .exact: "exact"
    case .folded: "folded"
    case .former(let until): "former until \(until.iso8601.prefix(10))"
    case .described: "described"
    case .implied: "implied"
    }
  let alternatives = binding.alternatives.map { " | \($0)" }.joined()
  return "\(target), \(match)\(alternatives)"
}

/// Every action of a runbook in reading order, as `id: what it is bound to`.
func summaries(_ runbook: Runbook) throws -> [String] {
  let bindings = try Binder(consoles: TestConsoles.all()).bind(runbook)
  return actions(of: runbook).map { "\($0.id): \(summary(bindings.actions[$0.id]))" }
}

func actions(of runbook: Runbook) -> [Action] {
  (runbook.prelude + runbook.procedures.flatMap(\.steps)).flatMap { actions(of: $0) }
}

func actions(of step: Step) -> [Action] {
  step.actions + step.steps.flatMap { actions(of: $0) }
}

/// The lines in which two lists differ, so that a failing test tells just them.
func differences(_ actual: [String], _ expected: [String]) -> [String] {
  actual.difference(from: expected).map { change in
    switch change {
    case .insert(_, let line, _): "+ \(line)"
    case .remove(_, let line, _): "- \(line)"
    }
  }
}
