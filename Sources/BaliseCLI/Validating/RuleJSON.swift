import Diagnostics
import JSON
import Validation

/// The rules as a JSON object; `docs/validate.md` describes it.
enum RuleJSON {
  static let formatVersion = 1

  /// The object with a line end after it.
  static func encode(_ rules: [RuleDescription], _ speech: Speech) -> [UInt8] {
    var writer = JSONWriter(isPretty: true)
    writer.object {
      $0.member("formatVersion", formatVersion)
      $0.member("rules", objects: rules) { writer, rule in
        let words = RuleWords(rule, speech)
        writer.member("id", rule.id)
        writer.member("family", rule.family.rawValue)
        writer.member("severity", rule.severity.rawValue)
        writer.member("onByDefault", rule.isOnByDefault)
        writer.member("name", words.name)
        writer.member("why", words.why)
        write("passing", rule.passing, to: &writer)
        write("failing", rule.failing, to: &writer)
      }
    }
    return writer.finish() + [0x0A]
  }

  private static func write(
    _ name: String, _ example: RuleExample, to writer: inout JSONWriter
  ) {
    writer.member(name, object: example) { writer, example in
      writer.member("path", example.path)
      writer.member("guide", example.guide)
      writer.member("twin", example.twin)
      writer.member("neighbours", strings: example.neighbours)
    }
  }
}
