import FoundationEssentials

/// Measures the exploration of procedures, and the comparison of guides with their twins, on one thread.
///
///     ValidationBenchmark [FOLDER]
///
/// FOLDER holds guides in pairs of languages; without it, `$BALISE_SHARED/corpus`, and without that the pairs
/// are left out.
@main struct ValidationBenchmark {
  static func main() throws {
    let reader = try GuideReader()
    print(try ExplorationRounds(reader).text)
    let shared = ProcessInfo.processInfo.environment["BALISE_SHARED"].map { "\($0)/corpus" }
    guard let folder = CommandLine.arguments.dropFirst().first ?? shared else {
      print("no folder of guides: name one, or set BALISE_SHARED")
      return
    }
    print(try PairRounds(reader, in: folder).text)
  }
}

/// Why nothing was measured.
struct BenchmarkFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// The seconds that something takes.
func seconds(_ body: () throws -> Void) rethrows -> Double {
  let duration = try ContinuousClock().measure(body)
  return Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
}
