import FoundationEssentials

/// Measures how fast guides are compiled, beside libcmark on the same bytes in the same run.
///
///     CompileBenchmark [FOLDER] [ROUNDS]
///
/// FOLDER is searched for French guides; without it, `$BALISE_SHARED/corpus`.
@main struct CompileBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    let shared = ProcessInfo.processInfo.environment["BALISE_SHARED"].map { "\($0)/corpus" }
    guard let folder = arguments.dropFirst().first ?? shared else {
      throw BenchmarkFailure("name a folder of guides, or set BALISE_SHARED")
    }
    let rounds = arguments.dropFirst(2).first.flatMap { Int($0) } ?? 15
    guard rounds > 0 else { throw BenchmarkFailure("there is at least one round") }
    let pipeline = try Pipeline()
    let guides = try GuideBytes.read(folder).filter(pipeline.accepts)
    guard !guides.isEmpty else { throw BenchmarkFailure("\(folder) holds no guide") }
    print(RoundsTable(guides, rounds: rounds, pipeline).text)
    print(LinearityTable(try GuideBytes.sample(), pipeline).text)
  }
}

/// Why nothing was measured.
struct BenchmarkFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
