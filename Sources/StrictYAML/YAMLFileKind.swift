/// A kind of YAML file: what its mistakes are called, and how much of a file is read.
///
/// A file of the kind `world` is rejected with `world.too-large` (`limit` in KiB, `bytes`),
/// `world.malformed` (`detail`), `world.duplicate-key` (`key`) or `world.anchor`. A `YAMLReader` reports
/// `world.unknown-key` (`key`, the known `names`), `world.missing-key` (`key`) and `world.wrong-shape`
/// (`expected`, which is `world.shape.mapping` and the like).
package struct YAMLFileKind: Sendable {
  let name: String
  /// The most bytes that are read.
  let sizeLimit: Int
  /// The last part of the message for text that is no YAML.
  let malformed: String
  let mayBeEmpty: Bool
  /// Without anchors no alias can make a small file large.
  let allowsAnchors: Bool

  package init(
    _ name: String, sizeLimit: Int, malformed: String = "malformed", mayBeEmpty: Bool = false,
    allowsAnchors: Bool = true
  ) {
    self.name = name
    self.sizeLimit = sizeLimit
    self.malformed = malformed
    self.mayBeEmpty = mayBeEmpty
    self.allowsAnchors = allowsAnchors
  }
}
