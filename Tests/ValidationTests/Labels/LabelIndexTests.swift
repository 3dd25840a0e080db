import SnapshotSupport
import Console
import Testing

@testable import Validation

@Suite struct LabelIndexTests {
  /// Labels of few letters, so that many are near one another.
  private func labels(_ count: Int, _ generator: inout SeededGenerator) -> [String] {
    (0..<count).map { _ in
      (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        String(
          (0..<Int.random(in: 1...4, using: &generator)).map { _ in
            "abcé".randomElement(using: &generator) ?? "a"
          })
      }.joined(separator: " ")
    }
  }

  private func index(_ labels: [String]) -> LabelIndex {
    var builder = LabelIndex.Builder()
    for (number, label) in labels.enumerated() { builder.add(label, key: "\(number)") }
    return builder.finish()
  }

  /// The whole table of distances.
  private func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (line, byte) in left.enumerated() {
      var next = [line + 1]
      for (column, other) in right.enumerated() {
        next.append(
          min(row[column] + (byte == other ? 0 : 1), row[column + 1] + 1, next[column] + 1))
      }
      row = next
    }
    return row[right.count]
  }

  @Test(arguments: 0..<5)
  func `a bounded distance is the true one, or none`(maximum: Int) {
    var generator = SeededGenerator(state: 7)
    for _ in 0..<400 {
      let pair = labels(2, &generator).map { Array($0.utf8) }
      let exact = distance(pair[0], pair[1])
      #expect(
        EditDistance.bounded(pair[0], pair[1], maximum: maximum)
          == (exact <= maximum ? exact : nil),
        "\(String(decoding: pair[0], as: UTF8.self)) | \(String(decoding: pair[1], as: UTF8.self))")
    }
  }

  @Test func `the nearest label is the one that looking at all of them finds`() {
    var generator = SeededGenerator(state: 11)
    let known = labels(300, &generator)
    let index = index(known)
    let folded = Array(Set(known.map(Folding.folded))).sorted()
    for label in labels(200, &generator).map(Folding.folded) {
      let best = folded.map { ($0, distance(Array(label.utf8), Array($0.utf8))) }
        .filter { $0.1 <= 3 }.min { ($0.1, $0.0) < ($1.1, $1.0) }
      let found = index.nearest(to: label, maximum: 3)
      #expect(found?.folded == best?.0, "\(label)")
      #expect(found?.distance == best?.1, "\(label)")
    }
  }

  @Test func `labels with another word are those that looking at all of them finds`() {
    var generator = SeededGenerator(state: 13)
    let known = labels(300, &generator)
    let index = index(known)
    let all = Set(known.map(Folding.folded)).map(LabelWords.words)
    for label in labels(200, &generator).map(Folding.folded) {
      let words = LabelWords.words(label)
      guard words.count > 1 else { continue }
      let expected = all.filter { $0.count > 1 && hasOneOtherWord($0, words) }
      #expect(Set(index.sharingAllButOneWord(words).map(\.words)) == Set(expected), "\(label)")
    }
  }

  /// Every way of leaving out, or replacing, one word is tried.
  private func hasOneOtherWord(_ left: [String], _ right: [String]) -> Bool {
    func without(_ words: [String], _ index: Int, put: String? = nil) -> [String] {
      words[..<index] + (put.map { [$0] } ?? []) + words[(index + 1)...]
    }
    guard left != right else { return false }
    return left.indices.contains { without(left, $0) == right }
      || right.indices.contains { without(right, $0) == left }
      || left.count == right.count
        && left.indices.contains { without(left, $0, put: right[$0]) == right }
  }

  @Test func `the most frequent spelling comes first`() {
    let index = index(["DNS zone", "DNS Zone", "DNS zone"])
    #expect(index.entry("dns zone")?.spellings.map(\.text) == ["DNS zone", "DNS Zone"])
    #expect(index.keys(of: "DNS Zone") == ["1"])
  }
}
