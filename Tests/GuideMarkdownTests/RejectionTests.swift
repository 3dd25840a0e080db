import Diagnostics
import GuideMarkdown
import Testing
import Values

/// What is not read at all, and that it is refused quickly.
@Suite struct RejectionTests {
  private func rejection(
    of bytes: [UInt8], limits: GuideLimits = .standard
  ) throws -> Diagnostic? {
    let error = #expect(throws: InputRejected.self) {
      try GuideParser.parse(SourceFile(path: "guide.md", bytes: bytes), limits: limits)
    }
    let diagnostic = try #require(error).diagnostics.first
    #expect(diagnostic?.severity == .error)
    return diagnostic
  }

  @Test func bytesThatAreNotUTF8() throws {
    let diagnostic = try rejection(of: Array("Un\ndeux ".utf8) + [0xE9, 0x20])
    #expect(diagnostic?.rule == "input.not-utf8")
    #expect(diagnostic?.location == SourceLocation(line: 2, column: 6))
  }

  @Test func binaryFiles() throws {
    let diagnostic = try rejection(of: [0x61, 0x0A, 0x00, 0xFF])
    #expect(diagnostic?.rule == "input.binary")
    #expect(diagnostic?.location == SourceLocation(line: 2, column: 1))
  }

  @Test(arguments: [0, 5, 8])
  func textIsToldFromOtherBytesAsTheStandardLibraryDoes(padding: Int) {
    let values: [UInt8] = [
      0x00, 0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xE0, 0xE1, 0xED, 0xF0, 0xF4,
      0xF5,
    ]
    for first in values {
      for second in values {
        for third in values {
          for tail: [UInt8] in [[], [0x80], [0x61]] {
            let bytes =
              [UInt8](repeating: 0x61, count: padding) + [first, second, third] + tail
            let isText = !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil
            let document = try? GuideParser.parse(SourceFile(path: "guide.md", bytes: bytes))
            #expect((document != nil) == isText, "\(bytes)")
          }
        }
      }
    }
  }

  @Test func filesThatAreTooLarge() throws {
    let diagnostic = try rejection(of: Array("abcd".utf8), limits: GuideLimits(bytes: 3))
    #expect(diagnostic?.rule == "input.too-large")
    #expect(diagnostic?.location == nil)
  }

  @Test(
    .timeLimit(.minutes(15)),
    arguments: [
      (">", 100_000, "input.too-deep"), ("- ", 100_000, "input.too-deep"),
      ("> 1. ", 50_000, "input.too-deep"), ("**a ", 0, ""),
      ("![[]()", 100_000, "input.too-many-brackets"), ("[", 100_000, "input.too-many-brackets"),
      ("<b>", 300, "input.too-deep"), ("<div>\n", 300, "input.too-deep"),
    ])
  func nestingThatIsTooDeep(unit: String, count: Int, rule: String) throws {
    let repeated = String(repeating: unit, count: count)
    guard count > 0 else {
      let text =
        String(repeating: "*a **b ", count: 2000) + String(repeating: "b** a*", count: 2000)
      #expect(try rejection(of: Array(text.utf8))?.rule == "input.too-deep")
      return
    }
    #expect(try rejection(of: Array(repeated.utf8))?.rule == rule)
  }

  @Test func referencesThatExpandTooFar() throws {
    let definition = "[a]: /" + String(repeating: "b", count: 1 << 20) + "\n\n"
    let text = definition + String(repeating: "[a] ", count: 1 << 10)
    #expect(try rejection(of: Array(text.utf8))?.rule == "input.references-too-large")
  }

  @Test(arguments: ["", "\n", "\u{FEFF}", "---\n---\n", "---\r\n\r\n---"])
  func emptyFilesAreDocumentsWithoutBlocks(text: String) throws {
    let document = try GuideParser.parse(SourceFile(path: "guide.md", text: text))
    #expect(document.nodes.map(\.kind) == [.document])
    #expect(document.diagnostics.isEmpty)
  }

  @Test(
    .timeLimit(.minutes(15)),
    arguments: [
      "{.action} ", "{: x", "{:a=\"", "[!", "`{.action", "&lt;{", "{{site.data.", "x {.action} ",
      "<a name=\"", "[a](b \"", "![a](b){.thumnbnail}", "@api {GET} /", "|", "<br>", "<b>x</b>",
      "[^a]", "** a **",
      "| a |\n|-|\n", "'a'{.action}", "<zz>", "<!-- ",
    ])
  func repetitionsCostLittle(unit: String) throws {
    let text = "> [!api]\n> `a`" + String(repeating: unit, count: 900) + "\n"
    for line in [text, String(repeating: "`a`\(unit)]", count: 40_000)] {
      _ = try GuideParser.parse(SourceFile(path: "guide.md", text: line))
    }
  }

  @Test(
    .timeLimit(.minutes(15)),
    arguments: [
      "1. a\n* b\n", "1. a\n\nb\n\n", "2. a\n\nb\n\n", "> -\n> a\n", "*     a\n", "##a\n",
      "/// details | a\n\n", "///\n\n", "a\n: b\n", "a\n\n: b\n", "> [!tabs]\n> a\n>> b\n> c\n",
      "> [!faq]\n>> a\n> b\n", "> [!api]\n>\n", "<!-- a\n", "<!-- a -->\n\n", "<p>a\n\nb\n\n",
      "<td>a</td>\n\nb\n\n", "<<<<<<< a\n", "```\n", "[^1]\n\n[^1]: a b\n\n", "|a|\n|-|\nb\n",
      "> [!alert]\n>\na\n>\n",
    ])
  func repeatedBlocksCostLittle(unit: String) throws {
    let text = "---\nslug: x\n---\n" + String(repeating: unit, count: 20_000)
    _ = try GuideParser.parse(SourceFile(path: "guide.md", text: text))
  }
}
