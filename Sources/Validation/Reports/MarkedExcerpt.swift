import Diagnostics

/// A line of a guide as it is shown, and which of its columns a region covers.
///
/// Columns are those of a terminal: an accent takes none, a full-width character two, a tab as many as to
/// the next stop. A line that is too long is cut around the region.
struct MarkedExcerpt {
  /// The line before the region, in it and after it, with `…` where something was cut away.
  let before: String
  let marked: String
  let after: String
  /// The columns that the three parts take.
  private let widthBefore: Int
  private let widthMarked: Int

  var text: String { before + marked + after }

  /// Blanks and marks that stand under the region when written below the line.
  var caretLine: String {
    String(repeating: " ", count: widthBefore) + "^"
      + String(repeating: "~", count: max(0, widthMarked - 1))
  }

  /// - Parameters:
  ///   - region: Of which the first line is shown.
  ///   - limit: The most columns.
  init(_ region: FindingPlace.Region, limit: Int = 120) {
    let length = region.excerpt.utf8.count
    let start = min(max(0, region.start.column - 1), length)
    let end =
      region.end.line > region.start.line
      ? length : min(max(start, region.end.column - 1), length)
    let cells = Self.cells(of: region.excerpt)
    // A place within a character stands for all of it.
    let first = cells.firstIndex { $0.end > start } ?? cells.count
    let last = max(first, cells[first...].firstIndex { $0.start >= end } ?? cells.count)
    let window = Self.window(of: cells, around: first..<last, limit: limit)
    let (front, middle, back) = (
      window.lowerBound..<min(first, window.upperBound),
      max(first, window.lowerBound)..<min(last, window.upperBound),
      min(max(last, window.lowerBound), window.upperBound)..<window.upperBound
    )
    func text(_ range: Range<Int>) -> String {
      Self.text(of: cells[range], in: region.excerpt)
    }
    func width(_ range: Range<Int>) -> Int { cells[range].reduce(0) { $0 + $1.width } }
    let isCutBefore = window.lowerBound > 0
    before = (isCutBefore ? "…" : "") + text(front)
    marked = text(middle)
    after = text(back) + (window.upperBound < cells.count ? "…" : "")
    widthBefore = width(front) + (isCutBefore ? 1 : 0)
    widthMarked = width(middle)
  }

  /// A character, with the columns that it takes and its bytes in the line.
  private struct Cell {
    let width: Int
    let start: Int
    let end: Int
    let isTab: Bool
  }

  private static let tabStop = 4

  private static func cells(of line: String) -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(line.utf8.count)
    var offset = 0
    var column = 0
    for character in line {
      let end = offset + character.utf8.count
      let isTab = character == "\t"
      let width = isTab ? tabStop - column % tabStop : width(of: character)
      cells.append(Cell(width: width, start: offset, end: end, isTab: isTab))
      column += width
      offset = end
    }
    return cells
  }

  /// The columns of a character as it is shown.
  private static func width(of character: Character) -> Int {
    if let byte = character.asciiValue, (0x20..<0x7F).contains(byte) { return 1 }
    return PrintableText.line(String(character)).reduce(0) { $0 + TextWidth.width(of: $1) }
  }

  /// The characters as they are shown, with blanks for tabs.
  private static func text(of cells: ArraySlice<Cell>, in line: String) -> String {
    func text(_ cells: ArraySlice<Cell>) -> String {
      guard let first = cells.first, let last = cells.last else { return "" }
      let start = line.utf8.index(line.startIndex, offsetBy: first.start)
      let end = line.utf8.index(line.startIndex, offsetBy: last.end)
      return PrintableText.line(String(line[start..<end]))
    }
    var result = ""
    var start = cells.startIndex
    for index in cells.indices where cells[index].isTab {
      result += text(cells[start..<index])
      result += String(repeating: " ", count: cells[index].width)
      start = index + 1
    }
    return result + text(cells[start...])
  }

  /// The cells that are shown: all, or as many as the limit takes, a third of it before the region.
  private static func window(
    of cells: [Cell], around region: Range<Int>, limit: Int
  ) -> Range<Int> {
    guard cells.reduce(0, { $0 + $1.width }) > limit else { return 0..<cells.count }
    var start = region.lowerBound
    var width = 0
    while start > 0, width + cells[start - 1].width <= limit / 3 {
      start -= 1
      width += cells[start].width
    }
    var end = region.lowerBound
    while end < cells.count, width + cells[end].width <= limit {
      width += cells[end].width
      end += 1
    }
    while start > 0, end == cells.count, width + cells[start - 1].width <= limit {
      start -= 1
      width += cells[start].width
    }
    return start..<end
  }
}
