import RunbookModel

/// What a section only announces ("Vous pouvez activer l’option"), because its own steps or subsections tell how.
enum Announcements {
  /// A section's own steps without the announcements that later ones carry out, or tasks of their own where
  /// such follow, which are read elsewhere.
  static func settled(
    _ steps: [StepDraft], details: [StepDraft], hasTasks: Bool = false
  ) -> [StepDraft] {
    var steps = steps
    let isDetailed = hasTasks || details.contains { $0.hasActions }
    for index in steps.indices {
      let later = steps[(index + 1)...]
      let isHead = !steps[..<index].contains { $0.hasActions }
      // What a box says stands for itself.
      guard steps[index].remarks.admonitions.isEmpty else { continue }
      let onlyAnnounces = steps[index].instructions.allSatisfy {
        isAnnouncement($0, isDetailed: isDetailed, isHead: isHead)
      }
      guard isDetailed || isHead && onlyAnnounces && later.contains(where: \.hasDirectAction) else {
        continue
      }
      let isItem = steps[index].isItem
      steps[index].instructions.removeAll {
        isAnnouncement($0, isDetailed: isDetailed, isHead: isHead && !isItem)
      }
      if isDetailed {
        for nested in steps[index].steps.indices {
          steps[index].steps[nested].instructions.removeAll {
            isAnnouncement($0, isDetailed: isDetailed, isHead: false)
          }
        }
      }
    }
    return steps
  }

  private static func isAnnouncement(
    _ instruction: Instruction, isDetailed: Bool, isHead: Bool
  ) -> Bool {
    guard instruction.kind == .other, instruction.label == nil, instruction.reason != .condition
    else { return false }
    switch instruction.modal {
    case .invited?: return true
    case .required?: return isDetailed && isHead
    default: return false
    }
  }
}

extension StepDraft {
  /// Whether the step or one inside it tells directly what to do, not only what one may do.
  var hasDirectAction: Bool {
    instructions.contains { $0.modal == nil && $0.reason == nil }
      || steps.contains { $0.hasDirectAction }
  }
}
