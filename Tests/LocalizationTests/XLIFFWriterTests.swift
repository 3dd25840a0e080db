import Diagnostics
import Localization
import Testing

@Suite struct XLIFFWriterTests {
  private static let document = XLIFFDocument(
    original: "guide \"<é>\".md", sourceLanguage: "fr", targetLanguage: "en",
    entries: [
      .unit(
        XLIFFUnit(
          id: "a&b", source: "Cliquez sur « <b>Suivant</b> » & \"fin\"\n\tsuite ", target: "",
          state: "new", notes: ["one", "two > one"])),
      .plural(
        XLIFFPluralGroup(
          id: "k",
          forms: [
            XLIFFPluralGroup.Form(
              category: .one, unit: XLIFFUnit(id: "k[one]", source: "{count} pas", target: "x")),
            XLIFFPluralGroup.Form(
              category: .other, unit: XLIFFUnit(id: "k[other]", source: "{count} pas")),
          ])),
      .unit(XLIFFUnit(id: "last", source: "  \r\n ")),
    ])

  @Test func `what is written is read again`() throws {
    let bytes = XLIFFWriter.bytes(of: Self.document)
    var read = try XLIFFDocument(SourceFile(path: "test.xlf", bytes: bytes))
    read.forgetLines()
    #expect(read == Self.document)
    #expect(XLIFFWriter.bytes(of: read) == bytes)
  }

  @Test func `it is indented and escaped`() {
    let text = String(decoding: XLIFFWriter.bytes(of: Self.document), as: UTF8.self)
    #expect(
      text.hasPrefix(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
          <file original="guide &quot;&lt;é&gt;&quot;.md" datatype="plaintext" \
        source-language="fr" target-language="en">
            <body>
              <trans-unit id="a&amp;b">
                <source>Cliquez sur « &lt;b&gt;Suivant&lt;/b&gt; » &amp; &quot;fin&quot;
        """))
    #expect(text.hasSuffix("    </body>\n  </file>\n</xliff>\n"))
  }

  @Test func `characters that XML forbids are replaced`() throws {
    let document = XLIFFDocument(
      original: "x\u{0}y", sourceLanguage: "en",
      entries: [.unit(XLIFFUnit(id: "a", source: "\u{1B}[31m\u{FFFE}\u{0}z"))])
    let read = try XLIFFDocument(
      SourceFile(path: "test.xlf", bytes: XLIFFWriter.bytes(of: document)))
    #expect(read.original == "x\u{FFFD}y")
    #expect(read.units.map(\.source) == ["\u{FFFD}[31m\u{FFFD}\u{FFFD}z"])
  }

  @Test(arguments: ["fr", "en"])
  func `the messages of the repository are as the writer writes them`(language: String) throws {
    let file = try repositoryFile("locales/\(language)/messages.xlf")
    let written = try XLIFFWriter.bytes(of: XLIFFDocument(file))
    let lines = written.split(separator: 0x0A), own = file.bytes.split(separator: 0x0A)
    let first = zip(lines, own).first { $0 != $1 }.map { pair in
      [String(decoding: pair.0, as: UTF8.self), String(decoding: pair.1, as: UTF8.self)]
    }
    #expect(first == nil, "the first line that differs, as written and as it is")
    #expect(lines.count == own.count)
  }
}

extension XLIFFDocument {
  fileprivate mutating func forgetLines() {
    for index in entries.indices {
      switch entries[index] {
      case .unit(var unit):
        unit.line = 0
        entries[index] = .unit(unit)
      case .plural(var group):
        group.line = 0
        for form in group.forms.indices { group.forms[form].unit.line = 0 }
        entries[index] = .plural(group)
      }
    }
  }
}
