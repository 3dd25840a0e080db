import Markup

/// Writes XLIFF 1.2: the same document gives the same bytes.
package enum XLIFFWriter {
  package static func bytes(of document: XLIFFDocument) -> [UInt8] {
    guard var writer = XMLWriter() else { preconditionFailure("no memory for an XML writer") }
    writer.start("xliff", [("version", "1.2"), ("xmlns", XLIFFReader.namespace)])
    writer.start(
      "file",
      [
        ("original", document.original), ("datatype", "plaintext"),
        ("source-language", document.sourceLanguage), ("target-language", document.targetLanguage),
      ])
    writer.start("body")
    for entry in document.entries {
      switch entry {
      case .unit(let unit): write(unit, to: &writer)
      case .plural(let group):
        writer.start("group", [("restype", XLIFFReader.pluralGroup), ("id", group.id)])
        for form in group.forms { write(form.unit, to: &writer) }
        writer.end()
      }
    }
    return writer.finish()
  }

  private static func write(_ unit: XLIFFUnit, to writer: inout XMLWriter) {
    writer.start("trans-unit", [("id", unit.id)])
    write("source", unit.source, to: &writer)
    if let target = unit.target { write("target", target, state: unit.state, to: &writer) }
    for note in unit.notes { write("note", note, to: &writer) }
    writer.end()
  }

  private static func write(
    _ name: String, _ text: String, state: String? = nil, to writer: inout XMLWriter
  ) {
    writer.start(name, [("state", state)])
    writer.text(text)
    writer.end()
  }
}
