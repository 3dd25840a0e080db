import Diagnostics
import Localization
import Testing

@Suite struct XLIFFRobustnessTests {
  @Test func `a hundred thousand units are read with their lines`() throws {
    let units = (0..<100_000).map { XLIFFUnit(id: "k\($0)", source: "Source \($0)", target: "x") }
    let bytes = XLIFFWriter.bytes(
      of: XLIFFDocument(
        original: "big", sourceLanguage: "en", targetLanguage: "fr",
        entries: units.map { .unit($0) }))
    let document = try XLIFFDocument(SourceFile(path: "big.xlf", bytes: bytes))
    #expect(document.units.count == 100_000)
    // Four lines each, after the four lines of the head; beyond 65,535 the text inside decides.
    #expect(document.units[10_000].line == 40_005)
    #expect((400_001...400_004).contains(try #require(document.units.last).line))
  }

  @Test func `more than 64 MiB are not read`() {
    let bytes = [UInt8](repeating: 0x20, count: 64 << 20 + 1)
    let found = rejection { () throws(InputRejected) in
      _ = try XLIFFDocument(SourceFile(path: "big.xlf", bytes: bytes))
    }
    #expect(found == ["xliff.too-large"])
  }

  @Test func `deep nesting is rejected`() {
    let text = xliff(
      "<trans-unit id='a'><source>" + String(repeating: "<g id='1'>", count: 100_000))
    let found = rejection { () throws(InputRejected) in
      _ = try XLIFFDocument(SourceFile(path: "deep.xlf", text: text))
    }
    #expect(found.count == 1 && found[0].hasPrefix("xliff.malformed 4:"))
  }

  @Test func `bytes that are not UTF-8 are rejected where they stand`() {
    let text = Array(xliff("<trans-unit id='a'><source>é</source></trans-unit>").utf8)
    let latin = text.filter { $0 != 0xC3 }
    let found = rejection { () throws(InputRejected) in
      _ = try XLIFFDocument(SourceFile(path: "latin.xlf", bytes: latin))
    }
    #expect(found == ["xliff.malformed 4:28"])
  }

  @Test func `every truncation is rejected`() throws {
    let bytes = Array(xliff("<trans-unit id='a'><source>a</source></trans-unit>").utf8)
    for count in 0..<bytes.count {
      let found = rejection { () throws(InputRejected) in
        _ = try XLIFFDocument(SourceFile(path: "cut.xlf", bytes: Array(bytes.prefix(count))))
      }
      #expect(found.count == 1, "\(count) bytes")
    }
  }

  @Test func `random mutations never crash`() {
    var random = SplitMix64(state: 42)
    let original = Array(
      xliff(
        """
        <trans-unit id="a"><source>One &amp; two</source><target state="new">é</target></trans-unit>
        <group restype="x-gettext-plurals" id="k">
        <trans-unit id="k[one]"><source>{count}</source></trans-unit>
        </group>
        """
      ).utf8)
    let tokens = [
      "<", ">", "&", "\"", "]]>", "<!DOCTYPE x [", "<![CDATA[", "\u{0}", "&#xFFFF;", "</",
    ]
    var rejected = 0
    for _ in 0..<4000 {
      var bytes = original
      for _ in 0...random.next(below: 4) {
        let position = random.next(below: bytes.count)
        switch random.next(below: 4) {
        case 0: bytes[position] = UInt8(random.next(below: 256))
        case 1: bytes.remove(at: position)
        case 2:
          bytes.insert(contentsOf: tokens[random.next(below: tokens.count)].utf8, at: position)
        default:
          let end = min(bytes.count, position + random.next(below: 40))
          bytes.insert(contentsOf: bytes[position..<end], at: random.next(below: bytes.count))
        }
      }
      let found = rejection { () throws(InputRejected) in
        _ = try XLIFFDocument(SourceFile(path: "mutated.xlf", bytes: bytes))
      }
      if !found.isEmpty { rejected += 1 }
    }
    #expect(rejected > 1000)
  }
}

/// A small generator whose numbers are the same in every run.
struct SplitMix64 {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
