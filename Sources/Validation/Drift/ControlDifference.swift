import Console
import GuideMarkdown
import RunbookModel

/// Two labels at the same place of two guides that are not the same control's.
struct ControlDifference: Sendable {
  var guide: String
  var twin: String
  var guideBlock: Int
  var twinBlock: Int

  /// What paired blocks name otherwise for certain.
  ///
  /// In one language each label is compared as it stands: the twin is the guide before a change.
  static func certain(
    in comparison: GuideComparison, _ consoles: [ConsoleModel]
  ) -> [ControlDifference] {
    let isOneLanguage = comparison.guide.runbook.language == comparison.twin.runbook.language
    return isOneLanguage ? inOneLanguage(comparison) : inConsoles(comparison, consoles)
  }

  /// What paired blocks seem to name otherwise: the provider's translations join no word of the two labels.
  static func likely(
    in comparison: GuideComparison, _ consoles: [ConsoleModel], _ labels: LabelCatalogue?
  ) -> [ControlDifference] {
    let certain = certain(in: comparison, consoles)
    return inFiles(comparison, labels).filter { difference in
      !certain.contains {
        $0.guideBlock == difference.guideBlock && $0.guide == difference.guide
      }
    }
  }

  private static func inFiles(
    _ comparison: GuideComparison, _ labels: LabelCatalogue?
  ) -> [ControlDifference] {
    let (guide, twin) = (comparison.guide, comparison.twin)
    guard let labels, guide.runbook.language != twin.runbook.language else { return [] }
    let pairs = comparison.beads.flatMap(\.pairs).map { pair in
      (blocks: pair, here: guide.labels(in: pair.guide), there: twin.labels(in: pair.twin))
    }.filter { !$0.here.isEmpty && !$0.there.isEmpty }
    let facing = FacingLabels(
      pairs.lazy.map { (here: $0.here.map(\.text), there: $0.there.map(\.text)) })
    guard
      let translated = TranslatedLabels(
        labels, from: guide.runbook.language, to: twin.runbook.language, facing)
    else { return [] }
    return pairs.flatMap { pair in
      translated.contradictions(
        LabelledText(pair.here.map(\.text), in: guide.text(in: pair.blocks.guide)),
        LabelledText(pair.there.map(\.text), in: twin.text(in: pair.blocks.twin))
      ).map { place in
        ControlDifference(
          guide: pair.here[place.own].text, twin: pair.there[place.other].text,
          guideBlock: pair.here[place.own].block, twinBlock: pair.there[place.other].block)
      }
    }
  }

  /// What is told by the controls that bear the labels; of several that differ nothing.
  ///
  /// Labels as "OK" or "Confirm" are those of many controls, also of programs that no console
  /// knows. So both labels must be known, and those of places to which both guides lead.
  private static func inConsoles(
    _ comparison: GuideComparison, _ consoles: [ConsoleModel]
  ) -> [ControlDifference] {
    let visited = visitedPlaces(comparison, consoles)
    guard !visited.isEmpty else { return [] }
    func isVisited(_ target: Target?) -> Bool {
      target.flatMap { control(of: $0, consoles)?.place }.map(visited.contains) ?? false
    }
    var differences: [ControlDifference] = []
    for bead in comparison.beads {
      for pair in bead.pairs {
        var here = comparison.guide.named(in: pair.guide)
        var there = comparison.twin.named(in: pair.twin)
        guard here.count == there.count, !here.isEmpty else { continue }
        here.removeAll { entry in
          guard
            let equal = there.firstIndex(where: {
              $0.action.label == entry.action.label
                || entry.target != nil && $0.target == entry.target
            })
          else { return false }
          there.remove(at: equal)
          return true
        }
        guard here.count == 1, let own = here.first, let other = there.first,
          let label = own.action.label, let otherLabel = other.action.label,
          isVisited(own.target), isVisited(other.target), own.action.kind == other.action.kind
        else { continue }
        differences.append(
          ControlDifference(
            guide: label, twin: otherLabel, guideBlock: own.block, twinBlock: other.block))
      }
    }
    return differences
  }

  private static func inOneLanguage(_ comparison: GuideComparison) -> [ControlDifference] {
    comparison.beads.flatMap(\.pairs).flatMap { pair -> [ControlDifference] in
      let here = comparison.guide.labels(in: pair.guide)
      let there = comparison.twin.labels(in: pair.twin)
      guard here.count == there.count else { return [] }
      return zip(here, there).filter { $0.text != $1.text }.map { own, other in
        ControlDifference(
          guide: own.text, twin: other.text, guideBlock: own.block, twinBlock: other.block)
      }
    }
  }

  /// The places of which both guides name a control, at the same place of the text.
  private static func visitedPlaces(
    _ comparison: GuideComparison, _ consoles: [ConsoleModel]
  ) -> Set<String> {
    var places: Set<String> = []
    for bead in comparison.beads {
      for pair in bead.pairs {
        let others = comparison.twin.named(in: pair.twin).map(\.target)
        for entry in comparison.guide.named(in: pair.guide) where others.contains(entry.target) {
          guard let target = entry.target else { continue }
          if case .place(let id) = target { places.insert(id) }
          if let control = control(of: target, consoles) {
            places.insert(control.place)
            if let next = control.leadsTo { places.insert(next) }
          }
        }
      }
    }
    return places
  }

  private static func control(of target: Target, _ consoles: [ConsoleModel]) -> Control? {
    switch target {
    case .control(let id), .field(let id), .fieldValue(let id, _):
      consoles.lazy.compactMap { $0.control(id) }.first
    default: nil
    }
  }
}

extension ComparableGuide {
  fileprivate struct Named {
    var action: Action
    var block: Int
    /// The control or place that bears the label; nil where none is known to.
    var target: Target?
  }

  fileprivate func named(in blocks: Range<Int>) -> [Named] {
    blocks.flatMap { block in
      self.blocks[block].actions.compactMap { action in
        guard action.label != nil else { return nil }
        return Named(action: action, block: block, target: target(of: action))
      }
    }
  }

  /// The labels of controls and of the places where they are, as they follow one another.
  ///
  /// Those that are marked up first, then what an action names without marks.
  func labels(in blocks: Range<Int>) -> [(text: String, block: Int)] {
    blocks.flatMap { block in
      let actions = self.blocks[block].actions
      let names = Set(
        actions.flatMap { [$0.label].compactMap(\.self) + $0.locators.compactMap(\.label) })
      let marked = markedTexts(in: block).filter { names.contains($0.text) || $0.isAction }
        .map(\.text)
      let unmarked = actions.filter { ![.run, .call].contains($0.kind) }.compactMap(\.label)
        .filter { !marked.contains($0) }
      return (marked + unmarked).map { ($0, block) }
    }
  }

  /// What a block sets off in code or bold, and whether it is marked as a control.
  func markedTexts(in block: Int) -> [(text: String, isAction: Bool)] {
    let node = blocks[block].node
    return (node..<document.nodes[node].subtreeEnd).compactMap { index in
      let child = document.nodes[index]
      guard child.kind == .code || child.kind == .strong else { return nil }
      var text = document.nodes[index..<child.subtreeEnd].map(\.text).joined()
      // "**Type :**" is the field "Type".
      while let last = text.last, last == ":" || last.isWhitespace { text.removeLast() }
      return (text, document.hasClass("action", child))
    }
  }

  private func target(of action: Action) -> Target? {
    guard let binding = bindings.actions[action.id] else { return nil }
    switch binding.match {
    case .exact, .folded, .former: break
    case .described, .implied: return nil
    }
    switch binding.target {
    case .control, .place, .field, .fieldValue: return binding.target
    default: return nil
    }
  }
}
