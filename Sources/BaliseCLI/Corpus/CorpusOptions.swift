import ArgumentParser
import FoundationEssentials
import ProductData
import Values

/// Which guides a command works on, and how many of them at a time.
struct CorpusOptions: ParsableArguments {
  private static let mostJobs = 256

  @Argument var guides: [String] = []
  @Option(name: .customLong("paths-from")) var pathsFrom: String?
  @Option var jobs: Int?

  /// Finds the guides.
  ///
  /// - Throws: `CommandFailure` when the arguments are wrong or no guide is found.
  func corpus(in context: Context) throws(CommandFailure) -> Corpus {
    let jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    guard jobs > 0 else { throw CommandFailure(message: Message("cli.bad-jobs")) }
    guard !guides.isEmpty || pathsFrom != nil else {
      throw CommandFailure(message: Message("cli.no-input"))
    }
    guard (guides + [pathsFrom].compactMap(\.self)).count(where: { $0 == "-" }) <= 1 else {
      throw CommandFailure(message: Message("cli.input-twice"))
    }
    let isCollection = pathsFrom != nil || guides.contains { isFolder($0, context) }
    var references = guides.flatMap { name in
      isFolder(name, context)
        ? FolderSearch.guides(in: name) : [GuideReference(name: name, origin: .named)]
    }
    if let pathsFrom { references += try PathList.read(pathsFrom).flatMap(Self.references) }
    guard !references.isEmpty else {
      throw CommandFailure(message: Message("cli.no-guides"), status: .inconclusive)
    }
    return Corpus(
      references: references, isCollection: isCollection, jobs: min(jobs, Self.mostJobs),
      context: context)
  }

  /// Whether an argument is a folder and not the id of a guide that the program carries.
  private func isFolder(_ name: String, _ context: Context) -> Bool {
    FolderSearch.isFolder(name) && context.files.file("runbooks/\(name).md") == nil
  }

  private static func references(ofListed path: String) -> [GuideReference] {
    FolderSearch.isFolder(path)
      ? FolderSearch.guides(in: path) : [GuideReference(name: path, origin: .found)]
  }
}
