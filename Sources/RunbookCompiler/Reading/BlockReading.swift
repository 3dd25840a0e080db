/// The prose of one block with everything that was read in it.
///
/// A class, since lists and tables look at it several times; nothing changes it after it was read.
final class BlockReading {
  let prose: Prose
  let sentences: [Sentence]
  /// The leading words that make the paragraph an admonition ("**Remarque :**"), as the dialects' kind.
  let admonition: String?
  let instructions: [Instruction]
  /// The whole text, labels between backticks.
  private(set) lazy var displayText = prose.displayText

  init(prose: Prose, sentences: [Sentence], admonition: String?) {
    self.prose = prose
    self.sentences = sentences
    self.admonition = admonition
    instructions = sentences.flatMap(\.instructions)
  }

  /// Whether it only says where to read more.
  var pointsElsewhere: Bool { sentences.first?.pointsElsewhere ?? false }

  var endsWithColon: Bool { sentences.last?.endsWithColon ?? false }
}
