import Diagnostics
import GuideMarkdown
import RunbookModel

/// Reads what a guide says before its practical part: its goal and what must hold beforehand.
struct IntroductionReader: GuideReader {
  let guide: GuideReading

  /// The paragraphs that tell the goal.
  private var goal: [String] = []
  private(set) var prerequisites: [Prerequisite] = []
  private(set) var remarks = Remarks()

  init(_ guide: GuideReading) {
    self.guide = guide
  }

  /// What the guide is for.
  var objective: String { goal.joined(separator: "\n") }

  mutating func read(_ section: Section) {
    readSection(section)
    readNamedLists(section)
  }

  /// Reads the lists that a paragraph names prerequisites, in whatever section they stand.
  private mutating func readNamedLists(_ section: Section) {
    guard section.role != .prerequisites else { return }
    for (block, next) in zip(section.blocks, section.blocks.dropFirst())
    where document.nodes[block].kind == .paragraph && document.nodes[next].kind.isList
      && lexicon.namesPrerequisites(blockReader.read(block))
    {
      readPrerequisites(next)
    }
    for child in section.sections { readNamedLists(child) }
  }

  private mutating func readSection(_ section: Section) {
    switch section.role {
    case .objective?: readObjective(section)
    case .prerequisites?:
      let blocks = section.blocks + section.sections.flatMap(\.blocks)
      // Beside a list, a sentence that instructs only leads to it.
      let hasList = blocks.contains { holdsList($0) }
      for block in blocks
      where !hasList || document.nodes[block].kind != .paragraph
        || blockReader.read(block).instructions.isEmpty
      {
        readPrerequisites(block)
      }
    case .practice?, .further?, .faq?: return
    case nil:
      if section.level == 0, !section.sections.isEmpty {
        for block in section.blocks {
          if case .admonition(let kind) = document.nodes[block].kind { addAdmonition(block, kind) }
        }
      }
      if section.level == 1, section.sections.contains(where: { $0.role == nil }) {
        readObjective(section)
      }
      for child in section.sections { readSection(child) }
    }
  }

  private mutating func readObjective(_ section: Section) {
    for block in section.blocks {
      switch document.nodes[block].kind {
      case .paragraph:
        let reading = blockReader.read(block)
        if let kind = reading.admonition, section.role == .objective {
          addAdmonition(block, kind, [reading])
          continue
        }
        let isGoal =
          section.role == .objective || document.hasClass("shortdesc", document.nodes[block])
        guard isGoal, !reading.prose.isEmpty else { continue }
        goal.append(reading.displayText)
        add(remarkReader.read(reading, isPractice: false))
      case .admonition(let kind): addAdmonition(block, kind)
      default: break
      }
    }
    guard section.role == .objective else { return }
    for child in section.sections {
      if child.role == .prerequisites { readSection(child) } else { readObjective(child) }
    }
  }

  private mutating func addAdmonition(_ block: Int, _ kind: String) {
    let readings = document.children(of: block).compactMap { child -> BlockReading? in
      if case .paragraph = document.nodes[child].kind { return blockReader.read(child) }
      return nil
    }
    addAdmonition(block, kind, readings)
  }

  private mutating func addAdmonition(_ block: Int, _ kind: String, _ readings: [BlockReading]) {
    let text = readings.map(\.displayText).joined(separator: "\n")
    remarks.admonitions.append(
      Admonition(
        id: identifiers.make("admonition", [kind, text]), kind: kind, text: text,
        line: document.source.line(at: document.nodes[block].span.start)))
    for reading in readings {
      add(remarkReader.read(reading, isPractice: false))
    }
  }

  private func holdsList(_ block: Int) -> Bool {
    (block..<document.nodes[block].subtreeEnd).contains { document.nodes[$0].kind.isList }
  }

  private mutating func readPrerequisites(_ block: Int) {
    switch document.nodes[block].kind {
    case .quote:
      for child in document.children(of: block) { readPrerequisites(child) }
    case .list:
      for item in document.children(of: block) {
        for child in document.children(of: item) {
          if case .paragraph = document.nodes[child].kind {
            addPrerequisite(blockReader.read(child))
          } else {
            readPrerequisites(child)
          }
        }
      }
    case .paragraph:
      let reading = blockReader.read(block)
      if !reading.endsWithColon, !reading.pointsElsewhere { addPrerequisite(reading) }
    case .admonition(let kind):
      addAdmonition(block, kind)
      for child in document.children(of: block) where document.nodes[child].kind.isList {
        readPrerequisites(child)
      }
    default: break
    }
  }

  private mutating func addPrerequisite(_ reading: BlockReading) {
    guard !reading.prose.isEmpty else { return }
    let text = reading.displayText
    prerequisites.append(
      Prerequisite(
        id: identifiers.make("prerequisite", [text]), text: text,
        line: document.source.line(at: reading.prose.sourceOffset(of: 0))))
  }

  private mutating func add(_ other: Remarks) {
    remarks.claims += other.claims
    remarks.cautions += other.cautions
  }
}
