import Diagnostics
import GuideMarkdown

/// A destination behind which there is no file.
struct DeadReference {
  let path: String
  let place: FindingPlace
  /// The path of the file that is meant: safe where it differs in case only, since nothing else can
  /// be meant.
  let fixes: [Finding.Fix]
}

extension Examination {
  /// The links or images whose files are missing, in the guide's order; none without files to look
  /// at.
  func deadReferences(of kind: GuideNode.Kind) -> [DeadReference] {
    guard let files else { return [] }
    let guide = document.source.path
    return document.nodes.filter { $0.kind == kind }.compactMap { node in
      guard let reference = RelativeReference(node.text), reference.isDead(from: guide, in: files)
      else { return nil }
      return DeadReference(
        path: reference.path, place: FindingPlace(document.source, node.span),
        fixes: fixes(of: reference, node, in: files))
    }
  }

  private func fixes(
    of reference: RelativeReference, _ node: GuideNode, in files: any FileTree
  ) -> [Finding.Fix] {
    guard node.text.utf8.elementsEqual(reference.path.utf8),
      let span = document.destinationSpan(of: node)
    else { return [] }
    let guide = document.source.path
    if let path = reference.inOtherCase(from: guide, in: files) {
      return [Finding.Fix(span: span, replacement: path, isSafe: true)]
    }
    guard let path = reference.likelyMeant(from: guide, in: files) else { return [] }
    return [Finding.Fix(span: span, replacement: path, isSafe: false)]
  }
}
