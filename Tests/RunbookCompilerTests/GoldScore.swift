import Foundation
import RunbookModel

/// How well a runbook reads a guide, measured against a hand-made annotation.
struct GoldScore {
  /// Actions with the right kind and label, aligned in order.
  private(set) var strict = Agreement()
  /// Labelled actions with the right label, of whatever kind, aligned in order.
  private(set) var label = Agreement()
  private(set) var prerequisites = Agreement()
  private(set) var admonitions = Agreement()
  private(set) var expectations = Agreement()
  private(set) var claims = Agreement()
  /// Of the strictly matched actions, how many are rightly optional or not.
  private(set) var optional = Share()
  /// Of the lines with a gold or a found action, how many hold exactly the gold actions.
  private(set) var lines = Share()
  /// What differs, one line each, in the order of the guide.
  private(set) var differences: [String] = []

  /// The score of no guide, to which others are added.
  init() {}

  init(_ runbook: Runbook, against gold: GoldAnnotation) {
    let found = runbook.allActions
    compare(gold.actions, found)
    let remarks = runbook.allRemarks
    prerequisites = compare(
      "prerequisite", gold.prerequisites.map { ($0, "") },
      runbook.prerequisites.map { ($0.line, "") })
    admonitions = compare(
      "admonition", gold.admonitions.map { ($0.line, $0.kind) },
      remarks.flatMap(\.admonitions).map { ($0.line, $0.kind) })
    expectations = compare(
      "expectation", gold.expectations.map { ($0.line, $0.kind) },
      remarks.flatMap(\.expectations).map { ($0.line, $0.kind.rawValue) })
    claims = compare(
      "claim",
      gold.claims.map { ($0.line, $0.type + ($0.value.map { " " + $0.text } ?? "")) },
      remarks.flatMap(\.claims).map { ($0.line, $0.reading) })
  }

  /// Two guides as one.
  static func += (left: inout GoldScore, right: GoldScore) {
    left.strict += right.strict
    left.label += right.label
    left.prerequisites += right.prerequisites
    left.admonitions += right.admonitions
    left.expectations += right.expectations
    left.claims += right.claims
    left.optional += right.optional
    left.lines += right.lines
    left.differences += right.differences
  }

  /// All measures on one line.
  var line: String {
    let measures = [
      ("strict F1", strict.perMille), ("label F1", label.perMille), ("line exact", lines.perMille),
      ("optional", optional.perMille), ("prerequisites", prerequisites.perMille),
      ("admonitions", admonitions.perMille), ("expectations", expectations.perMille),
      ("claims", claims.perMille),
    ]
    return measures.map { name, value in "\(name) \(value) ‰" }.joined(separator: ", ")
  }

  /// All measures, then what differs, one a line.
  var report: String { ([line] + differences).joined(separator: "\n") }

  // MARK: Actions

  private mutating func compare(_ gold: [GoldAnnotation.Action], _ found: [Action]) {
    let wanted = gold.map { Reading(kind: $0.kind, label: Self.folded($0.label)) }
    // Labels are annotated as the guide writes them.
    let read = found.map {
      Reading(kind: $0.kind.rawValue, label: Self.folded($0.writtenLabel ?? $0.label))
    }
    let pairs = Self.align(wanted, read)
    strict = Agreement(hits: pairs.count, gold: wanted.count, found: read.count)
    let goldLabels = wanted.compactMap(\.label)
    let foundLabels = read.compactMap(\.label)
    label = Agreement(
      hits: Self.align(goldLabels, foundLabels).count, gold: goldLabels.count,
      found: foundLabels.count)
    for (index, other) in pairs {
      let isRight = gold[index].optional == found[other].isOptional
      optional.add(isRight)
      if !isRight {
        differences.append(
          "line \(gold[index].line): \(wanted[index]) is "
            + (gold[index].optional ? "optional" : "not optional"))
      }
    }
    compareLines(gold, wanted, found, read, pairs)
  }

  private mutating func compareLines(
    _ gold: [GoldAnnotation.Action], _ wanted: [Reading], _ found: [Action], _ read: [Reading],
    _ pairs: [(Int, Int)]
  ) {
    // An aligned action that stands up to three lines off counts on the gold line.
    var lineOfFound = found.map(\.line)
    for (index, other) in pairs where abs(gold[index].line - found[other].line) <= 3 {
      lineOfFound[other] = gold[index].line
    }
    for line in Set(gold.map(\.line) + lineOfFound).sorted() {
      let onGold = wanted.indices.filter { gold[$0].line == line }.map { wanted[$0] }
      let onFound = read.indices.filter { lineOfFound[$0] == line }.map { read[$0] }
      lines.add(onGold == onFound)
      if onGold != onFound {
        differences.append(
          "line \(line): gold [\(Self.list(onGold))], found [\(Self.list(onFound))]")
      }
    }
  }

  private struct Reading: Hashable, CustomStringConvertible {
    var kind: String
    var label: String?

    var description: String { kind + (label.map { " \($0)" } ?? "") }
  }

  private static func list(_ readings: [Reading]) -> String {
    readings.map(\.description).joined(separator: ", ")
  }

  /// The index pairs of a longest common subsequence.
  private static func align<Element: Equatable>(
    _ left: [Element], _ right: [Element]
  ) -> [(Int, Int)] {
    // lengths[i][j] is the length of the longest one of left[i...] and right[j...].
    let row = [Int](repeating: 0, count: right.count + 1)
    var lengths = [[Int]](repeating: row, count: left.count + 1)
    for i in left.indices.reversed() {
      for j in right.indices.reversed() {
        lengths[i][j] =
          left[i] == right[j]
          ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        pairs.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if lengths[i + 1][j] >= lengths[i][j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return pairs
  }

  /// A label as it is compared: compatibility forms, case, apostrophes, spaces, outer quotes, final colon.
  private static func folded(_ label: String?) -> String? {
    guard let label else { return nil }
    let words = label.precomposedStringWithCompatibilityMapping.split(
      whereSeparator: \.isWhitespace)
    var text = words.joined(separator: " ").replacing("’", with: "'").replacing("‘", with: "'")[...]
    let quotes = "«»\"“”' "
    text = text.drop { quotes.contains($0) }
    while let last = text.last, quotes.contains(last) { text.removeLast() }
    while let last = text.last, last == ":" || last == " " { text.removeLast() }
    return text.isEmpty ? nil : text.lowercased()
  }

  // MARK: Remarks

  /// The agreement of two lists without regard to order; what has no counterpart is a difference.
  private mutating func compare(
    _ name: String, _ gold: [(line: Int, text: String)], _ found: [(line: Int, text: String)]
  ) -> Agreement {
    var missing = gold.map { "\($0.line): \(name) \($0.text.lowercased())" }
    var surplus: [String] = []
    for item in found.map({ "\($0.line): \(name) \($0.text.lowercased())" }) {
      if let index = missing.firstIndex(of: item) {
        missing.remove(at: index)
      } else {
        surplus.append(item)
      }
    }
    differences += missing.map { "line \($0) is not found" }
    differences += surplus.map { "line \($0) is not in the gold" }
    return Agreement(
      hits: gold.count - missing.count, gold: gold.count, found: found.count)
  }
}

/// How far two lists agree.
struct Agreement {
  var hits = 0
  var gold = 0
  var found = 0

  /// The harmonic mean of precision and recall; 1 where both lists are empty.
  var f1: Double { gold + found == 0 ? 1 : Double(2 * hits) / Double(gold + found) }

  var perMille: Int { Int((f1 * 1000).rounded()) }

  static func += (left: inout Agreement, right: Agreement) {
    left.hits += right.hits
    left.gold += right.gold
    left.found += right.found
  }
}

/// How many of some things are right.
struct Share {
  private(set) var right = 0
  private(set) var all = 0

  mutating func add(_ isRight: Bool) {
    right += isRight ? 1 : 0
    all += 1
  }

  /// 1 where there was nothing to get wrong.
  var value: Double { all == 0 ? 1 : Double(right) / Double(all) }

  var perMille: Int { Int((value * 1000).rounded()) }

  static func += (left: inout Share, right: Share) {
    left.right += right.right
    left.all += right.all
  }
}
