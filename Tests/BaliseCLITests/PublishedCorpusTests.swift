import BaliseCLI
import FoundationEssentials
import Testing

/// The providers' guides in great number.
@Suite(.enabled(if: Place.corpus != nil, "the published corpus is not on this machine"))
struct PublishedCorpusTests {
  @Test func `every guide gives an object on its line`() throws {
    let folder = try #require(Place.corpus)
    let compiled = balise("compile", folder, "--format", "jsonl", "--quiet")
    #expect(compiled.status == .success)
    #expect(compiled.error == "")
    let paths = compiled.output.split(separator: "\n").map(Self.path)
    let expected = try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") && !$0.contains("/.") }
      .map { "\(folder)/\($0)" }
    #expect(
      paths == expected.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map(Optional.some))
  }

  @Test func `the output does not depend on the number of jobs`() throws {
    let folder = try #require(Place.corpus) + "/ibm"
    let one = balise("compile", folder, "--format", "jsonl", "--jobs", "1")
    let two = balise("compile", folder, "--format", "jsonl", "--jobs", "2")
    #expect(one.output == two.output)
    #expect(one.error == two.error)
    #expect(one.status == two.status)
  }

  /// The path of a line that holds a runbook.
  private static func path(_ line: Substring) -> String? {
    guard line.hasPrefix(#"{"formatVersion":1,"id":""#), line.hasSuffix("}"),
      let start = line.firstRange(of: #""source":{"path":""#)
    else { return nil }
    return String(line[start.upperBound...].prefix { $0 != "\"" })
  }
}
