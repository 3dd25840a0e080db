/// How much of a guide is read before it is refused.
package struct GuideLimits: Hashable, Sendable {
  /// The largest file, in bytes.
  package var bytes: Int
  /// The deepest nesting of blocks and of inline nodes.
  package var depth: Int
  /// The most brackets that stand open at a time in one paragraph.
  package var openBrackets: Int
  /// The most bytes into which link references may expand.
  package var referenceBytes: Int

  package init(
    bytes: Int = 16 << 20, depth: Int = 256, openBrackets: Int = 1000,
    referenceBytes: Int = 256 << 20
  ) {
    self.bytes = bytes
    self.depth = depth
    self.openBrackets = openBrackets
    self.referenceBytes = referenceBytes
  }

  package static let standard = GuideLimits()
}
