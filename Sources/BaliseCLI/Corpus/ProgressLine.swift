import Values

/// One line on standard error that tells how far a command has come.
///
/// There is none unless standard error is a terminal and standard output is not: there the guides' own
/// lines tell it.
struct ProgressLine {
  private let count: Int
  private let context: Context
  private let isShown: Bool
  private var percentage = 0
  private var isOnScreen = false

  init(count: Int, context: Context) {
    self.count = count
    self.context = context
    isShown = context.terminal.showsProgress && !context.isQuiet && count > 1
  }

  /// Rewrites the line, at most once for each hundredth of the guides.
  mutating func show(done: Int, unreadable: Int) {
    guard isShown, done * 100 / count > percentage || done == 1 else { return }
    percentage = done * 100 / count
    var text = context.speech.text(
      "corpus.progress", ["done": .number(done), "count": .number(count)])
    if unreadable > 0 {
      text += context.speech.text("corpus.progress-unreadable", ["count": .number(unreadable)])
    }
    context.error.write("\r\u{1B}[K" + text)
    isOnScreen = true
  }

  /// Makes place for something else.
  mutating func erase() {
    guard isOnScreen else { return }
    context.error.write("\r\u{1B}[K")
    isOnScreen = false
  }
}
