import Diagnostics
import Values

/// A rule that holds a guide against its twin.
///
/// Each difference is one finding, at the guide that is validated. A pair is therefore to be
/// validated once: from the twin the same differences would be told again, mirrored.
protocol DriftRule: Rule {
  func findings(in comparison: GuideComparison, of examination: Examination) -> [Finding]
}

extension DriftRule {
  package func findings(in examination: Examination) -> [Finding] {
    guard let comparison = examination.comparison, comparison.isMeaningful else { return [] }
    return findings(in: comparison, of: examination)
  }

  /// The twin's place, beside a finding.
  func twinNote(_ place: FindingPlace) -> Finding.Note {
    Finding.Note(message: Message("drift.in-twin"), place: place)
  }
}

extension ComparableGuide {
  /// A block's text, without what is around it.
  func place(of block: Int) -> FindingPlace { FindingPlace(source, blocks[block].span) }

  /// The line after which something is missing: a block's last one, or the first of the text.
  func place(after block: Int?) -> FindingPlace {
    let line = block.map { blocks[$0].lines.upperBound } ?? blocks.first?.lines.lowerBound ?? 1
    return FindingPlace(source, line: line)
  }

  /// A block's words, cut where they are many.
  func excerpt(of block: Int) -> String {
    let limit = 80
    var text = ""
    for character in source.text(blocks[block].span) {
      if character.isNewline || character == " " {
        if text.last != " " { text.append(" ") }
      } else {
        text.append(character)
      }
      if text.count >= limit { return text + "…" }
    }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// The first place of a label in a block; the block where it is written otherwise.
  func place(of block: Int, label: String) -> FindingPlace {
    span(of: label, in: blocks[block].span).map { FindingPlace(source, $0) } ?? place(of: block)
  }

  /// The line of a code block that holds some words; the block's first one where there is none.
  func place(of block: Int, codeLine: String) -> FindingPlace {
    let line = blocks[block].lines.first { line in
      source.text(source.span(ofLine: line)).split { $0 == " " || $0 == "\t" }
        .joined(separator: " ").hasSuffix(codeLine)
    }
    return FindingPlace(source, line: line ?? blocks[block].lines.lowerBound)
  }

  private func span(of text: String, in span: Span) -> Span? {
    let wanted = Array(text.utf8)
    guard !wanted.isEmpty, span.end - span.start >= wanted.count else { return nil }
    for start in span.start...(span.end - wanted.count)
    where source.bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
      return Span(start, start + wanted.count)
    }
    return nil
  }
}
