import GuideMarkdown

/// A heading with the blocks under it and its subsections.
///
/// A class, since every reader goes through the tree; nothing changes it after it was built.
final class Section {
  /// The heading's node; nil for what stands before the first heading.
  let heading: Int?
  let level: Int
  let title: Prose
  let role: SectionRole?
  /// The indices of the top-level blocks before the first subsection.
  fileprivate(set) var blocks: [Int] = []
  fileprivate(set) var sections: [Section] = []

  init(heading: Int?, level: Int, title: Prose, role: SectionRole?) {
    self.heading = heading
    self.level = level
    self.title = title
    self.role = role
  }
}

/// Turns the flat blocks of a guide into sections by the level of their headings.
struct SectionTree {
  let document: GuideDocument
  let lexicon: Lexicon
  let proseReader: ProseReader

  /// The document as one section of level 0.
  func build() -> Section {
    var stack = [Section(heading: nil, level: 0, title: Prose(), role: nil)]
    for block in document.children(of: 0) {
      guard case .heading(let level) = document.nodes[block].kind else {
        stack[stack.count - 1].blocks.append(block)
        continue
      }
      close(&stack, to: level)
      let title = proseReader.read(block)
      stack.append(
        Section(heading: block, level: level, title: title, role: lexicon.sectionRole(of: title)))
    }
    close(&stack, to: 1)
    return stack[0]
  }

  private func close(_ stack: inout [Section], to level: Int) {
    while stack.count > 1, stack[stack.count - 1].level >= level {
      let closed = stack.removeLast()
      stack[stack.count - 1].sections.append(closed)
    }
  }
}

extension Lexicon {
  /// The role of a section with a title, whose number and closing marks say nothing.
  func sectionRole(of title: Prose) -> SectionRole? {
    let text = Folding.folded(title.displayText)
    let trimmed = text.drop { " .:0123456789".contains($0) }
    let end = trimmed.lastIndex { !" .:!?".contains($0) }
    guard let end else { return nil }
    return sectionTitles[String(trimmed[...end])]
  }

  /// Whether a paragraph stands for the heading of a list of prerequisites: "Conditions préalables :".
  func namesPrerequisites(_ reading: BlockReading) -> Bool {
    reading.endsWithColon && reading.prose.tokens.count < 8
      && sectionRole(of: reading.prose) == .prerequisites
  }

  /// Whether a heading numbers a step: "Étape 2 : …".
  func isStepHeading(_ title: Prose) -> Bool { isNumbered(title, .stepHeading) }

  /// Whether a heading numbers one of several ways: "Méthode 1 : …".
  func isMethodHeading(_ title: Prose) -> Bool { isNumbered(title, .methodHeading) }

  private func isNumbered(_ title: Prose, _ role: WordRole) -> Bool {
    guard let first = title.tokens.first, title.tokens.count > 1 else { return false }
    return has(first.word, role)
      && (title.tokens[1].kind == .number || title.tokens[1].isCapitalized)
  }
}
