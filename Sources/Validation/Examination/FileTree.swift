/// The files among which a guide stands, for links and images.
package protocol FileTree: Sendable {
  /// Whether a file or folder stands at a path, which may hold `.` and `..`.
  func contains(_ path: String) -> Bool
  /// Whether any file of the tree has one of these extensions (`png`), in any case.
  func holdsFiles(withExtension name: String) -> Bool
}
