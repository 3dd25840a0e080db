import ControlPlane
import Diagnostics
import ProductData
import Validation

/// How many states of the program's own guides are explored in a second.
///
/// They are explored as `balise validate` explores them, many times over. Beside it stands what no exploration
/// can do without: a world is copied, an operation performed, and the fingerprint taken.
struct ExplorationRounds {
  private static let rounds = 5
  private static let repetitions = 10
  let text: String

  init(_ reader: GuideReader) throws {
    let paths = ProductFiles.embedded.paths(under: "runbooks/").filter { $0.hasSuffix(".md") }
    let examiner = Examiner(consoles: reader.consoles, world: reader.world)
    let procedures = try paths.flatMap { path in
      guard let source = ProductFiles.embedded.file(path) else { return [ProcedureEvidence]() }
      let examination = examiner.examine(
        reader.examination(try reader.read(source)), families: [.execution])
      return examination.execution?.procedures ?? []
    }
    let maps = procedures.map { (ProcedureMap($0), Beginnings($0).all) }
    var rates: [(states: Double, performed: Double)] = []
    var states = 0
    for _ in 0..<Self.rounds {
      states = 0
      let exploring = seconds {
        for _ in 0..<Self.repetitions {
          for (map, beginnings) in maps {
            states += Explorer(map, from: beginnings, options: Explorer.Options()).stateCount
          }
        }
      }
      rates.append((Double(states) / exploring, try Self.performed(reader.world)))
    }
    rates.sort { $0.states < $1.states }
    let median = rates[rates.count / 2]
    let all = rates.map { String(Int($0.states)) }.joined(separator: ", ")
    text = """
      explored: \(states / Self.repetitions) states of \(procedures.count) procedures, \(Int(median.states)) states/s (\(all))
      copy, perform, fingerprint: \(Int(median.performed))/s
      """
  }

  /// How many times in a second a world is copied, an operation performed on the copy, and its fingerprint taken.
  private static func performed(_ world: World) throws -> Double {
    guard let service = world.services(ofKind: "ovhcloud.vps").first else {
      throw BenchmarkFailure("no VPS in the world")
    }
    let request = OperationRequest(operation: "ovhcloud.vps.reboot", service: service)
    let count = 20_000
    var sum: UInt64 = 0
    let time = seconds {
      for _ in 0..<count {
        var copy = world
        _ = try? copy.perform(request)
        sum &+= copy.fingerprint.low
      }
    }
    guard sum != 0 else { throw BenchmarkFailure("nothing was performed") }
    return Double(count) / time
  }
}
