package import JSON
package import Values

/// The JSON format of runbooks, described by `docs/runbook.schema.json`.
///
/// Every member is always there, in the same order; an absent value is null, an empty list `[]`.
package enum RunbookJSON {
  package static let formatVersion = 1

  /// How deep steps may nest; the compiler stays within it.
  package static let maximumStepDepth = 100

  /// Encodes a runbook as one JSON object, without a line end after it.
  ///
  /// - Parameters:
  ///   - runbook: Its steps nest at most ``maximumStepDepth`` deep.
  ///   - pretty: Whether the object is spread over indented lines, else it is one line.
  ///   - render: Gives the words of a diagnostic's message.
  /// - Returns: The object in UTF-8.
  package static func encode(
    _ runbook: Runbook, pretty: Bool, render: (Message) -> String
  ) -> [UInt8] {
    var writer = JSONWriter(isPretty: pretty)
    write(runbook, to: &writer, render: render)
    return writer.finish()
  }

  /// Writes a runbook as the next value.
  ///
  /// - Parameters:
  ///   - runbook: Its steps nest at most ``maximumStepDepth`` deep.
  ///   - writer: Takes the object.
  ///   - render: Gives the words of a diagnostic's message.
  ///   - appending: Writes members after the runbook's own: `bindings`.
  package static func write(
    _ runbook: Runbook, to writer: inout JSONWriter, render: (Message) -> String,
    appending: (inout JSONWriter) -> Void = { _ in }
  ) {
    writer.object {
      $0.member("formatVersion", formatVersion)
      $0.member("id", runbook.id)
      $0.member("title", runbook.title)
      $0.member("language", runbook.language)
      $0.member("dialect", runbook.dialect)
      $0.member("source", object: runbook.source) {
        $0.member("path", $1.path)
        $0.member("sha256", $1.sha256)
      }
      $0.key("metadata")
      write(metadata: runbook.metadata, to: &$0)
      $0.member("objective", runbook.objective)
      $0.member("prerequisites", objects: runbook.prerequisites) {
        $0.member("id", $1.id)
        $0.member("text", $1.text)
        $0.member("line", $1.line)
        $0.member("procedure", $1.procedure)
      }
      $0.member("parameters", objects: runbook.parameters) { write($1, to: &$0) }
      write(remarks: runbook.remarks, to: &$0)
      // As on a procedure: the steps that belong to the whole.
      write(steps: runbook.prelude, depth: 1, to: &$0)
      $0.member("procedures", objects: runbook.procedures) {
        $0.member("id", $1.id)
        $0.member("title", $1.title)
        $0.member("line", $1.line)
        $0.member("description", $1.description)
        write(remarks: $1.remarks, to: &$0)
        write(steps: $1.steps, depth: 1, to: &$0)
      }
      $0.member("diagnostics", objects: runbook.diagnostics) {
        write($1, render: render, to: &$0)
      }
      appending(&$0)
    }
  }

  private static func write(_ parameter: Parameter, to writer: inout JSONWriter) {
    writer.member("id", parameter.id)
    writer.member("name", parameter.name)
    writer.member("kind", parameter.kind.rawValue)
    writer.member("line", parameter.line)
    writer.member("default", parameter.isSecret ? nil : parameter.defaultValue)
    writer.member("secret", parameter.isSecret)
  }

  /// Writes the front matter; of entries with one key the last counts.
  ///
  /// Front matter may nest as deep as its file, so what is still to be written stands on a stack.
  private static func write(metadata: [Metadata.Entry], to writer: inout JSONWriter) {
    enum Task {
      case entry(Metadata.Entry)
      case value(Metadata)
      case endObject, endArray
    }
    var tasks = [Task.value(.mapping(metadata))]
    while let task = tasks.popLast() {
      switch task {
      case .entry(let entry):
        writer.key(entry.key)
        tasks.append(.value(entry.value))
      case .value(.scalar(let text)): writer.string(text)
      case .value(.list(let elements)):
        writer.beginArray()
        tasks.append(.endArray)
        tasks += elements.reversed().map(Task.value)
      case .value(.mapping(let entries)):
        writer.beginObject()
        tasks.append(.endObject)
        var keys: Set<String> = []
        tasks += entries.reversed().filter { keys.insert($0.key).inserted }.map(Task.entry)
      case .endObject: writer.endObject()
      case .endArray: writer.endArray()
      }
    }
  }
}
