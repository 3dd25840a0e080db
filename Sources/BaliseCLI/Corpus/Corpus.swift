import Glibc
import GuideMarkdown
import RunbookModel

/// Guides that a command works on, one after the other or several at a time.
struct Corpus {
  /// How many guides for each thread may be begun and not yet written.
  private static let guidesPerJob = 4

  /// What the guides are, in the order of the output.
  let references: [GuideReference]
  /// Whether a folder or a list was given, and not only guides by name.
  let isCollection: Bool
  let jobs: Int
  let context: Context

  /// Parses the guides and hands over, in their order, what was made of each.
  ///
  /// Guides that cannot be read are reported on standard error. It ends early when the reader of the
  /// output went away.
  ///
  /// - Parameters:
  ///   - compiler: The one to use, where there is one already: to read the lexicons takes long.
  ///   - work: Makes something of a guide, on any thread.
  ///   - consume: Takes it, on the calling thread.
  /// - Returns: How many guides could not be read.
  /// - Throws: When the program's own data cannot be used.
  func compile<Value: Sendable>(
    with compiler: GuideCompiler? = nil,
    _ work: @escaping @Sendable (GuideDocument, GuideCompiler) -> Value,
    consume: (GuideReference, Result<Value, RejectedGuide>) -> Void
  ) throws -> UnreadableGuides {
    // A reader that goes away is seen where it is written to, so that the terminal is left in order.
    signal(SIGPIPE, SIG_IGN)
    let compiler = try compiler ?? GuideCompiler(context)
    let pool = OrderedPool(count: references.count, window: Self.guidesPerJob * jobs) {
      [references] index in
      Self.document(of: references[index], compiler).map { work($0, compiler) }
    }
    var unreadable = UnreadableGuides()
    var progress = ProgressLine(count: references.count, context: context)
    pool.run(jobs: jobs) { index, result in
      if case .failure(let rejected) = result {
        unreadable.add(references[index])
        progress.erase()
        rejected.report(in: context)
      }
      consume(references[index], result)
      progress.show(done: index + 1, unreadable: unreadable.count)
      return !context.output.isBroken
    }
    progress.erase()
    return unreadable
  }

  private static func document(
    of reference: GuideReference, _ compiler: GuideCompiler
  ) -> Result<GuideDocument, RejectedGuide> {
    do {
      switch reference.origin {
      case .named: return .success(try compiler.parse(reference.name))
      case .found: return .success(try compiler.parse(path: reference.name))
      case .unreadableFolder: return .failure(RejectedGuide(folder: reference.name))
      }
    } catch {
      return .failure(RejectedGuide(path: reference.name, error: error))
    }
  }
}

/// How many guides of a corpus could not be read.
struct UnreadableGuides {
  private var named = 0
  private var found = 0

  var count: Int { named + found }

  mutating func add(_ reference: GuideReference) {
    if reference.origin == .named { named += 1 } else { found += 1 }
  }

  /// How a command must end because of them; nil when all were read.
  var status: ExitStatus? {
    if named > 0 { .usage } else if found > 0 { .failure } else { nil }
  }
}
