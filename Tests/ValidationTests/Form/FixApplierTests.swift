import Diagnostics
import Testing
import Validation
import Values

/// Changes to a guide's bytes.
@Suite struct FixApplierTests {
  private func finding(_ fixes: (Range<Int>, String)..., isSafe: Bool = true) -> Finding {
    Finding(
      rule: "test.rule", severity: .note, message: Message("test.rule"),
      place: FindingPlace(path: "guide.md"),
      fixes: fixes.map {
        Finding.Fix(
          span: Span($0.0.lowerBound, $0.0.upperBound), replacement: $0.1, isSafe: isSafe)
      })
  }

  private func apply(
    _ findings: [Finding], to text: String, includingUnsafe: Bool = false
  ) -> (text: String, fixed: Int, postponed: Int) {
    let result = FixApplier.apply(
      findings, to: Array(text.utf8), includingUnsafe: includingUnsafe)
    return (
      String(decoding: result.bytes, as: UTF8.self), result.fixed.count, result.postponed.count
    )
  }

  @Test func `changes are made at their places, in whatever order they are given`() {
    let result = apply(
      [finding((6..<9, "SIX")), finding((0..<3, "")), finding((3..<3, "+"))], to: "abcdefghi")
    #expect(result.text == "defSIX")
    #expect(result.fixed == 2)
    #expect(result.postponed == 1)
  }

  @Test func `changes that share a byte wait for the next round`() {
    let result = apply([finding((2..<5, "X")), finding((4..<6, "Y"))], to: "abcdefgh")
    #expect(result.text == "abXfgh")
    #expect(result.fixed == 1)
    #expect(result.postponed == 1)
  }

  @Test func `insertions at the same place wait for one another`() {
    let result = apply([finding((2..<2, "X")), finding((2..<2, "Y"))], to: "abcd")
    #expect(result.text == "abXcd")
    #expect(result.postponed == 1)
  }

  @Test func `the same change by two findings is made once and fixes both`() {
    let result = apply([finding((1..<2, "X")), finding((1..<2, "X"))], to: "abc")
    #expect(result.text == "aXc")
    #expect(result.fixed == 2)
  }

  @Test func `the changes of a finding are made together or not at all`() {
    let result = apply([finding((0..<1, "A")), finding((0..<1, "B"), (4..<5, "E"))], to: "abcdef")
    #expect(result.text == "Abcdef")
    #expect(result.postponed == 1)
  }

  @Test func `unsafe changes are left alone unless they are asked for`() {
    let unsafe = finding((0..<1, "X"), isSafe: false)
    #expect(apply([unsafe], to: "abc").text == "abc")
    #expect(apply([unsafe], to: "abc").fixed == 0)
    #expect(apply([unsafe], to: "abc", includingUnsafe: true).text == "Xbc")
  }

  @Test func `changes beyond the end of the text are not made`() {
    let result = apply([finding((2..<9, "X")), finding((3..<3, "!"))], to: "abc")
    #expect(result.text == "abc!")
    #expect(result.fixed == 1)
  }

  @Test func `findings without changes are neither fixed nor postponed`() {
    let result = apply([finding()], to: "abc")
    #expect(result.fixed == 0)
    #expect(result.postponed == 0)
  }

  @Test func `rounds end when two changes undo each other`() {
    var rounds = 0
    let (bytes, fixed) = FixRounds.fix(SourceFile(path: "guide.md", text: "a")) { source in
      rounds += 1
      return [finding((0..<1, source.bytes == Array("a".utf8) ? "b" : "a"))]
    }
    #expect(rounds == FixRounds.limit)
    #expect(fixed.count == FixRounds.limit)
    #expect(bytes.count == 1)
  }

  @Test func `rounds end when nothing is found`() {
    let (bytes, fixed) = FixRounds.fix(SourceFile(path: "guide.md", text: "aab")) { source in
      source.bytes.firstIndex(of: 0x61).map { [finding(($0..<$0 + 1, "b"))] } ?? []
    }
    #expect(String(decoding: bytes, as: UTF8.self) == "bbb")
    #expect(fixed.count == 2)
  }
}
