import Diagnostics
import RunbookModel

/// A block of a guide as far as it can be compared with a text in another language.
struct ComparableBlock: Sendable {
  enum Form: Hashable, Sendable {
    case heading(level: Int)
    /// The name of a tab or of a part to unfold.
    case title
    case text
    case code
    /// A paragraph of images only.
    case image
    case route
    case row
  }

  var form: Form
  /// The block's node in its document.
  var node: Int
  var span: Span
  var lines: ClosedRange<Int>
  /// The index of the admonition around the block, in the guide's list of them.
  var admonition: Int?
  /// The item that holds the block: the outermost one's node.
  var item: Int?
  /// Whether the block is the first one of its list item.
  var opensItem = false
  /// What can be recognized in another language; each once.
  var features: [UInt64] = []
  /// How long the text is, in letters and digits.
  var length = 0
  /// What the guide tells to do in this block, as the compiler read it.
  var actions: [Action] = []

  /// Whether the block tells to do something.
  var instructs: Bool { !actions.isEmpty || form == .route }

  var headingLevel: Int? {
    if case .heading(let level) = form { level } else { nil }
  }
}
