import Diagnostics
import GuideMarkdown
import RunbookModel

/// A procedure while the guide is being read.
struct ProcedureDraft {
  var title: String
  var line: Int
  var remarks = Remarks()
  /// What the section says before its first step.
  var description = ""
  var steps: [StepDraft] = []
  /// Whether the heading numbers it as one of several methods.
  var isMethod = false

  mutating func setReason(_ reason: Action.OptionalReason) {
    for index in steps.indices { steps[index].setReason(reason) }
  }

  var hasActions: Bool { steps.contains { $0.hasActions } }
}

/// Finds the procedures of a guide: its practice part, or one per topic.
struct ProcedureReader: GuideReader {
  let guide: GuideReading
  /// The guide's title, for a practice part whose own heading says nothing.
  let title: String

  /// What every procedure begins with: signing in, a warning.
  private(set) var prelude: [StepDraft] = []
  private(set) var procedures: [ProcedureDraft] = []
  private(set) var remarks = Remarks()
  /// The procedure that gathers the parts without a title.
  private var untitled: Int?
  /// How many methods the guide's opening announces ("vous disposez de deux méthodes").
  private var announcedMethods: Int?

  init(_ guide: GuideReading, title: String) {
    self.guide = guide
    self.title = title
  }

  mutating func read(_ root: Section) {
    for section in root.sections { readTopic(section, parent: root) }
    settleMethods()
    if procedures.isEmpty, prelude.isEmpty, root.role == nil {
      readOwn(root)
    }
  }

  private mutating func readTopic(_ section: Section, parent: Section) {
    switch section.role {
    case .objective?, .prerequisites?, .further?: return
    case .practice?: readPractice(section)
    case .faq?: addAnswer(section)
    case nil where section.heading.map({ document.hasClass("faq", document.nodes[$0]) }) ?? false:
      addAnswer(section)
    case nil where section.title.isEmpty: addUntitled(section, parent: parent)
    case nil:
      // The guide's title holds the topics; what stands under it comes before them.
      if section.level == 1, parent.level == 0, parent.sections.count == 1,
        !section.sections.isEmpty
      {
        readOpening(section)
        for child in section.sections { readTopic(child, parent: section) }
      } else {
        addProcedure(section, title: section.title.displayText)
      }
    }
  }

  /// A part under a heading without a text goes on with the one before; what stands before the first of the
  /// named parts that guides share only introduces them.
  private mutating func addUntitled(_ section: Section, parent: Section) {
    let position = parent.sections.firstIndex { $0 === section } ?? 0
    let later = parent.sections[position...]
    if later.contains(where: { $0.role == .prerequisites || $0.role == .practice }) {
      readOpening(section)
      return
    }
    let count = procedures.count
    addProcedure(section, title: title)
    guard procedures.count > count, let untitled, procedures.indices.contains(untitled) else {
      if procedures.count > count { untitled = count }
      return
    }
    let added = procedures.removeLast()
    procedures[untitled].steps += added.steps
    add(added.remarks)
  }

  /// What an answer to a frequent question tells is done where the question arises.
  private mutating func addAnswer(_ section: Section) {
    let first = procedures.count
    addProcedure(section, title: section.title.displayText)
    for index in procedures.indices.dropFirst(first) { procedures[index].setReason(.secondary) }
  }

  /// What stands under the guide's title and before its first topic: a description, unless it is a procedure.
  private mutating func readOpening(_ section: Section) {
    let reader = read(section.blocks)
    announcedMethods = announcedMethods(in: section)
    let isProcedure = section.blocks.contains { block in
      document.nodes[block..<document.nodes[block].subtreeEnd].contains { node in
        switch node.kind {
        case .list(start: .some), .codeBlock, .apiRoute: true
        default: false
        }
      }
    }
    guard !isProcedure else {
      prelude += reader.steps
      add(reader.preface.remarks)
      return
    }
    var described = reader.preface.remarks
    described.expectations = []
    add(described)
    for step in reader.steps {
      var described = step.remarks
      described.expectations = []
      add(described)
    }
  }

  /// Topics that number methods ("Option 1", "Option 2") are alternatives.
  private mutating func settleMethods() {
    let methods = procedures.indices.filter { procedures[$0].isMethod }
    guard methods.count > 1 else { return }
    for method in methods { procedures[method].setReason(.alternative) }
  }

  private mutating func readPractice(_ section: Section) {
    let children = section.sections
    let hasTasks = children.contains { !lexicon.isStepHeading($0.title) }
    let reader = read(section.blocks)
    guard !children.isEmpty, hasTasks else {
      var procedure = ProcedureDraft(title: title, line: line(of: section))
      procedure.remarks = reader.preface.remarks
      let details = children.map { container($0) }
      procedure.steps = Announcements.settled(reader.steps, details: details) + details
      append(procedure)
      return
    }
    prelude += Announcements.settled(reader.steps, details: [], hasTasks: true)
    add(reader.preface.remarks)
    // Numbered steps among tasks are one procedure under the guide's own title.
    let steps = children.filter { lexicon.isStepHeading($0.title) }
    if let first = steps.first {
      var procedure = ProcedureDraft(title: title, line: line(of: first))
      procedure.steps = steps.map { container($0) }
      append(procedure)
    }
    for child in children where !lexicon.isStepHeading(child.title) {
      addProcedure(child, title: child.title.displayText)
    }
  }

  private mutating func addProcedure(_ section: Section, title: String) {
    let reader = read(section.blocks)
    var procedure = ProcedureDraft(title: title, line: line(of: section))
    procedure.isMethod = lexicon.isMethodHeading(section.title)
    procedure.description = reader.preface.texts.joined(separator: "\n")
    procedure.remarks = reader.preface.remarks
    var details: [StepDraft] = []
    for child in section.sections
    where child.role != .prerequisites && child.role != .further {
      details.append(container(child))
    }
    let count = announcedMethods(in: section) ?? announcedMethods
    if let count, details.filter(\.hasActions).count == count {
      for index in details.indices { details[index].setReason(.alternative) }
    }
    procedure.steps = Announcements.settled(reader.steps, details: details) + details
    if isOptional(section) { procedure.setReason(.condition) }
    append(procedure)
  }

  /// Whether a heading says that its part is not needed: "Étape 3 : … (facultatif)".
  private func isOptional(_ section: Section) -> Bool {
    section.title.tokens.contains { lexicon.has($0.word, .optionalWord) }
  }

  /// The number of equal methods that a section's own text announces.
  private func announcedMethods(in section: Section) -> Int? {
    for block in section.blocks where document.nodes[block].kind == .paragraph {
      let prose = blockReader.read(block).prose
      for index in prose.tokens.indices {
        guard let match = lexicon.match(.choices, prose.tokens, at: index, end: prose.tokens.count),
          let value = match.value
        else { continue }
        if value > 0 { return value }
        let digits = match.tokens.lazy.compactMap { Int(prose.text(prose.tokens[$0].range)) }.first
        if let digits { return digits }
      }
    }
    return nil
  }

  private mutating func readOwn(_ root: Section) {
    let reader = read(root.blocks)
    var procedure = ProcedureDraft(title: title, line: 1)
    procedure.remarks = reader.preface.remarks
    procedure.steps = reader.steps
    append(procedure)
  }

  private mutating func append(_ procedure: ProcedureDraft) {
    guard procedure.hasActions else {
      add(procedure.remarks)
      for step in procedure.steps { add(step.remarks) }
      return
    }
    procedures.append(procedure)
  }

  private mutating func add(_ other: Remarks) {
    var draft = StepDraft(line: 0)
    draft.remarks = remarks
    draft.add(other)
    remarks = draft.remarks
  }

  /// A subsection as a step that holds the steps of its blocks.
  private mutating func container(_ section: Section) -> StepDraft {
    let reader = read(section.blocks)
    var step = reader.preface
    step.line = line(of: section)
    step.title = section.title.displayText
    let details = section.sections.map { container($0) }
    step.steps = Announcements.settled(reader.steps, details: details) + details
    if isOptional(section) { step.setReason(.condition) }
    if step.steps.count == 1, step.steps[0].title.isEmpty, step.instructions.isEmpty {
      var only = step.steps[0]
      only.title = step.title
      only.line = step.line
      only.texts = step.texts + only.texts
      only.images = step.images + only.images
      only.add(step.remarks)
      return only
    }
    step.choice =
      HeadingChoice(lexicon: lexicon).read(section.title, step: step)
      ?? methodChoice(of: section, &step, before: reader.steps.count)
    return step
  }

  /// "Méthode 1", "Méthode 2" under one heading are alternatives.
  private func methodChoice(
    of section: Section, _ step: inout StepDraft, before count: Int
  ) -> ChoiceDraft? {
    let methods = section.sections.indices.filter {
      lexicon.isMethodHeading(section.sections[$0].title)
    }
    guard methods.count > 1 else { return nil }
    for method in methods { step.steps[count + method].setReason(.alternative) }
    let prompt = step.texts.last ?? section.title.displayText
    return ChoiceDraft(
      prompt: prompt, line: step.line,
      options: methods.map { method in
        let title = section.sections[method]
        return ChoiceDraft.Option(
          text: title.title.displayText, line: line(of: title), steps: [count + method])
      })
  }

  private mutating func read(_ blocks: [Int]) -> (preface: StepDraft, steps: [StepDraft]) {
    var reader = StepReader(guide)
    reader.read(blocks)
    let steps = reader.finish()
    return (reader.preface, steps)
  }

  private func line(of section: Section) -> Int {
    section.heading.map { document.source.line(at: document.nodes[$0].span.start) } ?? 1
  }
}
