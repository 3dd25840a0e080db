import RunbookModel
import Values

/// Something that was seen on a walk: the entry, and the walk that leads there.
struct Sighting {
  var procedure: ProcedureEvidence
  var trial: Trial
  /// The entry's position in the trial's trace.
  var index: Int

  var entry: TraceEntry { trial.trace[index] }

  /// Whether the guide tells to do it only in a case ("si vous changez de système"), which may not be this
  /// one, or instead of something else that was done as well ("également via l’API").
  var isConditional: Bool {
    guard let action = entry.action else { return false }
    switch action.because {
    case .condition, .secondary: return true
    case .alternative:
      return procedure.trials.contains { trial in
        trial.trace.contains { other in
          guard case .performed = other.event else { return false }
          return other.action?.id == action.id
        }
      }
    case .invited, nil: return false
    }
  }

  /// Whether something that the guide leaves to the operator was left out on the way.
  var isAfterOmission: Bool {
    trial.trace[..<index].contains { entry in
      switch entry.event {
      case .leftOut, .choiceLeft: true
      default: false
      }
    }
  }
}

extension ExecutionEvidence {
  /// What was seen on all walks, the walk that takes everything first.
  var sightings: [Sighting] {
    procedures.flatMap { procedure in
      procedure.trials.flatMap { trial in
        trial.trace.indices.map { Sighting(procedure: procedure, trial: trial, index: $0) }
      }
    }
  }
}

extension Rule {
  /// Findings of what was seen on walks, in the guide's order; what was seen on several walks is told once,
  /// with the shortest of them.
  func findings(
    of sightings: [Sighting], in examination: Examination, _ make: (Sighting) -> Finding?
  ) -> [Finding] {
    var shortest: [Finding: Sighting] = [:]
    for sighting in sightings {
      guard let finding = make(sighting) else { continue }
      if let known = shortest[finding], known.index <= sighting.index { continue }
      shortest[finding] = sighting
    }
    return shortest.map { finding, sighting in
      var finding = finding
      finding.counterexample = sighting.procedure.counterexample(
        sighting.trial, upTo: sighting.index, in: examination)
      return finding
    }.sorted { left, right in
      let (first, second) = (left.place.region?.start, right.place.region?.start)
      if let first, let second, first != second { return first < second }
      return left.message.key < right.message.key
    }
  }
}
