import Diagnostics
import FoundationEssentials
import Validation

/// The configuration files of guides, each read once.
struct ConfigurationFiles {
  /// A configuration, and where it stands.
  struct Found {
    /// Without `.` and `..`; nil where there is no file.
    var folder: String?
    var configuration = ValidationConfiguration()

    /// A path of the configuration, as the program and its messages take it.
    func resolved(_ path: String) -> String {
      guard let folder, !path.hasPrefix("/") else { return path }
      return ConfigurationSearch.shown(ConfigurationSearch.absolute(folder + "/" + path))
    }

    /// Whether a guide is left out where a folder or a list is validated.
    func ignores(_ guide: String) -> Bool {
      guard let folder, !configuration.ignored.isEmpty else { return false }
      let start = folder == "/" ? "/" : folder + "/"
      let path = ConfigurationSearch.absolute(guide)
      guard path.hasPrefix(start) else { return false }
      let inside = String(path.dropFirst(start.count))
      return configuration.ignored.contains { $0.matches(inside) }
    }
  }

  /// The file that somebody named: it counts for every guide.
  let named: String?
  let names: RuleNames
  private var search = ConfigurationSearch()
  private var known: [String: Found] = [:]

  init(named: String?, names: RuleNames) {
    self.named = named
    self.names = names
  }

  /// The configuration of a guide, and the path of its file; an empty one where there is none.
  mutating func configuration(
    of guide: GuideReference, _ context: Context
  ) throws -> (file: String?, found: Found) {
    let file = named ?? search.configuration(for: folder(of: guide, context))
    let key = file ?? ""
    if let found = known[key] { return (file, found) }
    var found = Found()
    if let file {
      let source = try InputFile.read(ConfigurationSearch.shown(file))
      found.configuration = try ValidationConfiguration(source, names: names)
      found.folder = ConfigurationSearch.folder(of: ConfigurationSearch.absolute(file))
    }
    known[key] = found
    return (file, found)
  }

  /// Where the search begins: for what is no file of the person's, in the current folder.
  private func folder(of guide: GuideReference, _ context: Context) -> String {
    if guide.origin == .unreadableFolder { return ConfigurationSearch.absolute(guide.name) }
    let path = guide.path(in: context) ?? "guide.md"
    return ConfigurationSearch.folder(of: ConfigurationSearch.absolute(path))
  }
}
