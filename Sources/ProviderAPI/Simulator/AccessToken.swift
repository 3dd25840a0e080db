/// The secret with which the paths of a simulator begin that others than this machine can reach.
///
/// It stands in the path since every client can be given a base address, and not every one a header.
package struct AccessToken: Sendable {
  /// Short enough for an address, long enough not to be guessed.
  package static let lengths = 16...128

  let text: String

  /// - Returns: nil unless it has 16 to 128 letters, digits, hyphens and underscores.
  package init?(_ text: String) {
    let isUsable = text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
      default: false
      }
    }
    guard isUsable, Self.lengths.contains(text.utf8.count) else { return nil }
    self.text = text
  }

  /// Compares in a time that tells nothing of where two texts differ.
  func opens(_ part: String) -> Bool {
    let left = Array(text.utf8)
    let right = Array(part.utf8)
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
