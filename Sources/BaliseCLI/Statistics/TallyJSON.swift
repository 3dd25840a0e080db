import JSON
import RunbookModel

/// A tally as a JSON object; `docs/cli.md` describes it.
enum TallyJSON {
  static let formatVersion = 1

  /// The object with a line end after it; of labels and routes at most `limit` each are named.
  static func encode(_ tally: CorpusTally, mostFrequent limit: Int) -> [UInt8] {
    var writer = JSONWriter(isPretty: true)
    writer.object {
      $0.member("formatVersion", formatVersion)
      $0.member("guides", tally.guides)
      $0.member("unreadable", tally.unreadable)
      $0.member("withoutSteps", tally.withoutSteps)
      write("languages", tally.languages, to: &$0)
      write("dialects", tally.dialects, to: &$0)
      $0.member("procedures", tally.procedures)
      $0.member("steps", tally.steps)
      write("actions", tally.actions, to: &$0)
      write("optionalActions", tally.optionalActions, to: &$0)
      write("labels", distinct: tally.labels, limit, to: &$0)
      write("routes", distinct: tally.routes, limit, to: &$0)
      $0.member("prerequisites", tally.prerequisites)
      write("admonitions", tally.admonitions, to: &$0)
      write("expectations", tally.expectations, to: &$0)
      write("claims", tally.claims, to: &$0)
      write("diagnostics", tally.diagnostics, to: &$0)
    }
    return writer.finish() + [0x0A]
  }

  private static func write(_ name: String, _ counter: Counter, to writer: inout JSONWriter) {
    writer.member(name, object: counter) { writer, counter in
      writer.member("count", counter.total)
      writer.member("by", object: counter.byName) { writer, entries in
        for entry in entries { writer.member(entry.name, entry.count) }
      }
    }
  }

  private static func write(
    _ name: String, distinct counter: Counter, _ limit: Int, to writer: inout JSONWriter
  ) {
    writer.member(name, object: counter) {
      $0.member("count", $1.total)
      $0.member("distinct", $1.distinct)
      $0.member("mostFrequent", objects: $1.mostFrequent(limit)) {
        $0.member("name", $1.name)
        $0.member("count", $1.count)
      }
    }
  }
}
