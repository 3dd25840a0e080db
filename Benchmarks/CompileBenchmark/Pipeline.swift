import CommonMarkWalk
import Crypto
import Diagnostics
import Dispatch
import GuideMarkdown
import ProductData
import RunbookCompiler
import RunbookModel
import Synchronization
import Values

/// What is measured; each case does all that the one before does.
enum Stage: CaseIterable {
  case commonMark, guideMarkdown, runbook, jsonLines, jsonLinesOnTwoThreads
  /// What the compiler does besides, for the runbook's `source`.
  case hash

  var title: String {
    switch self {
    case .commonMark: "libcmark: parse, visit"
    case .guideMarkdown: "GuideMarkdown: guide → document"
    case .runbook: "guide → runbook"
    case .jsonLines: "guide → JSONL"
    case .jsonLinesOnTwoThreads: "guide → JSONL, two threads"
    case .hash: "SHA-256"
    }
  }

  /// How much of the hash's time passes while this stage runs.
  var shareOfHash: Double {
    switch self {
    case .runbook, .jsonLines: 1
    case .jsonLinesOnTwoThreads: 0.5
    case .commonMark, .guideMarkdown, .hash: 0
    }
  }
}

/// The stages, ready to be run.
struct Pipeline: Sendable {
  private let compiler: RunbookCompiler

  init() throws {
    let files = ["fr", "en"].compactMap { ProductFiles.embedded.file("locales/\($0)/lexicon.yaml") }
    compiler = RunbookCompiler(lexicons: try files.map { try LexiconFile.read($0) })
  }

  /// Whether a guide can be read.
  func accepts(_ guide: GuideBytes) -> Bool {
    (try? GuideParser.parse(SourceFile(path: guide.path, bytes: guide.bytes))) != nil
  }

  /// Does a stage's work for some guides, and returns a number that depends on all of it.
  func run(_ stage: Stage, _ guides: [GuideBytes]) -> Int {
    guard stage == .jsonLinesOnTwoThreads else {
      return guides.reduce(0) { $0 &+ run(stage, $1) }
    }
    let next = Atomic<Int>(0)
    let sum = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: 2) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < guides.count else { return }
        sum.wrappingAdd(run(stage, guides[index]), ordering: .relaxed)
      }
    }
    return sum.load(ordering: .relaxed)
  }

  private func run(_ stage: Stage, _ guide: GuideBytes) -> Int {
    switch stage {
    case .commonMark:
      guide.bytes.withUnsafeBytes {
        commonmark_walk($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
      }
    case .guideMarkdown: document(guide).nodes.count
    case .runbook: compiler.compile(document(guide)).procedures.count
    case .jsonLines, .jsonLinesOnTwoThreads:
      RunbookJSON.encode(
        compiler.compile(document(guide)), pretty: false, render: { $0.key }
      ).count
    case .hash: Int(SHA256.hash(data: guide.bytes).first { _ in true } ?? 0)
    }
  }

  private func document(_ guide: GuideBytes) -> GuideDocument {
    do {
      return try GuideParser.parse(SourceFile(path: guide.path, bytes: guide.bytes))
    } catch {
      preconditionFailure("\(guide.path) was read before: \(error.diagnostics[0].rule)")
    }
  }
}
