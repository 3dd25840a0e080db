import RunbookModel

/// A step while its section is being read.
struct StepDraft {
  var title = ""
  var texts: [String] = []
  var line: Int
  var images: [Step.Image] = []
  var instructions: [Instruction] = []
  var remarks = Remarks()
  var steps: [StepDraft] = []
  /// The choice that the step's `choose` asks, with its options' texts.
  var choice: ChoiceDraft?
  /// Whether the step is another method than the main one; a paragraph that goes on with it joins in.
  var optionalScope: Action.OptionalReason?
  /// Whether the step's last paragraph announces what follows.
  var awaitsDetails = false
  /// Where the step begins in the source.
  var offset = 0
  /// Whether what it says holds a list of values.
  var holdsList = false
  /// Whether the step is an item of a list.
  var isItem = false
  /// Whether the last paragraph announces what a command prints.
  var announcesOutput = false
  /// Whether the last sentence of the last paragraph instructs.
  var endsWithInstruction: Bool { instructions.last?.isLastOfParagraph(in: self) ?? false }
  /// The number of the announcing sentence within its paragraph.
  var leadInSentence = 0
  /// Whether the announcement ends with a verb whose objects follow: "vous devez choisir :".
  var awaitsObjects = false

  /// Whether an operator has something to do here.
  var hasActions: Bool { !instructions.isEmpty || steps.contains { $0.hasActions } }

  /// Makes every action of the step and of those inside it optional for a reason.
  mutating func setReason(_ reason: Action.OptionalReason) {
    for index in instructions.indices { instructions[index].reason = reason }
    for index in steps.indices { steps[index].setReason(reason) }
  }

  /// Puts a modal before the step's first instructions, as its lead-in does.
  mutating func setModal(_ modal: Modal) {
    for index in instructions.indices where instructions[index].modal == nil {
      guard instructions[index].sentence == instructions[0].sentence else { break }
      instructions[index].modal = modal
      if modal == .invited || modal == .advised, instructions[index].reason == nil {
        instructions[index].reason = .invited
      }
    }
  }

  mutating func add(_ other: Remarks) {
    remarks.choices += other.choices
    remarks.cautions += other.cautions
    remarks.admonitions += other.admonitions
    for expectation in other.expectations
    where !remarks.expectations.contains(where: {
      $0.kind == expectation.kind && $0.line == expectation.line
    }) {
      remarks.expectations.append(expectation)
    }
    for claim in other.claims
    where !remarks.claims.contains(where: {
      $0.kind == claim.kind && $0.line == claim.line && $0.value == claim.value
    }) {
      remarks.claims.append(claim)
    }
  }
}

/// A choice while its section is being read.
struct ChoiceDraft {
  var prompt: String
  var line: Int
  var options: [Option]

  struct Option {
    var text: String
    var line: Int
    /// The steps, by their position among the draft's nested steps, that carry the option out.
    var steps: [Int] = []
  }
}
