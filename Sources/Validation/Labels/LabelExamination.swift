import Console
import Diagnostics
import RunbookModel
import Values

/// A guide's labels with what the console model and the provider's files say of each.
struct LabelExamination {
  /// A label and what is known of it.
  struct Reading: Hashable, Sendable {
    var label: GuideLabel
    var verdict: Verdict
  }

  enum Verdict: Hashable, Sendable {
    /// The console shows it.
    case shown
    /// It is not what the console shows; the nearest of what it shows, where something is near, and
    /// the
    /// day on which a former label was gone.
    case differs(LabelDifference, shown: String?, until: Instant?)
    /// Nothing is known that could tell: another program's label, most likely.
    case notCovered
  }

  /// Every label, in the guide's order.
  private(set) var readings: [Reading] = []
  private let names: ConsoleNames?
  private let catalogue: LabelCatalogue?
  private let index: LabelIndex?
  private let language: String
  private let grammar: LabelGrammar
  private let marks: Set<GuideLabel.Mark>
  /// The folded labels that the console or the files know, and those that they do not.
  private var known: Set<String> = []
  private var unknown: Set<String> = []
  private var surroundings = LabelSurroundings()
  /// Whether the guide is about what the console model describes, which is a part of the console.
  private var isConsoles = false

  /// By the place of a label: whether those around it are the provider's.
  private var isAmongKnown: [Int: Bool] = [:]

  init(_ examination: Examination) {
    let labels = GuideLabels.all(in: examination.document, examination.runbook)
    names = ConsoleNames(examination)
    catalogue = examination.labels
    language = examination.runbook.language
    grammar = examination.languages.labels
    index = catalogue?.index(language)
    // A guide that marks its controls marks all of them so.
    let hasControls = labels.contains { $0.mark == .control }
    marks = hasControls ? [.control] : [.code, .strong, .quoted]
    gather(labels)
    isConsoles = Self.isConsoles(examination.runbook, names)
    readings = labels.map { Reading(label: $0, verdict: verdict($0)) }
  }

  private mutating func gather(_ labels: [GuideLabel]) {
    var row: [Neighbour] = []
    for label in labels where marks.contains(label.mark) {
      let folded = Folding.folded(label.text)
      let isBound = isRecognized(label)
      let entry = index?.entry(folded)
      if let entry { surroundings.add(entry) }
      let isKnown = isBound || entry != nil
      row.append(Neighbour(start: label.span.start, folded: folded, isKnown: isKnown))
      if isKnown { known.insert(folded) } else { unknown.insert(folded) }
    }
    unknown.subtract(known)
    row.sort { $0.start < $1.start }
    for (position, label) in row.enumerated() {
      let near =
        Self.near(label, in: row[..<position].suffix(Self.reach).reversed())
        + Self.near(label, in: row[(position + 1)...].prefix(Self.reach))
      isAmongKnown[label.start] = 2 * near.count { $0 } >= near.count
    }
  }

  /// Whether the console model has what a label names.
  private func isRecognized(_ label: GuideLabel) -> Bool {
    guard !label.isLocator, let names else { return false }
    return names.match(of: label.action) != nil || names.isArgument(label.action)
  }

  /// Whether two of three actions at least act on something that the model has.
  private static func isConsoles(_ runbook: Runbook, _ names: ConsoleNames?) -> Bool {
    guard let names else { return false }
    let actions = GuideLabels.actions(runbook.prelude + runbook.procedures.flatMap(\.steps))
    let bound = actions.compactMap(names.isBound)
    let count = bound.count { $0 }
    return count >= 2 && count >= 2 * (bound.count - count)
  }

  /// A label among those around it.
  private struct Neighbour {
    var start: Int
    var folded: String
    var isKnown: Bool
  }

  /// How many labels beside one are looked at.
  private static let reach = 6

  /// Whether the first two that differ from a label are known.
  private static func near(_ label: Neighbour, in others: some Sequence<Neighbour>) -> [Bool] {
    Array(others.lazy.filter { $0.folded != label.folded }.map(\.isKnown).prefix(2))
  }

  /// The labels with a difference, in the guide's order.
  func readings(with difference: LabelDifference) -> [Reading] {
    readings.filter { reading in
      if case .differs(difference, _, _) = reading.verdict { true } else { false }
    }
  }

  private func verdict(_ label: GuideLabel) -> Verdict {
    if let verdict = consoleVerdict(label) { return verdict }
    let isMarked = marks.contains(label.mark)
    let folded = Folding.folded(label.text)
    if let entry = index?.entry(folded) { return verdict(label, folded, spelled: entry) }
    if label.mark != .none, let missing = missing(label, folded) { return missing }
    guard isMarked, isProviders(folded, label) else { return .notCovered }
    return foreign(label) ?? near(label, folded) ?? .notCovered
  }

  // MARK: The console

  private func consoleVerdict(_ label: GuideLabel) -> Verdict? {
    guard !label.isLocator, let names else { return nil }
    if names.isArgument(label.action) { return .shown }
    guard let match = names.match(of: label.action) else { return nil }
    let all = names.names(for: label.action)
    let own = all[language]
    if own.contains(where: { $0.text == label.text && $0.until == nil }) { return .shown }
    guard let current = own.first(where: { $0.until == nil }) else { return nil }
    guard marks.contains(label.mark) else { return .shown }
    let folded = Folding.folded(label.text)
    if case .former(let until) = match {
      guard isProviders(folded, label) else { return .shown }
      // Several things may have had the label: which one is meant, only a guide about them tells.
      return .differs(.former, shown: isConsoles ? current.text : nil, until: until)
    }
    let same = own.first { $0.until == nil && Folding.folded($0.text) == folded }
    guard let same else {
      guard isConsoles else { return nil }
      return .differs(.language, shown: current.text, until: nil)
    }
    guard let difference = LabelDifference(between: label.text, and: same.text),
      isTelling(difference, label), isConsoles || isProviders(folded, label)
    else { return .shown }
    return .differs(difference, shown: same.text, until: nil)
  }

  /// What is said of a label that the console model does not have, in a guide of which it has
  /// nearly all.
  private func missing(_ label: GuideLabel, _ folded: String) -> Verdict? {
    guard let names, isConsoles, !known.contains(folded) else { return nil }
    let all = names.all()
    if let entry = all.entry(folded) {
      if label.isLocator { return .shown }
      return .differs(.elsewhere, shown: entry.spellings.first?.text, until: nil)
    }
    if let best = best(folded, in: all), best.difference == .spelling {
      return .differs(.spelling, shown: best.shown, until: nil)
    }
    let nearest = all.nearest(to: folded, maximum: max(2, folded.utf8.count / 3))
    let shown = nearest.flatMap { all.entry($0.folded) }?.spellings.first?.text
    return .differs(.unknown, shown: shown, until: nil)
  }

  // MARK: The files

  private func verdict(
    _ label: GuideLabel, _ folded: String, spelled entry: LabelIndex.Entry
  ) -> Verdict {
    let differences = entry.spellings.map { LabelDifference(between: label.text, and: $0.text) }
    guard !differences.contains(nil), marks.contains(label.mark) else { return .shown }
    let nearest = zip(entry.spellings, differences).min { left, right in
      Self.rank(left.1) < Self.rank(right.1)
    }
    guard let (spelling, difference) = nearest, let difference, isProviders(folded, label),
      isTelling(difference, label)
    else { return .shown }
    return .differs(difference, shown: spelling.text, until: nil)
  }

  private static func rank(_ difference: LabelDifference?) -> Int {
    difference.flatMap { LabelDifference.allCases.firstIndex(of: $0) } ?? 0
  }

  /// Whether a difference tells anything: capitals may be the style sheet's, a plain word may be
  /// one
  /// of another language.
  private func isTelling(_ difference: LabelDifference, _ label: GuideLabel) -> Bool {
    switch difference {
    case .letterCase: label.text.contains(where: \.isLowercase) && isName(label)
    case .accents: !isForeign(label.text)
    default: true
    }
  }

  /// Whether a label is set as a name, and not as a word of the sentence or a value.
  private func isName(_ label: GuideLabel) -> Bool {
    if label.text.first?.isUppercase == true { return true }
    guard label.mark == .control else { return false }
    return label.text.contains(" ") || [.click, .check, .confirm].contains(label.action.kind)
  }

  private func isForeign(_ text: String) -> Bool {
    let folded = Folding.folded(text)
    return (catalogue?.languages ?? []).contains { other in
      other != language
        && catalogue?.index(other)?.entry(folded)?.spellings.contains { $0.text == text } == true
    }
  }

  /// The label of another language, in a guide that names the console's in its own otherwise.
  private func foreign(_ label: GuideLabel) -> Verdict? {
    guard let catalogue, LabelWords.words(Folding.folded(label.text)).count > 1 else {
      return nil
    }
    for other in catalogue.languages where other != language {
      if let shown = catalogue.translation(of: label.text, from: other, to: language) {
        return .differs(.language, shown: shown, until: nil)
      }
    }
    return nil
  }

  private func near(_ label: GuideLabel, _ folded: String) -> Verdict? {
    guard let index, label.mark == .control || label.text.first?.isUppercase == true,
      !isForeign(label.text), let best = best(folded, in: index, where: surroundings.hold)
    else { return nil }
    return .differs(best.difference, shown: best.shown, until: nil)
  }

  /// The nearest label that a slip or another word makes of it.
  private func best(
    _ folded: String, in index: LabelIndex,
    where isPossible: (LabelIndex.Entry) -> Bool = { _ in true }
  ) -> (difference: LabelDifference, shown: String)? {
    let length = folded.utf8.count
    guard length >= 5 else { return nil }
    let words = LabelWords.words(folded)
    let maximum = length < 6 ? 1 : length < 20 ? 2 : 3
    let near = index.near(folded, maximum: maximum)
    let others = index.sharingAllButOneWord(words).map { (entry: $0, distance: maximum + 1) }
    let candidates = (near + others).compactMap { candidate in
      LabelDifference(between: folded, and: candidate.entry, in: index, grammar).map {
        (difference: $0, entry: candidate.entry, distance: candidate.distance)
      }
    }.filter { isPossible($0.entry) }
    // An article for another is nearer than one that is left out.
    func order(_ entry: LabelIndex.Entry, _ distance: Int) -> (Int, Int, Int) {
      (abs(entry.words.count - words.count), distance, -entry.spellings[0].keys.count)
    }
    let best = candidates.min { left, right in
      let (leftRank, rightRank) = (Self.rank(left.difference), Self.rank(right.difference))
      guard leftRank == rightRank else { return leftRank < rightRank }
      return order(left.entry, left.distance) < order(right.entry, right.distance)
    }
    return best.map { ($0.difference, $0.entry.spellings[0].text) }
  }

  /// Whether the guide's other labels are the provider's, most of them, and those around this one:
  /// another
  /// program's may be near one by chance.
  private func isProviders(_ folded: String, _ label: GuideLabel) -> Bool {
    let others = known.count - (known.contains(folded) ? 1 : 0)
    let foreign = unknown.count - (unknown.contains(folded) ? 1 : 0)
    return others >= 2 && others >= 2 * foreign && isAmongKnown[label.span.start] ?? true
  }
}
