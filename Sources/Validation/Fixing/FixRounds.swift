package import Diagnostics

/// Fixes a guide round by round, until nothing that can be fixed is left.
///
/// A change may wait for another one that touches it, and a list that was put right may show the
/// next mistake; each round looks at the text as the one before left it.
package enum FixRounds {
  /// More than any guide needs: a limit against changes that undo one another.
  package static let limit = 10

  /// Fixes a guide.
  ///
  /// - Parameters:
  ///   - source: The guide.
  ///   - includingUnsafe: Whether to make changes, too, that a person should look at.
  ///   - find: Everything that is found in a version of the guide; it parses it anew.
  /// - Returns: The guide's bytes and the findings that were fixed, each with its place in the
  ///   round that fixed it.
  package static func fix(
    _ source: SourceFile, includingUnsafe: Bool = false,
    finding find: (SourceFile) throws -> [Finding]
  ) rethrows -> (bytes: [UInt8], fixed: [Finding]) {
    var bytes = source.bytes
    var fixed: [Finding] = []
    for _ in 0..<limit {
      let findings = try find(SourceFile(path: source.path, bytes: bytes))
      let result = FixApplier.apply(findings, to: bytes, includingUnsafe: includingUnsafe)
      guard !result.fixed.isEmpty, result.bytes != bytes else { break }
      bytes = result.bytes
      fixed += result.fixed
    }
    return (bytes, fixed)
  }
}
