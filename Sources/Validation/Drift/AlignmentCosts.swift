/// What it costs to take blocks for each other's translations, or for missing: about the negative
/// logarithm of how rarely it is so.
///
/// Lengths are compared as Gale and Church do ("A program for aligning sentences in bilingual
/// corpora", 1993): the difference grows with the root of the length.
struct AlignmentCosts {
  /// No translation.
  static let never = Float.infinity
  static let merge: Float = 4
  static let swap: Float = 2
  /// The variance of a text's length, a letter (6.8 with Gale and Church, of closer translations).
  private static let lengthVariance: Float = 9

  let guide: [ComparableBlock]
  let twin: [ComparableBlock]
  let guideKinds: [String]
  let twinKinds: [String]
  let similarity: BlockSimilarity
  /// How many letters the twin takes for one of the guide.
  let expansion: Float

  init(_ guide: ComparableGuide, _ twin: ComparableGuide, _ similarity: BlockSimilarity) {
    self.guide = guide.blocks
    self.twin = twin.blocks
    guideKinds = guide.admonitions.map(\.kind)
    twinKinds = twin.admonitions.map(\.kind)
    self.similarity = similarity
    func length(_ blocks: [ComparableBlock]) -> Float {
      blocks.reduce(0) { $1.form == .text ? $0 + Float($1.length) : $0 }
    }
    expansion = max(0.8, min(1.25, (length(twin.blocks) + 1) / (length(guide.blocks) + 1)))
  }

  func gap(_ block: ComparableBlock) -> Float {
    switch block.form {
    case .image: 1
    case .row, .title: 2.5
    case .heading, .text, .code, .route: 3
    }
  }

  func pair(_ row: Int, _ column: Int) -> Float {
    let left = guide[row]
    let right = twin[column]
    var cost = form(left.form, right.form)
    guard cost < Self.never else { return cost }
    if left.opensItem != right.opensItem { cost += 0.5 }
    cost += surroundings(left.admonition, right.admonition)
    let total = similarity.guideTotals[row] + similarity.twinTotals[column]
    cost += likeness(similarity.shared(row, column), total)
    // Images have no length, and headings hardly one.
    if left.form != .image { cost += length(Float(left.length), Float(right.length)) }
    return cost
  }

  /// Two blocks of the guide for one of the twin.
  func merged(rows: Range<Int>, columns: Range<Int>) -> Float {
    guard rows.allSatisfy({ guide[$0].form == .text }),
      columns.allSatisfy({ twin[$0].form == .text })
    else { return Self.never }
    var cost = Self.merge
    var shared: Float = 0
    var total: Float = 0
    var lengths: (guide: Float, twin: Float) = (0, 0)
    for row in rows {
      total += similarity.guideTotals[row]
      lengths.guide += Float(guide[row].length)
    }
    for column in columns {
      total += similarity.twinTotals[column]
      lengths.twin += Float(twin[column].length)
    }
    for row in rows {
      for column in columns {
        let part = similarity.shared(row, column)
        // A part without anything of the whole is no part of it.
        if part == 0 { cost += 2 }
        shared += part
      }
    }
    // What both parts share with the whole counts once.
    let limit =
      rows.count == 1
      ? similarity.guideTotals[rows.lowerBound] : similarity.twinTotals[columns.lowerBound]
    return cost + likeness(min(shared, limit), total) + length(lengths.guide, lengths.twin)
  }

  private func likeness(_ shared: Float, _ total: Float) -> Float {
    // The more there is to go by, the more it counts.
    let weight = 4 + min(4, total / 20)
    return weight * (0.4 - BlockSimilarity.likeness(shared, total))
  }

  private func length(_ guide: Float, _ twin: Float) -> Float {
    let difference = twin - guide * expansion
    let variance = (guide + twin + 10) / 2 * Self.lengthVariance
    return min(6, difference * difference / variance / 2)
  }

  private func surroundings(_ guide: Int?, _ twin: Int?) -> Float {
    switch (guide, twin) {
    case (nil, nil): 0
    case (let guide?, let twin?): guideKinds[guide] == twinKinds[twin] ? 0 : 0.3
    default: 0.7
    }
  }

  private func form(_ left: ComparableBlock.Form, _ right: ComparableBlock.Form) -> Float {
    switch (left, right) {
    case (.heading(let one), .heading(let other)): one == other ? 0 : 0.5
    case _ where left == right: 0
    case (.heading, .title), (.title, .heading): 0.5
    case (.heading, .text), (.text, .heading), (.title, .text), (.text, .title): 2.5
    case (.row, .text), (.text, .row): 2.5
    case (.image, .text), (.text, .image): 3
    default: Self.never
    }
  }
}
