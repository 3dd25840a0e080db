/// The labels of some blocks in a row, and the words around them.
struct LabelledText {
  let labels: [String]
  private let words: [WordCount.Word]

  init(_ labels: [String], in text: String) {
    self.labels = labels
    words = WordCount.words(of: text)
  }

  /// How often a label stands among the words without marks: with a capital, as a name does.
  func count(of label: String) -> Int {
    let wanted = WordCount.words(of: label).map(\.folded)
    guard let first = wanted.first, wanted.count <= words.count else { return 0 }
    return words.indices.dropLast(wanted.count - 1).count { start in
      words[start].folded == first && words[start].text.first?.isLowercase == false
        && words[start..<start + wanted.count].lazy.map(\.folded).elementsEqual(wanted)
    }
  }
}

extension ComparableGuide {
  /// The words of some blocks, without what they set off as code.
  func text(in blocks: Range<Int>) -> String {
    blocks.map { BlockText(self.blocks[$0], in: document).text }.joined(separator: " ")
  }
}
