import Console
import GuideMarkdown
import Validation

/// Finds the guide in the other language.
struct TwinSearch: Sendable {
  /// The one that was named on the command line.
  let given: Twin?
  /// The paths of the guides that are validated too.
  let validated: Set<String>
  let binder: Binder

  /// The twin of a guide; nil when it has none, or when the pair is compared at the other one.
  ///
  /// A file beside the guide that cannot be read is no twin: when it is validated itself, that is told there.
  func twin(of path: String, _ compiler: GuideCompiler) -> Twin? {
    if let given { return given }
    for candidate in ValidationParts.twinCandidates(for: path) where candidate != path {
      guard DiskFileTree.exists(candidate) else { continue }
      if validated.contains(candidate), !ValidationParts.isCompared(path, with: candidate) {
        return nil
      }
      if let document = try? compiler.parse(path: candidate) {
        return Self.twin(document, compiler, binder)
      }
    }
    return nil
  }

  static func twin(
    _ document: GuideDocument, _ compiler: GuideCompiler, _ binder: Binder
  ) -> Twin {
    let runbook = compiler.compile(document)
    return Twin(
      document: document, runbook: runbook, bindings: binder.bind(runbook, readsProse: false))
  }
}
