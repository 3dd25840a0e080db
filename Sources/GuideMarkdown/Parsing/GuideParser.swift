package import Diagnostics
import Values

/// Reads guides in the dialects of the providers.
package enum GuideParser {
  /// Reads a guide.
  ///
  /// What is wrong with a guide's form is told in the document's diagnostics and keeps nothing from
  /// being read. An empty file is a document without blocks.
  ///
  /// - Parameters:
  ///   - source: The guide: UTF-8, with or without a byte order mark, with any line endings.
  ///   - limits: How much is read before the guide is refused.
  /// - Returns: The guide; all spans are byte ranges of the source.
  /// - Throws: `InputRejected` when the bytes are not UTF-8, hold NULs, or exceed a limit.
  package static func parse(
    _ source: SourceFile, limits: GuideLimits = .standard
  ) throws(InputRejected) -> GuideDocument {
    try InputCheck(source, limits: limits).run()
    var report = DialectReport(source)
    let (frontMatter, bodyStart) = FrontMatterReader(source).read(into: &report)

    var (builder, dialect, slips) = RepairingReader(
      source, from: bodyStart, depthLimit: limits.depth
    )
    .read(frontMatter, into: &report)
    if let excess = builder.excess {
      throw InputRejected(
        "input.too-deep", in: source, at: excess.start, ["limit": .number(limits.depth)])
    }
    PipeTablePass.run(on: &builder.candidates, of: &builder.tree, report: &report)
    let excess = HTMLPass.run(
      on: &builder.candidates, of: &builder.tree, report: &report, depthLimit: limits.depth)
    if let excess {
      throw InputRejected(
        "input.too-deep", in: source, at: excess, ["limit": .number(limits.depth)])
    }
    BackquotePass.run(
      on: builder.candidates.backquotedTexts, slips, of: &builder.tree, report: &report)
    apply(dialect, to: &builder, &report)
    let (nodes, attributes) = builder.tree.flatten()
    return GuideDocument(
      source: source, dialect: dialect, frontMatter: frontMatter, nodes: nodes,
      attributes: attributes, diagnostics: report.sorted)
  }

  private static func apply(
    _ dialect: Dialect, to builder: inout DraftBuilder, _ report: inout DialectReport
  ) {
    let admonitions = AdmonitionPass.run(on: builder.quotes, of: &builder.tree, report: &report)
    APIRoutePass.run(on: admonitions, of: &builder.tree, report: &report)
    QuestionPass.run(on: admonitions, of: &builder.tree)
    guard dialect != .commonmark else { return }
    let interfaceBlocks = AttributePass.run(
      on: builder.candidates.bracedTexts, of: &builder.tree, report: &report, dialect: dialect)
    HeadingPass.run(on: builder.headings, of: &builder.tree, report: &report)
    HeadingPass.report(
      emptyLinks: builder.candidates.emptyLinks, of: builder.tree, to: &report)
    FenceInfoPass.run(on: builder.candidates.codeBlocks, of: &builder.tree)
    FootnotePass.run(on: builder.candidates.footnoteTexts, of: &builder.tree, report.source)
    EmphasisPass.run(on: builder.candidates.starredTexts, of: &builder.tree, report: &report)
    DefinitionPass.run(on: builder.candidates.colonTexts, of: &builder.tree, report.source)
    SlashPass.run(on: builder.candidates.slashedTexts, of: &builder.tree, report: &report)
    ListPass.run(on: builder.candidates.lists, of: &builder.tree, report: &report)
    TabsPass.run(on: admonitions, of: &builder.tree)
    guard dialect == .ibmcloud else { return }
    InterfacePass.run(on: interfaceBlocks, of: &builder.tree)
    VariablePass.run(on: &builder.tree)
  }
}
