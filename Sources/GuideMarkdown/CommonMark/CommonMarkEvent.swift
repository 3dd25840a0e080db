/// A step of the walk over a CommonMark tree: a node is entered or left.
///
/// Leaf nodes are entered only. Lines and columns are libcmark's, relative to the bytes it was
/// given.
struct CommonMarkEvent {
  var isEntering: Bool
  var kind: GuideNode.Kind
  /// The literal of a leaf, or the destination of a link or an image.
  var text: String
  var startLine: Int
  var startColumn: Int
  var endLine: Int
}
