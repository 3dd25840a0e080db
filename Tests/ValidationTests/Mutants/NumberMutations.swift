import Diagnostics
import GuideMarkdown

/// Changes limits, durations and prices.
struct NumberMutations {
  let guide: MutableGuide

  private static let months: Set<String> = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre", "january", "february", "march", "april", "may", "june", "july",
    "august", "september", "october", "november", "december",
  ]

  /// What may be written right behind a number, without a blank.
  private static let joined: Set<String> = [
    "h", "s", "min", "j", "Go", "GB", "Mo", "MB", "To", "TB",
  ]

  /// A mutant for every number in the text that counts something.
  func all(_ generator: inout some RandomNumberGenerator) -> [GuideMutant] {
    let first = guide.document.nodes.firstIndex { node in
      if case .heading(let level) = node.kind { level > 1 } else { false }
    }
    var mutants: [GuideMutant] = []
    for index in (first ?? 0)..<guide.document.nodes.count {
      let node = guide.document.nodes[index]
      // Texts with references are written otherwise; the texts of links and images name things.
      guard node.kind == .text, guide.source.text(node.span) == node.text,
        !guide.ancestors(of: index).contains(where: { $0 == .link || $0 == .image })
      else { continue }
      for digits in numbers(in: node.span) {
        guard let value = Int(guide.source.text(digits)) else { continue }
        let other = changed(value, &generator)
        let line = guide.source.line(at: digits.start)
        let around = context(digits, in: node.span)
        mutants.append(
          guide.mutant(
            .numberChanged, of: .number(around.number), [TextEdit(digits, String(other).utf8)],
            lines: line...line,
            equivalence: equivalence(around), change: around.shown + " → \(other)"))
      }
    }
    return mutants
  }

  private func changed(_ value: Int, _ generator: inout some RandomNumberGenerator) -> Int {
    switch Int.random(in: 0..<3, using: &generator) {
    case 0 where value >= 4: value / 2
    case 1 where value >= 1: value * 2
    default: value + 1
    }
  }

  /// Digits that are no part of a name, an address, a version or a longer number.
  private func numbers(in span: Span) -> [Span] {
    let bytes = guide.source.bytes
    func isDigit(_ offset: Int) -> Bool { bytes[offset] >= 0x30 && bytes[offset] <= 0x39 }
    var found: [Span] = []
    var index = span.start
    while index < span.end {
      guard isDigit(index) else {
        index += 1
        continue
      }
      let start = index
      while index < span.end, isDigit(index) { index += 1 }
      let before = guide.source.text(Span(span.start, start)).last
      let behind = guide.source.text(Span(index, span.end))
      let word = String(behind.prefix { $0.isLetter })
      let mark = behind.first
      let goesOn =
        mark.map { "-./:_,".contains($0) } == true
        && behind.dropFirst().first.map { $0.isLetter || $0.isNumber } == true
      let isGrouped =
        mark?.isWhitespace == true && behind.dropFirst().prefix { $0.isNumber }.count == 3
      let stands = before.map { $0.isWhitespace || "(«“~\"’'".contains($0) } ?? true
      guard stands, !goesOn, !isGrouped, word.isEmpty || Self.joined.contains(word),
        index - start <= 6
      else { continue }
      found.append(Span(start, index))
    }
    return found
  }

  private struct Context {
    /// The sentence up to the number, in lower case.
    var before: String
    /// The word after it.
    var after: String
    var shown: String
    var number: String
  }

  private func context(_ digits: Span, in span: Span) -> Context {
    let before = guide.source.text(Span(span.start, digits.start))
    let behind = guide.source.text(Span(digits.end, span.end))
    let after = behind.drop { $0.isWhitespace }.prefix { $0.isLetter }
    let number = guide.source.text(digits)
    let sentence = before.split(separator: ".").last.map(String.init) ?? before
    return Context(
      before: sentence.lowercased(), after: after.lowercased(),
      shown: String(before.suffix(24)) + number + behind.prefix(12), number: number)
  }

  private func equivalence(_ context: Context) -> Equivalence? {
    let words = context.before.split { !$0.isLetter }
    if Self.months.contains(context.after)
      || words.last.map({ Self.months.contains(String($0)) }) == true
    {
      return .dateNumber
    }
    let examples = ["exemple", "example", "instance"]
    return words.contains { examples.contains(String($0)) } ? .exampleNumber : nil
  }
}
