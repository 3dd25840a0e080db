/// How much of something is translated.
package struct Coverage: Hashable, Sendable {
  package var translated: Int
  package var total: Int

  package init(translated: Int, total: Int) {
    self.translated = translated
    self.total = total
  }

  package var isComplete: Bool { translated == total }
}
