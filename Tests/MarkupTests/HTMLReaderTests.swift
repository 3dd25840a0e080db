import Markup
import Testing

/// HTML as guides hold it, through libxml2.
@Suite struct HTMLReaderTests {
  /// The events as text: `<p>` and `</p>` as they are written, `</p?>` where they are implied.
  private func events(of html: String, depthLimit: Int = 64) throws -> [String] {
    let bytes = Array(html.utf8)
    return try #require(HTMLReader.events(of: bytes, depthLimit: depthLimit)).map { event in
      let source = String(decoding: bytes[event.range], as: UTF8.self)
      return switch event.content {
      case .start(let name, let attributes):
        "\(name)(\(attributes.map { "\($0.name)=\($0.value)" }.joined(separator: " "))) \(source)"
      case .end(let name, let isImplied): isImplied ? "</\(name)?>" : "</\(name)> \(source)"
      case .text(let text): "‘\(text)’ \(source)"
      case .comment: "comment \(source)"
      }
    }
  }

  @Test func tagsAndTextsKnowTheirBytes() throws {
    #expect(
      try events(of: "<P class=a>é <b>x</b></P>") == [
        "p(class=a) <P class=a>", "‘é ’ é ", "b() <b>", "‘x’ x", "</b> </b>", "</p> </P>",
      ])
  }

  @Test func openElementsAreClosedAndWrittenEndsAreTold() throws {
    #expect(
      try events(of: "<table><tr><td><b>u</td><tr><td>v</table>") == [
        "table() <table>", "tr() <tr>", "td() <td>", "b() <b>", "‘u’ u", "</b?>", "</td> </td>",
        "</tr?>", "tr() <tr>", "td() <td>", "‘v’ v", "</td?>", "</tr?>", "</table> </table>",
      ])
  }

  @Test func paragraphsThatNobodyWroteAreLeftOut() throws {
    #expect(
      try events(of: "un <br> deux") == ["‘un ’ un ", "br() <br>", "</br?>", "‘ deux’  deux"])
  }

  @Test func endsOfWhatIsNotOpenArePassedOver() throws {
    #expect(
      try events(of: "<div></i><b title='a<c'>x</b></p></div>") == [
        "div() <div>", "b(title=a<c) <b title='a<c'>", "‘x’ x", "</b> </b>", "</div> </div>",
      ])
  }

  @Test func entitiesAndUnknownElements() throws {
    #expect(
      try events(of: "<div>&eacute;<your-host></div>") == [
        "div() <div>", "‘é’ &eacute;", "your-host() <your-host>", "</your-host?>",
        "</div> </div>",
      ])
  }

  @Test func commentsScriptsAndWrongEncodings() throws {
    #expect(
      try events(of: "<div><meta charset='latin1'><!-- a <b> -->é<script>a<b</script></div>") == [
        "div() <div>", "meta(charset=latin1) <meta charset='latin1'>", "</meta?>",
        "comment <!-- a <b> -->", "‘é’ é", "script() <script>", "‘a<b’ a<b",
        "</script> </script>", "</div> </div>",
      ])
  }

  @Test func nestingBeyondTheLimitIsTold() {
    let bytes = Array(String(repeating: "<b>", count: 65).utf8)
    #expect(HTMLReader.events(of: bytes, depthLimit: 64) == nil)
    #expect(HTMLReader.events(of: [], depthLimit: 0) == [])
  }

  @Test(
    .timeLimit(.minutes(15)),
    arguments: [
      "<a ", "<p>", "</p>", "<!--", "&amp;", "<td>", "<b x=y>", "<", "<a b='", "<?x", "<![CDATA[",
      "<a\"", "\u{1}", "é", "</p><?x?>", "<b></p>", "<i></i></x>",
    ])
  func repetitionsCostLittle(unit: String) {
    let bytes = Array(String(repeating: unit, count: 200_000).utf8)
    _ = HTMLReader.events(of: bytes, depthLimit: 256)
    let attributes = (0..<100_000).map { " a\($0)=1" }.joined()
    _ = HTMLReader.events(of: Array("<p\(attributes)>".utf8), depthLimit: 256)
  }
}
