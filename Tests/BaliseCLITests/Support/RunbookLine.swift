import FoundationEssentials

/// A line of `compile --format jsonl`, as far as the tests look at it.
struct RunbookLine: Decodable {
  struct Source: Decodable {
    var path: String
  }

  struct Failure: Decodable, Equatable {
    var rule: String
    var message: String
    var line: Int?
    var column: Int?
  }

  struct Action: Decodable {
    var kind: String
    var optional: Bool
    var label: String?
  }

  struct Remark: Decodable {}

  struct Step: Decodable {
    var actions: [Action]
    var admonitions: [Remark]
    var expectations: [Remark]
    var claims: [Remark]
    var steps: [Step]

    /// The step and those inside it.
    var all: [Step] { [self] + steps.flatMap(\.all) }
  }

  struct Procedure: Decodable {
    var admonitions: [Remark]
    var expectations: [Remark]
    var claims: [Remark]
    var steps: [Step]
  }

  var id: String?
  var language: String?
  var source: Source
  var error: Failure?
  var prerequisites: [Remark]?
  var admonitions: [Remark]?
  var expectations: [Remark]?
  var claims: [Remark]?
  var steps: [Step]?
  var procedures: [Procedure]?

  /// The steps of the prelude and of the procedures, with those inside them.
  var allSteps: [Step] {
    ((steps ?? []) + (procedures ?? []).flatMap(\.steps)).flatMap(\.all)
  }

  /// How many remarks of a kind there are, on the runbook itself and within it.
  func count(
    _ own: KeyPath<RunbookLine, [Remark]?>, onProcedures: KeyPath<Procedure, [Remark]>,
    onSteps: KeyPath<Step, [Remark]>
  ) -> Int {
    var count = self[keyPath: own]?.count ?? 0
    for procedure in procedures ?? [] { count += procedure[keyPath: onProcedures].count }
    for step in allSteps { count += step[keyPath: onSteps].count }
    return count
  }

  static func read(_ output: String) throws -> [RunbookLine] {
    try output.split(separator: "\n").map {
      try JSONDecoder().decode(RunbookLine.self, from: Data($0.utf8))
    }
  }
}
