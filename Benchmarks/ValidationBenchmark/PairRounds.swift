import Diagnostics
import FoundationEssentials
import Validation

/// How many pairs of guides are compared in a second: aligned, and looked at by the rules of drift that are on by
/// default.
struct PairRounds {
  let text: String

  init(_ reader: GuideReader, in folder: String) throws {
    let manager = FileManager.default
    let paths = try manager.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".md") }
    let known = Set(paths)
    var pairs: [(Twin, Twin)] = []
    for path in paths.sorted() where path.hasSuffix("fr-fr.md") {
      guard let other = TwinPaths.candidates(for: path).first(where: known.contains),
        let guide = try? reader.read(Self.source(path, folder)),
        let twin = try? reader.read(Self.source(other, folder))
      else { continue }
      pairs.append((guide, twin))
    }
    guard !pairs.isEmpty else { throw BenchmarkFailure("\(folder) holds no pair of guides") }
    let rules = RuleCatalogue.all.filter { rule in
      let description = type(of: rule).description
      return description.family == .drift && description.isOnByDefault
    }
    var findings = 0
    let time = seconds {
      for (guide, twin) in pairs {
        let examination = reader.examination(guide, twin: twin)
        findings += rules.reduce(0) { $0 + $1.findings(in: examination).count }
      }
    }
    text =
      "compared: \(pairs.count) pairs, \(Int(Double(pairs.count) / time)) pairs/s, \(findings) findings"
  }

  private static func source(_ path: String, _ folder: String) throws -> SourceFile {
    SourceFile(path: path, bytes: Array(try Data(contentsOf: URL(filePath: "\(folder)/\(path)"))))
  }
}
