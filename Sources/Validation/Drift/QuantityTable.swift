import Diagnostics
import RunbookModel

/// The quantities of a guide by block, of which those that the twin has are taken out.
struct QuantityTable {
  struct Entry {
    var quantity: Quantity
    var span: Span
  }

  private var blocks: [[Entry]]

  var count: Int { blocks.count }

  init(_ guide: ComparableGuide, _ languages: [QuantityWords]) {
    // Before the first section stands when the guide was changed, which is another day for each.
    let first = guide.blocks.firstIndex { $0.headingLevel.map { $0 > 1 } ?? false } ?? 0
    blocks = guide.blocks.indices.map { index in
      let block = guide.blocks[index]
      guard index >= first,
        block.form == .text || block.form == .row || block.headingLevel != nil
      else { return [] }
      let text = BlockText(block, in: guide.document)
      return QuantityReader.quantities(in: text.text, languages: languages)
        .compactMap { quantity in
          var quantity = quantity
          if block.headingLevel != nil, quantity.dimension == .plain,
            text.text.utf8.prefix(quantity.start).allSatisfy({ $0 == 0x20 })
          {
            // "6. What to do when…" is step 6.
            quantity.dimension = .reference
          }
          return text.span(quantity.start, quantity.end, in: guide.document)
            .map { Entry(quantity: quantity, span: $0) }
        }
    }
  }

  /// How many numbers of parts of the guide are left.
  var referenceCount: Int {
    blocks.joined().count { $0.quantity.dimension == .reference }
  }

  func entries(_ range: Range<Int>) -> [Entry] { blocks[range].flatMap { $0 } }

  /// Takes out of both what is equal, each as often as the other has it.
  mutating func removeEqual(
    in range: Range<Int>, of other: inout QuantityTable, in otherRange: Range<Int>
  ) {
    for index in range {
      blocks[index].removeAll { entry in
        for candidate in otherRange {
          if let equal = other.blocks[candidate].firstIndex(where: {
            $0.quantity.isEqual(entry.quantity)
          }) {
            other.blocks[candidate].remove(at: equal)
            return true
          }
        }
        return false
      }
    }
  }
}
