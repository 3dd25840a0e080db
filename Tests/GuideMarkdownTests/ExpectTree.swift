import Diagnostics
import GuideMarkdown
import Testing

/// Expects that a guide's tree, with its diagnostics, is written so; shows the first line that
/// differs.
func expectTree(
  of text: String, is expected: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  let document = try GuideParser.parse(SourceFile(path: "guide.md", text: text))
  let found = treeDump(document)
  guard found != expected else { return }
  let pairs = zip(found.split(separator: "\n"), expected.split(separator: "\n"))
  let difference = pairs.first { $0 != $1 }
  let detail = difference.map { "first difference:\n  found    \($0)\n  expected \($1)" }
  Issue.record("\(detail ?? "one is longer")\n\n\(found)", sourceLocation: sourceLocation)
}
