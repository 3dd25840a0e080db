import Diagnostics
import GuideMarkdown

/// Flattens the inline nodes of a block to text and cuts it into tokens.
struct ProseReader {
  let document: GuideDocument
  let lexicon: Lexicon

  /// The prose of a block's inline children (a paragraph's, a heading's).
  func read(_ block: Int) -> Prose {
    var prose = Prose()
    let span = document.nodes[block].span
    prose.origin = span.start
    prose.bytes.reserveCapacity(span.end - span.start)
    flatten(block, into: &prose)
    Tokenizer(vocabulary: lexicon.vocabulary).tokenize(&prose)
    Emphasis(lexicon: lexicon).unmark(&prose)
    return prose
  }

  private func flatten(_ block: Int, into prose: inout Prose) {
    var open: [(end: Int, region: Int)] = []
    var index = block + 1
    let end = document.nodes[block].subtreeEnd
    while index < end || !open.isEmpty {
      while let last = open.last, last.end <= index {
        open.removeLast()
        prose.regions[last.region].range =
          prose.regions[last.region].range.lowerBound..<prose.bytes.count
      }
      guard index < end else { break }
      let node = document.nodes[index]
      switch node.kind {
      case .text: append(node.text, node.span.start, to: &prose)
      case .softBreak, .lineBreak:
        prose.pieces.append((prose.bytes.count, node.span.start))
        prose.bytes.append(0x20)
      case .code:
        let start = prose.bytes.count
        append(node.text, node.span.start, to: &prose)
        let style: Region.Style = document.hasClass("action", node) ? .action : .code
        prose.regions.append(
          Region(style: style, range: start..<prose.bytes.count, destination: ""))
      case .strong, .emphasis, .link:
        open.append((node.subtreeEnd, prose.regions.count))
        prose.regions.append(
          Region(
            style: node.kind == .link ? .link : node.kind == .strong ? .strong : .emphasis,
            range: prose.bytes.count..<prose.bytes.count, destination: node.text))
      case .image:
        index = node.subtreeEnd
        continue
      case .inlineHTML where node.text.hasPrefix("<br"):
        prose.bytes.append(0x20)
      default: break
      }
      index += 1
    }
  }

  private func append(_ text: String, _ source: Int, to prose: inout Prose) {
    prose.pieces.append((prose.bytes.count, source))
    prose.bytes += text.utf8
  }
}
