import JSON
import SnapshotSupport
import Testing

@Suite struct JSONWriterTests {
  @Test(arguments: [
    ("", #""""#),
    ("é ’ \u{A0}:", "\"é ’ \u{A0}:\""),
    ("\"\\/", #""\"\\/""#),
    ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
    ("\u{0}\u{1B}[31m\u{1F}", ##""\u0000\u001b[31m\u001f""##),
    ("\u{7F}\u{80}\u{9B}\u{9F}\u{A0}", "\"\\u007f\\u0080\\u009b\\u009f\u{A0}\""),
    ("\u{2027}\u{2028}\u{2029}\u{202A}", "\"\u{2027}\\u2028\\u2029\u{202A}\""),
    ("\r\n", #""\r\n""#),
    ("e\u{301}🏁", "\"e\u{301}🏁\""),
  ])
  func `escapes exactly what must be escaped`(text: String, json: String) {
    var writer = JSONWriter(isPretty: false)
    writer.string(text)
    #expect(writer.finish() == Array(json.utf8))
  }

  @Test func `any text comes back as it was, and leaves no control character`() throws {
    var random = SeededGenerator(state: 20_201_125)
    for _ in 0..<2_000 {
      let text = random.text()
      var writer = JSONWriter(isPretty: false)
      writer.array([text]) { $0.string($1) }
      let bytes = writer.finish()
      let parsed = try JSONValue(parsing: bytes).elements.first?.text
      #expect(parsed.map { Array($0.utf8) } == Array(text.utf8), "\(text.debugDescription)")
      let isClean = String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy {
        $0.properties.generalCategory != .control && !(0x2028...0x2029 ~= $0.value)
      }
      #expect(isClean, "\(text.debugDescription)")
    }
  }

  @Test func `any text can be a key`() throws {
    var random = SeededGenerator(state: 7)
    for _ in 0..<200 {
      let name = random.text()
      var writer = JSONWriter(isPretty: true)
      writer.object { $0.member(name, 1) }
      let members = try JSONValue(parsing: writer.finish()).members
      #expect(members.map { Array($0.key.utf8) } == [Array(name.utf8)])
    }
  }

  @Test func `compact and pretty form hold the same`() throws {
    func write(_ writer: inout JSONWriter) {
      writer.object {
        $0.member("text", "a")
        $0.member("absent", nil as Int?)
        $0.member("numbers", objects: [Int.min, 0, Int.max]) { $0.member("n", $1) }
        $0.member("flag", true)
        $0.key("empty")
        $0.object { _ in }
        $0.member("none", strings: [])
      }
    }
    var compact = JSONWriter(isPretty: false)
    write(&compact)
    let line = String(decoding: compact.finish(), as: UTF8.self)
    #expect(
      line == #"{"text":"a","absent":null,"numbers":[{"n":-9223372036854775808},{"n":0},"#
        + #"{"n":9223372036854775807}],"flag":true,"empty":{},"none":[]}"#)
    var pretty = JSONWriter(isPretty: true)
    write(&pretty)
    let lines = String(decoding: pretty.finish(), as: UTF8.self)
    #expect(
      lines == """
        {
          "text": "a",
          "absent": null,
          "numbers": [
            {
              "n": -9223372036854775808
            },
            {
              "n": 0
            },
            {
              "n": 9223372036854775807
            }
          ],
          "flag": true,
          "empty": {},
          "none": []
        }
        """)
    #expect(try JSONValue(parsing: line.utf8) == JSONValue(parsing: lines.utf8))
  }

  @Test func `a value in an object needs a key`() async {
    await #expect(processExitsWith: .failure) {
      var writer = JSONWriter(isPretty: false)
      writer.beginObject()
      writer.integer(1)
    }
  }

  @Test func `a key needs an object`() async {
    await #expect(processExitsWith: .failure) {
      var writer = JSONWriter(isPretty: false)
      writer.beginArray()
      writer.key("a")
    }
  }

  @Test func `a key needs its value`() async {
    await #expect(processExitsWith: .failure) {
      var writer = JSONWriter(isPretty: false)
      writer.beginObject()
      writer.key("a")
      writer.endObject()
    }
  }

  @Test func `an end needs its beginning`() async {
    await #expect(processExitsWith: .failure) {
      var writer = JSONWriter(isPretty: false)
      writer.beginObject()
      writer.endArray()
    }
  }

  @Test func `a text has one value`() async {
    await #expect(processExitsWith: .failure) {
      var writer = JSONWriter(isPretty: false)
      writer.null()
      writer.null()
    }
  }

  @Test func `an open text cannot be finished`() async {
    await #expect(processExitsWith: .failure) {
      var writer = JSONWriter(isPretty: false)
      writer.beginArray()
      _ = writer.finish()
    }
  }
}
