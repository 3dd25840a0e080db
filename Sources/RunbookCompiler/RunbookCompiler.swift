import Crypto
import Diagnostics
package import GuideMarkdown
package import RunbookModel
import Values

/// Compiles guides to runbooks with the lexicons of the languages that it is given.
package struct RunbookCompiler: Sendable {
  private let lexicons: [Lexicon]

  /// - Parameter lexicons: One per language; the first is taken where a guide's language cannot be told.
  package init(lexicons: [Lexicon]) {
    precondition(!lexicons.isEmpty, "a compiler knows at least one language")
    self.lexicons = lexicons
  }

  /// The runbook of a guide.
  ///
  /// A guide without procedures gives a runbook without procedures, and a diagnostic.
  package func compile(_ document: GuideDocument) -> Runbook {
    compile(document, isExplained: false).runbook
  }

  /// The runbook of a guide with what every passage became, and why.
  package func explain(_ document: GuideDocument) -> Explanation {
    compile(document, isExplained: true)
  }

  private func compile(_ document: GuideDocument, isExplained: Bool) -> Explanation {
    let lexicon = LanguageDetector(lexicons: lexicons).detect(document)
    let proseReader = ProseReader(document: document, lexicon: lexicon)
    let blockReader = BlockReader(
      lexicon: lexicon, proseReader: proseReader, anchors: HeadingAnchors(document),
      isTraced: isExplained)
    let guide = GuideReading(document, lexicon: lexicon, blockReader: blockReader)
    let tree = SectionTree(document: document, lexicon: lexicon, proseReader: proseReader).build()
    let title = title(of: document, tree)

    var introduction = IntroductionReader(guide)
    introduction.read(tree)
    var procedures = ProcedureReader(guide, title: title)
    procedures.read(tree)

    var builder = RunbookBuilder(
      source: document.source, lexicon: lexicon, identifiers: guide.identifiers)
    let prelude = builder.steps(procedures.prelude, option: nil)
    let built = procedures.procedures.map { builder.procedure($0) }
    let objective = introduction.objective
    var remarks = introduction.remarks
    remarks.admonitions += procedures.remarks.admonitions
    remarks.cautions += procedures.remarks.cautions
    remarks.claims += procedures.remarks.claims
    remarks.expectations += procedures.remarks.expectations
    var runbook = Runbook(
      id: Self.id(of: document.source.path), title: title, language: lexicon.language,
      dialect: document.dialect.rawValue,
      source: Runbook.Source(
        path: document.source.path, sha256: Self.sha256(document.source.bytes)),
      metadata: document.frontMatter.entries.map {
        Metadata.Entry(key: $0.key, value: Self.metadata($0.value))
      },
      objective: objective.isEmpty ? document.frontMatter.scalar("excerpt") ?? "" : objective,
      prerequisites: introduction.prerequisites, parameters: builder.parameters,
      remarks: remarks, prelude: prelude, procedures: built, diagnostics: document.diagnostics)
    if built.isEmpty {
      runbook.diagnostics.append(
        Diagnostic(
          rule: "compile.no-procedure", severity: .warning,
          message: Message("compile.no-procedure"), path: document.source.path))
    }
    guard isExplained else { return Explanation(runbook: runbook, passages: []) }
    var explainer = Explainer(
      document: document, lexicon: lexicon, blockReader: blockReader, tree: tree, runbook: runbook)
    return Explanation(runbook: runbook, passages: explainer.passages(of: runbook))
  }

  private func title(of document: GuideDocument, _ tree: Section) -> String {
    for key in ["title", "Title"] {
      if let title = document.frontMatter.scalar(key) {
        let trimmed = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !trimmed.isEmpty { return trimmed }
      }
    }
    let sections = tree.sections.filter { !$0.title.isEmpty }
    if let first = sections.first(where: { $0.level == 1 }) ?? sections.first, first.role == nil {
      return first.title.displayText
    }
    return Self.id(of: document.source.path)
  }

  /// The runbook's id: the file's name without its endings ("vps-snapshot.fr.md" is `vps-snapshot`).
  private static func id(of path: String) -> String {
    guard path != "-" else { return "stdin" }
    let name = path.split(separator: "/").last ?? Substring(path)
    let stem = name.hasSuffix(".md") ? name.dropLast(3) : name
    let parts = stem.split(separator: ".", maxSplits: 1)
    let first = parts.first.map(String.init) ?? String(stem)
    // OVHcloud names every guide "guide"; its folder names it.
    let folders = path.split(separator: "/").dropLast()
    if first == "guide", let folder = folders.last { return String(folder) }
    return first
  }

  private static func sha256(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  private static func metadata(_ value: FrontMatter.Value) -> Metadata {
    switch value {
    case .scalar(let text): .scalar(text)
    case .list(let values): .list(values.map(metadata))
    case .mapping(let pairs):
      .mapping(pairs.map { Metadata.Entry(key: $0.key, value: metadata($0.value)) })
    }
  }
}
