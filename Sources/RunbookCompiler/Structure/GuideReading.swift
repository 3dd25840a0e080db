import GuideMarkdown

/// What the readers of one guide share.
///
/// A class, since a reader is made for every list item: what they share is one reference.
final class GuideReading {
  let document: GuideDocument
  let lexicon: Lexicon
  let blockReader: BlockReader
  let remarkReader: RemarkReader
  let identifiers = Identifiers()

  init(_ document: GuideDocument, lexicon: Lexicon, blockReader: BlockReader) {
    self.document = document
    self.lexicon = lexicon
    self.blockReader = blockReader
    remarkReader = RemarkReader(
      lexicon: lexicon, source: document.source, identifiers: identifiers)
  }
}

/// Reads a part of a guide.
protocol GuideReader {
  var guide: GuideReading { get }
}

extension GuideReader {
  var document: GuideDocument { guide.document }
  var lexicon: Lexicon { guide.lexicon }
  var blockReader: BlockReader { guide.blockReader }
  var remarkReader: RemarkReader { guide.remarkReader }
  var identifiers: Identifiers { guide.identifiers }
}
