/// A guide that a command is to work on.
struct GuideReference: Hashable, Sendable {
  enum Origin: Hashable, Sendable {
    /// Named on the command line: an id, a path or `-`.
    case named
    /// A path from a folder or from a list of paths.
    case found
    /// No guide but a folder that could not be searched.
    case unreadableFolder
  }

  var name: String
  var origin: Origin
}
