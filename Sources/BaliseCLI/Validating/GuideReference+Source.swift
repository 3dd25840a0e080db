import Diagnostics
import ProductData

extension GuideReference {
  /// The path of the file among the person's; nil for a guide of the program, standard input, or no guide.
  func path(in context: Context) -> String? {
    guard name != "-", origin != .unreadableFolder, carriedSource(in: context) == nil else {
      return nil
    }
    return name
  }

  /// The path by which the guide's document knows its source.
  func sourcePath(in context: Context) -> String {
    carriedSource(in: context)?.path ?? name
  }

  /// The guide as the program carries it, which goes before a file of the same name.
  private func carriedSource(in context: Context) -> SourceFile? {
    origin == .named ? context.files.file("runbooks/\(name).md") : nil
  }
}
