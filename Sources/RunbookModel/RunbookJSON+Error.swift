package import JSON
package import Diagnostics

extension RunbookJSON {
  /// Writes, as the next value, what stands in place of the runbook of a guide that could not be read.
  ///
  /// - Parameters:
  ///   - path: The guide's path as it was given.
  ///   - rule: The stable id of the rule that refused the guide.
  ///   - message: The reason in words.
  ///   - location: Where in the guide; nil when it concerns the file as a whole.
  ///   - writer: Takes the object.
  package static func write(
    errorIn path: String, rule: String, message: String, location: SourceLocation?,
    to writer: inout JSONWriter
  ) {
    writer.object {
      $0.member("formatVersion", formatVersion)
      $0.member("source", object: path) { $0.member("path", $1) }
      $0.member("error", object: message) {
        $0.member("rule", rule)
        $0.member("message", $1)
        $0.member("line", location?.line)
        $0.member("column", location?.column)
      }
    }
  }
}
