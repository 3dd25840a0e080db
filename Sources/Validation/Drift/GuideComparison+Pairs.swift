import Diagnostics

extension GuideComparison {
  /// The blocks that stand for each other where a byte of the guide is; nil where nothing stands for its block.
  func pair(at offset: Int) -> (guide: Range<Int>, twin: Range<Int>)? {
    let block = guide.blocks.firstIndex { $0.span.start <= offset && offset < $0.span.end }
    return block.flatMap { block in
      beads.lazy.flatMap(\.pairs).first { $0.guide.contains(block) }
    }
  }
}
