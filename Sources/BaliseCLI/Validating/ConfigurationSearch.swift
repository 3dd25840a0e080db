import FoundationEssentials
import Validation

/// Finds the configuration file that counts for a guide: the nearest one in its folder and those above it.
struct ConfigurationSearch {
  /// What was found for a folder; a folder in which nothing was found leads to the one above.
  private var found: [String: String?] = [:]

  /// The path of the nearest configuration file for a folder, which is an absolute path without `.` and
  /// `..`; nil when there is none up to the root.
  mutating func configuration(for folder: String) -> String? {
    var passed: [String] = []
    var current = folder
    var result: String?
    while true {
      if let known = found[current] {
        result = known
        break
      }
      passed.append(current)
      let path = (current == "/" ? "" : current) + "/" + ValidationConfiguration.fileName
      if DiskFileTree.exists(path) {
        result = path
        break
      }
      guard current != "/" else { break }
      current = Self.folder(of: current)
    }
    for folder in passed { found[folder] = .some(result) }
    return result
  }

  /// The folder of an absolute path.
  static func folder(of path: String) -> String {
    let parts = path.split(separator: "/").dropLast()
    return "/" + parts.joined(separator: "/")
  }

  /// A path from the root, without `.` and `..`; links are not looked at.
  static func absolute(_ path: String) -> String {
    let whole =
      path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    var names: [Substring] = []
    for name in whole.split(separator: "/") where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(name) }
    }
    return "/" + names.joined(separator: "/")
  }

  /// A path as messages show it: from the current folder where it lies in it.
  static func shown(_ path: String) -> String {
    let start = FileManager.default.currentDirectoryPath + "/"
    return path.hasPrefix(start) ? String(path.dropFirst(start.count)) : path
  }
}
