import Diagnostics
import GuideMarkdown
import RunbookModel

/// Reads a block sentence by sentence, then settles what one sentence says about the next.
///
/// What was read once is kept: lists are looked through before they are read. Belongs to one compilation.
final class BlockReader {
  let lexicon: Lexicon
  let proseReader: ProseReader
  let anchors: HeadingAnchors
  /// Whether the rules that apply are taken down.
  let isTraced: Bool

  /// By node; nil for what was not read yet.
  private var known: [BlockReading?]

  init(
    lexicon: Lexicon, proseReader: ProseReader, anchors: HeadingAnchors, isTraced: Bool = false
  ) {
    self.isTraced = isTraced
    self.lexicon = lexicon
    self.proseReader = proseReader
    self.anchors = anchors
    known = Array(repeating: nil, count: proseReader.document.nodes.count)
  }

  /// What was read, in the order of the guide.
  var readings: [BlockReading] { known.compactMap(\.self) }

  func read(_ block: Int) -> BlockReading {
    if let reading = known[block] { return reading }
    let reading = readAnew(block)
    known[block] = reading
    return reading
  }

  private func readAnew(_ block: Int) -> BlockReading {
    var prose = proseReader.read(block)
    let ranges = SentenceSplitter(lexicon: lexicon).split(prose)
    var sentences = ranges.map { SentenceReader.read(prose, $0, by: lexicon, isTraced: isTraced) }
    nameAfterTitle(&sentences, prose)
    dropPointers(&sentences, prose)
    settleUmbrellas(&sentences, prose)
    dropFindings(&sentences)
    writeClauses(&sentences, &prose)
    return BlockReading(
      prose: prose, sentences: sentences, admonition: admonition(prose))
  }

  /// A sentence that is a name alone names the field that the next one fills.
  ///
  /// "**Keep a copy**. Tick this box…"
  private func nameAfterTitle(_ sentences: inout [Sentence], _ prose: Prose) {
    guard sentences.count > 1, sentences[0].instructions.isEmpty,
      let first = sentences[0].tokens.first,
      prose.tokens[first].kind == .label,
      sentences[0].tokens.dropFirst().allSatisfy({
        prose.tokens[$0].isInsideLabel || prose.tokens[$0].kind == .punctuation
      })
    else { return }
    for index in sentences.indices.dropFirst() where !sentences[index].instructions.isEmpty {
      if sentences[index].instructions[0].label == nil, sentences[index].instructions[0].fillsField
      {
        sentences[index].instructions[0].label = prose.leadingLabel
      }
      return
    }
  }

  /// Drops what only leads to another part of the guide.
  private func dropPointers(_ sentences: inout [Sentence], _ prose: Prose) {
    for index in sentences.indices {
      for position in sentences[index].instructions.indices.reversed() {
        let instruction = sentences[index].instructions[position]
        let leads =
          instruction.label == nil && [.navigate, .read].contains(instruction.kind)
          && !instruction.links.isEmpty && instruction.links.allSatisfy(anchors.contains)
        guard leads || isTitleOfOwnSection(instruction, prose) else { continue }
        drop(position, of: &sentences[index], by: .ownSection)
      }
    }
  }

  /// "[Log in via FTP](#ftp): …": the title of a section of this guide, not what it tells.
  private func isTitleOfOwnSection(_ instruction: Instruction, _ prose: Prose) -> Bool {
    guard prose.tokens.indices.contains(instruction.verb) else { return false }
    let verb = prose.tokens[instruction.verb].range
    return prose.regions(around: verb.lowerBound).contains {
      $0.style == .link && $0.range.upperBound >= verb.upperBound
        && anchors.contains($0.destination)
    }
  }

  /// "Vous pouvez y retrouver son nom" describes a place, where no step follows.
  private func dropFindings(_ sentences: inout [Sentence]) {
    for index in sentences.indices {
      for position in sentences[index].instructions.indices.reversed() {
        let instruction = sentences[index].instructions[position]
        guard instruction.sense == .find, instruction.modal == .invited else { continue }
        drop(position, of: &sentences[index], by: .statement)
      }
    }
  }

  private func dropLast(of sentence: inout Sentence) {
    drop(sentence.instructions.count - 1, of: &sentence, by: .detailedNext)
  }

  private func drop(_ position: Int, of sentence: inout Sentence, by rule: ReadingNote.Rule) {
    let dropped = sentence.instructions.remove(at: position)
    guard isTraced else { return }
    sentence.notes.append(ReadingNote(rule: rule, tokens: dropped.tokens, key: nil))
  }

  /// Gives every instruction its words, once it is known which marked-up words are labels.
  private func writeClauses(_ sentences: inout [Sentence], _ prose: inout Prose) {
    for region in sentences.lazy.flatMap(\.instructions).compactMap(\.region)
    where prose.regions[region].style == .strong {
      prose.regions[region].style = .action
    }
    let hasVariables = proseReader.document.dialect == .ibmcloud
    for sentence in sentences.indices {
      for index in sentences[sentence].instructions.indices {
        let instruction = sentences[sentence].instructions[index]
        let words = prose.text(ofTokens: instruction.tokens)
        let verb =
          instruction.isElided ? prose.text(prose.tokens[instruction.verb].range) + " " : ""
        sentences[sentence].instructions[index].text = verb + words
        sentences[sentence].instructions[index].sentence = sentence
        if hasVariables, instruction.label != nil {
          let start =
            instruction.region.map { prose.sourceOffset(of: prose.regions[$0].range.lowerBound) }
          sentences[sentence].instructions[index].writtenLabel =
            written(at: start ?? instruction.sourceOffset)
        }
      }
    }
  }

  /// A label's words in the guide itself, where they are a variable.
  private func written(at start: Int) -> String? {
    let bytes = proseReader.document.source.bytes
    guard start + 1 < bytes.count, bytes[start] == 0x7B, bytes[start + 1] == 0x7B,
      let close = bytes[start...].firstIndex(of: 0x7D), close + 1 < bytes.count,
      bytes[close + 1] == 0x7D
    else { return nil }
    return String(decoding: bytes[start...close + 1], as: UTF8.self)
  }

  /// Drops announcements that the next sentence details, and makes the details as optional as they were.
  ///
  /// "Vous pouvez également retrouver cet e-mail. Cliquez sur…" tells one thing, not two.
  private func settleUmbrellas(_ sentences: inout [Sentence], _ prose: Prose) {
    for index in sentences.indices.dropLast() {
      // "Vous devez créer un index. Pour créer l’index, cliquez sur…"
      guard sentences[index + 1].purpose != Vocabulary.unknown,
        sentences[index + 1].purpose == sentences[index].instructions.last?.lemma,
        !sentences[index + 1].instructions.isEmpty || sentences[index + 1].endsWithColon,
        let last = sentences[index].instructions.last, last.label == nil, last.isVague
      else { continue }
      dropLast(of: &sentences[index])
    }
    for index in sentences.indices.dropLast() where sentences[index + 1].isDetail {
      let detail = sentences[index + 1].instructions.first
      // What is said between them instructs nothing: "… Cela se fait avec une commande. Voici comment :"
      guard
        let announcing = sentences[...index].lastIndex(where: { !$0.instructions.isEmpty }),
        announcing == index || sentences[index + 1].endsWithColon
      else { continue }
      if let last = sentences[announcing].instructions.last, last.label == nil,
        detail == nil ? sentences[index + 1].endsWithColon : true,
        last.isVague || last.kind == detail?.kind
      {
        dropLast(of: &sentences[announcing])
      }
    }
    for index in sentences.indices.dropLast() {
      // "… vous demandant de confirmer. Cliquez sur `Oui`" tells one thing.
      if let last = sentences[index].instructions.last, last.modal?.isReport == true,
        last.kind == .confirm, let next = sentences[index + 1].instructions.first,
        next.kind == .click, next.modal == nil
      {
        dropLast(of: &sentences[index])
      }
    }
    for index in sentences.indices {
      guard let umbrella = sentences[index].instructions.last, umbrella.label == nil,
        [.other, .read, .confirm].contains(umbrella.kind), let modal = umbrella.modal,
        index + 1 < sentences.count,
        let detail = sentences[index + 1].instructions.first, detail.modal == nil,
        [.click, .navigate, .choose, .connect].contains(detail.kind)
      else { continue }
      guard
        modal == .invited || modal == .required && umbrella.kind == .other && detail.label != nil
          || names(detail, umbrella.lemma)
      else { continue }
      dropLast(of: &sentences[index])
      guard modal == .invited else { continue }
      for later in sentences.indices where later > index {
        for item in sentences[later].instructions.indices
        where sentences[later].instructions[item].reason == nil {
          sentences[later].instructions[item].reason =
            sentences[index].hasAlso ? .secondary : .invited
        }
      }
    }
  }

  /// Whether a control is named after what the announcement tells to do.
  private func names(_ detail: Instruction, _ lemma: WordID) -> Bool {
    guard lemma != Vocabulary.unknown, let label = detail.label else { return false }
    return label.split(separator: " ").contains { word in
      let id = lexicon.vocabulary.id(of: word)
      return id == lemma || lexicon.entry(id).verb?.lemma == lemma
    }
  }

  /// The kind of a paragraph that begins with bold "Remarque :", "Attention" and the like.
  private func admonition(_ prose: Prose) -> String? {
    guard let first = prose.tokens.first, first.kind == .label, first.region >= 0,
      prose.regions[Int(first.region)].style == .strong
    else { return nil }
    let tokens = prose.tokens
    guard
      let match = lexicon.match(.admonitions, tokens, at: 1, end: min(5, tokens.count)),
      case .admonition(let kind) = match.purpose
    else { return nil }
    // "**Remarque importante :**" is one; "**Remarques sur les disques**" is a title.
    let rest = tokens[match.tokens.upperBound...].prefix { $0.start < first.end }
    return rest.count { $0.kind == .word } <= 1 ? kind : nil
  }
}
