import RunbookModel

/// An instruction as it was read in a sentence, before it becomes an action of a step.
struct Instruction {
  var kind: Action.Kind
  var sense: VerbSense
  /// The verb's infinitive; `Vocabulary.unknown` when no verb of the lexicon instructs.
  var lemma: WordID
  /// The verb's token; the label's where the verb is elided.
  var verb: Int
  var label: String?
  /// Where the action stands: the offset of the verb, or of the label when it is on another line.
  var sourceOffset: Int
  /// The clause in the guide's words; empty for a block that is an action by itself.
  var text = ""
  /// The tokens of the clause.
  var tokens = 0..<0
  /// The region that names the control.
  var region: Int?
  /// The role of the noun at the label.
  var noun: WordRole?
  /// Whether the clause has no verb of its own: "puis sur `X`".
  var isElided = false
  var object: String?
  /// The phrase that carries the verb; nil for an imperative.
  var modal: Modal?
  var reason: Action.OptionalReason?
  /// Whether the place may as well be the field that the next instruction fills: "In **Members**, enter 2".
  var mayBeField = false
  /// Whether an infinitive tells it without anything before: "Approuver les demandes".
  var isBareInfinitive = false
  /// Whether its clause goes on to the colon with which the sentence ends.
  var reachesColon = false
  /// The number of the sentence within its block.
  var sentence = 0

  private var details: InstructionDetails?

  init(
    kind: Action.Kind, sense: VerbSense, lemma: WordID, verb: Int, label: String?,
    sourceOffset: Int
  ) {
    self.kind = kind
    self.sense = sense
    self.lemma = lemma
    self.verb = verb
    self.label = label
    self.sourceOffset = sourceOffset
  }

  /// Whether neither a name nor words tell what it acts on.
  var namesNothing: Bool { label == nil && (object ?? "").isEmpty }

  /// Whether it stands in the last sentence of a step's last paragraph.
  func isLastOfParagraph(in step: StepDraft) -> Bool {
    step.steps.isEmpty && sentence == step.leadInSentence
  }

  /// Whether it may only announce what is told in detail elsewhere: no control, no value.
  var isVague: Bool {
    label == nil && [.other, .read, .confirm, .wait].contains(kind)
  }
}

extension Instruction {
  /// The label as the guide writes it, where a variable stands for what is visible.
  var writtenLabel: String? {
    get { details?.writtenLabel }
    set { if details != nil || newValue != nil { ownDetails().writtenLabel = newValue } }
  }

  var locators: [Action.Locator] {
    get { details?.locators ?? [] }
    set { if details != nil || !newValue.isEmpty { ownDetails().locators = newValue } }
  }

  var condition: Action.Condition? {
    get { details?.condition }
    set { if details != nil || newValue != nil { ownDetails().condition = newValue } }
  }

  var links: [String] {
    get { details?.links ?? [] }
    set { if details != nil || !newValue.isEmpty { ownDetails().links = newValue } }
  }

  var code: Action.Code? {
    get { details?.code }
    set { if details != nil || newValue != nil { ownDetails().code = newValue } }
  }

  /// The details, which no other copy of the instruction shares.
  private mutating func ownDetails() -> InstructionDetails {
    if isKnownUniquelyReferenced(&details), let details { return details }
    let own = details.map(InstructionDetails.init) ?? InstructionDetails()
    details = own
    return own
  }
}

/// What few instructions have; apart, since instructions are copied from reader to reader.
private final class InstructionDetails {
  var writtenLabel: String?
  var locators: [Action.Locator] = []
  var condition: Action.Condition?
  var links: [String] = []
  var code: Action.Code?

  init() {}

  init(_ other: InstructionDetails) {
    writtenLabel = other.writtenLabel
    locators = other.locators
    condition = other.condition
    links = other.links
    code = other.code
  }
}

/// One sentence of a block, read.
struct Sentence {
  /// The range of token indices.
  var tokens: Range<Int>
  var instructions: [Instruction] = []
  /// Whether the sentence forbids something or asks to keep it.
  var isCaution = false
  /// The leading clause that sets a condition; what it tells does not happen.
  var condition: Range<Int>?
  /// Whether the sentence announces what follows ("…, procédez comme suit :").
  var endsWithColon = false
  /// Whether the colon follows the verb at once, so that what comes next is its object ("vous devez choisir :").
  var endsWithVerb = false
  /// Whether the sentence only says where to read more.
  var pointsElsewhere = false
  /// The leading clauses, which suppose rather than tell.
  var supposed: Range<Int>?
  /// Whether the sentence tells what has to be done for a purpose: "Pour créer…, vous devez…".
  var requires = false
  /// Whether what follows the sentence is what a command prints.
  var announcesOutput = false
  /// Whether the sentence begins with the name of the field that it fills: "**Quota** : indiquez…".
  var namesField = false
  /// The modal right before a final colon, whose infinitives are the items of a list.
  var awaitedModal: Modal?
  /// Whether the sentence details what the one before announced: "Pour cela, …".
  var isDetail = false
  /// The verb of the purpose with which the sentence begins: "Pour créer…".
  var purpose = Vocabulary.unknown
  /// Whether the sentence tells another method ("également").
  var hasAlso = false
  /// The rules that applied besides those of the instructions; empty unless they are traced.
  var notes: [ReadingNote] = []
}
