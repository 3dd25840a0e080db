import Diagnostics
import Localization
import Testing

@Suite struct XLIFFReaderTests {
  private func read(_ text: String) throws(InputRejected) -> XLIFFDocument {
    try XLIFFDocument(SourceFile(path: "test.xlf", text: text))
  }

  @Test func `units carry their texts, state, notes and lines`() throws {
    let document = try read(
      xliff(
        """
        <!-- a comment -->
        <trans-unit id="a"><source>One &amp; <![CDATA[<two>]]></source></trans-unit>
        <trans-unit id="b" approved="yes">
          <source>x <mrk mtype="term">y</mrk></source>
          <target state="translated">é&#160;!</target><alt-trans><target>z</target></alt-trans>
          <note>first</note><note>second</note>
        </trans-unit>
        """))
    #expect(document.original == "messages")
    #expect(document.sourceLanguage == "en")
    #expect(document.targetLanguage == "fr")
    #expect(
      document.units == [
        XLIFFUnit(id: "a", source: "One & <two>", line: 5),
        XLIFFUnit(
          id: "b", source: "x y", target: "é\u{A0}!", state: "translated",
          notes: ["first", "second"], line: 6),
      ])
  }

  @Test func `plural groups hold a unit for each category`() throws {
    let document = try read(
      xliff(
        """
        <group restype="x-gettext-plurals" id="k">
          <trans-unit id="k[one]"><source>1</source></trans-unit>
          <trans-unit id="k[other]"><source>n</source></trans-unit>
        </group>
        """))
    let forms = [
      XLIFFPluralGroup.Form(
        category: .one, unit: XLIFFUnit(id: "k[one]", source: "1", line: 5)),
      XLIFFPluralGroup.Form(
        category: .other, unit: XLIFFUnit(id: "k[other]", source: "n", line: 6)),
    ]
    #expect(document.entries == [.plural(XLIFFPluralGroup(id: "k", forms: forms, line: 4))])
  }

  @Test(arguments: [
    ("<trans-unit><source>a</source></trans-unit>", ["xliff.missing-attribute 4:1"]),
    ("  <trans-unit id='a'/>", ["xliff.missing-source 4:3"]),
    (
      """
      <trans-unit id='a'><source>a</source></trans-unit>
      <trans-unit id='a'><source>b</source></trans-unit>
      """,
      ["xliff.duplicate-id 5:1"]
    ),
    (
      "<trans-unit id='a'><source>a <x id='1'/></source></trans-unit>", ["xliff.unknown-inline 4:1"]
    ),
    ("<trans-unit id='a'><source>a <b>c</b></source></trans-unit>", ["xliff.unknown-inline 4:1"]),
    (
      "<trans-unit id='a'><source>a</source><source>b</source></trans-unit>",
      ["xliff.unexpected-element 4:1"]
    ),
    ("<trans-unit id='a'>t<source>a</source></trans-unit>", ["xliff.unexpected-text 4:1"]),
    ("<unit/>", ["xliff.unexpected-element 4:1"]),
    ("<group id='g'/>", ["xliff.unexpected-element 4:1"]),
    ("<trans-unit xmlns='urn:x' id='a'/>", ["xliff.unexpected-element 4:1"]),
    (
      """
      <group restype='x-gettext-plurals' id='k'>
        <trans-unit id='k[lots]'><source>a</source></trans-unit>
      </group>
      """,
      ["xliff.plural-form 5:3"]
    ),
    (
      "<group restype='x-gettext-plurals' id='k'><group/></group>",
      ["xliff.unexpected-element 4:1"]
    ),
    ("<a/>\n<b/>", ["xliff.unexpected-element 4:1", "xliff.unexpected-element 5:1"]),
    ("&unknown;", ["xliff.malformed 4:10"]),
    ("<trans-unit>", ["xliff.malformed 5:8"]),
  ])
  func `a mistake in the body is located`(body: String, expected: [String]) {
    #expect(rejection { () throws(InputRejected) in _ = try read(xliff(body)) } == expected)
  }

  @Test(arguments: [
    ("", ["xliff.malformed 1:1"]), ("plain text", ["xliff.malformed 1:1"]),
    ("<xliff version='1.2'/>", ["xliff.wrong-root 1:1"]),
    ("<tmx/>", ["xliff.wrong-root 1:1"]),
    (
      "<xliff version='2.0' xmlns='urn:oasis:names:tc:xliff:document:1.2'/>",
      ["xliff.wrong-version 1:1"]
    ),
    (
      "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'/>",
      ["xliff.missing-element 1:1"]
    ),
    (
      """
      <xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'>
      <file><body/></file></xliff>
      """,
      ["xliff.missing-attribute 2:1", "xliff.missing-attribute 2:1"]
    ),
    ("<!DOCTYPE xliff><xliff/>", ["xliff.document-type 1:16"]),
    (
      "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><x>&b;</x>",
      ["xliff.document-type 1:13"]
    ),
    ("<!DOCTYPE x SYSTEM 'file:///etc/passwd'><x/>", ["xliff.document-type 1:40"]),
  ])
  func `what is no XLIFF is rejected`(text: String, expected: [String]) {
    #expect(rejection { () throws(InputRejected) in _ = try read(text) } == expected)
  }

  @Test func `a hundred mistakes are enough`() {
    let body = String(repeating: "<x/>\n", count: 500)
    #expect(rejection { () throws(InputRejected) in _ = try read(xliff(body)) }.count == 100)
  }
}
