import Diagnostics

/// A list of paths, one a line; blank lines count for nothing.
enum PathList {
  /// Reads the list from a file, or from standard input for `-`.
  static func read(_ path: String) throws(CommandFailure) -> [String] {
    try InputFile.read(path).bytes.split(separator: 0x0A).compactMap { line in
      let path = line.last == 0x0D ? line.dropLast() : line
      return path.isEmpty ? nil : String(decoding: path, as: UTF8.self)
    }
  }
}
