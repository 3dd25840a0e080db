import Glibc

/// Looks for guides, files that end with `.md`, in a folder and in those inside it.
///
/// Names that begin with a dot are left out. Links to folders are not followed, so that no search goes
/// round in circles; links to files are.
enum FolderSearch {
  /// The guides of a folder, in the order of their paths' bytes.
  static func guides(in root: String) -> [GuideReference] {
    var found: [GuideReference] = []
    var folders = [root]
    while let folder = folders.popLast() {
      guard let names = names(in: folder) else {
        found.append(GuideReference(name: folder, origin: .unreadableFolder))
        continue
      }
      for name in names where name.utf8.first != UInt8(ascii: ".") {
        let path = folder.utf8.last == UInt8(ascii: "/") ? folder + name : "\(folder)/\(name)"
        if kind(of: path, followingLinks: false) == S_IFDIR {
          folders.append(path)
        } else if name.hasSuffix(".md"), isGuide(path) {
          found.append(GuideReference(name: path, origin: .found))
        }
      }
    }
    return found.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Whether a path, or what it links to, is a folder.
  static func isFolder(_ path: String) -> Bool { kind(of: path, followingLinks: true) == S_IFDIR }

  /// Whether a path is a file, or a link to one or to nothing: that a link is broken should be told.
  private static func isGuide(_ path: String) -> Bool {
    let kind = kind(of: path, followingLinks: true)
    return kind == S_IFREG || kind == nil
  }

  private static func kind(of path: String, followingLinks: Bool) -> mode_t? {
    var information = stat()
    let status = followingLinks ? stat(path, &information) : lstat(path, &information)
    return status == 0 ? information.st_mode & S_IFMT : nil
  }

  /// The names of what a folder holds; nil when it cannot be read.
  private static func names(in folder: String) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      names.append(name)
    }
    return names
  }
}
