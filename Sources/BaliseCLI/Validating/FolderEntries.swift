import Glibc

extension FolderSearch {
  /// What a folder holds, without names that begin with a dot, in the order of the names' bytes.
  ///
  /// A link to a folder is none; a folder that cannot be read holds nothing.
  static func entries(of folder: String) -> [(path: String, isFolder: Bool)] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var entries: [(path: String, isFolder: Bool)] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      guard name.utf8.first != UInt8(ascii: ".") else { continue }
      let path = folder.utf8.last == UInt8(ascii: "/") ? folder + name : "\(folder)/\(name)"
      var information = stat()
      guard lstat(path, &information) == 0 else { continue }
      entries.append((path, information.st_mode & S_IFMT == S_IFDIR))
    }
    return entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The files beneath a folder whose names end with an extension, in the order of their paths' bytes, up
  /// to a number.
  static func files(beneath root: String, withExtension name: String, limit: Int) -> [String] {
    var found: [String] = []
    var folders = [root]
    while let folder = folders.popLast(), found.count < limit {
      for entry in entries(of: folder) {
        if entry.isFolder {
          folders.append(entry.path)
        } else if entry.path.lowercased().hasSuffix("." + name) {
          found.append(entry.path)
        }
      }
    }
    return found.prefix(limit).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
