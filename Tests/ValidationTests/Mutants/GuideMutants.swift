import Foundation

/// Every mutant that can be made of a guide, or a few of each kind.
enum GuideMutants {
  /// Whether all are looked at, and more guides, which takes minutes: `BALISE_ALL_MUTANTS=1`.
  static let areAllWanted = ProcessInfo.processInfo.environment["BALISE_ALL_MUTANTS"] == "1"

  static func all(
    of guide: MutableGuide, _ generator: inout some RandomNumberGenerator
  ) -> [GuideMutant] {
    LabelMutations(guide: guide).all(&generator) + StepMutations(guide: guide).all()
      + NumberMutations(guide: guide).all(&generator)
      + RouteMutations(guide: guide).all(&generator) + AdmonitionMutations(guide: guide).all()
  }

  /// At most some mutants of each kind, drawn at random.
  static func sample(
    of guide: MutableGuide, each count: Int, _ generator: inout some RandomNumberGenerator
  ) -> [GuideMutant] {
    let mutants = all(of: guide, &generator)
    return MutationClass.allCases.flatMap { mutation in
      mutants.filter { $0.mutation == mutation }.shuffled(using: &generator).prefix(count)
    }
  }
}
