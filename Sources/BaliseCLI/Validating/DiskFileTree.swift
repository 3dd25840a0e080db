import Glibc
import Synchronization
import Validation

/// The files beneath a folder, looked at when a rule asks.
final class DiskFileTree: FileTree {
  /// Of a tree that holds more, the rest is not looked at.
  private static let mostEntries = 200_000

  private let root: String
  /// The extensions of the tree's files in lower case; nil until they are asked for.
  private let extensions = Mutex<Set<String>?>(nil)

  init(root: String) {
    self.root = root
  }

  func contains(_ path: String) -> Bool { Self.exists(path) }

  func holdsFiles(withExtension name: String) -> Bool {
    extensions.withLock { known in
      let all = known ?? Self.extensions(beneath: root)
      known = all
      return all.contains(name.lowercased())
    }
  }

  static func exists(_ path: String) -> Bool {
    var information = stat()
    return !path.utf8.contains(0) && stat(path, &information) == 0
  }

  /// Links to folders are not followed, so that no search goes round in circles.
  private static func extensions(beneath root: String) -> Set<String> {
    var extensions: Set<String> = []
    var folders = [root]
    var count = 0
    while let folder = folders.popLast(), count < mostEntries {
      for entry in FolderSearch.entries(of: folder) {
        count += 1
        if entry.isFolder {
          folders.append(entry.path)
        } else if let dot = entry.path.utf8.lastIndex(of: UInt8(ascii: ".")) {
          extensions.insert(String(entry.path[entry.path.index(after: dot)...]).lowercased())
        }
      }
    }
    return extensions
  }
}
