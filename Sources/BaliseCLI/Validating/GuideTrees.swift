import Validation

/// The files among which each guide of a command stands.
struct GuideTrees: Sendable {
  /// By the paths of the guides' sources; none for a guide that is no file of the person's.
  private var trees: [String: DiskFileTree] = [:]

  /// - Parameters:
  ///   - guides: The guides.
  ///   - folders: What was given on the command line: a guide beneath one of these stands among all its
  ///     files, another among those of its own folder.
  ///   - context: Knows which guides are no files of the person's.
  init(_ guides: [GuideReference], folders: [String], context: Context) {
    let roots = folders.filter(FolderSearch.isFolder).map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    var known: [String: DiskFileTree] = [:]
    for path in guides.compactMap({ $0.path(in: context) }) {
      // The widest of several that hold it.
      let root =
        roots.filter { path.hasPrefix($0) }.min { $0.utf8.count < $1.utf8.count }
        ?? Self.folder(of: path)
      let tree = known[root] ?? DiskFileTree(root: root)
      known[root] = tree
      trees[path] = tree
    }
  }

  func tree(for path: String) -> DiskFileTree? { trees[path] }

  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
