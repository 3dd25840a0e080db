package import Diagnostics
import GuideMarkdown
import ProductData
import RunbookCompiler
import RunbookModel
import Values

/// What holds for every guide, whatever its bytes are; anything else stops the program.
package enum GuideProperties {
  private static let compiler: RunbookCompiler = {
    let lexicons = ["fr", "en"].compactMap { language in
      ProductFiles.embedded.file("locales/\(language)/lexicon.yaml")
        .flatMap { try? LexiconFile.read($0) }
    }
    return RunbookCompiler(lexicons: lexicons)
  }()

  /// Reads a guide, compiles it, writes its JSON, and checks each.
  package static func check(_ bytes: [UInt8]) {
    let source = SourceFile(path: "guide.md", bytes: bytes)
    do {
      let document = try GuideParser.parse(source)
      DocumentProperties(document).check()
      let runbook = compiler.compile(document)
      RunbookProperties(runbook, source).check()
      check(json: RunbookJSON.encode(runbook, pretty: false, render: { $0.key }))
    } catch {
      precondition(
        error.diagnostics.contains { $0.severity == .error }, "a rejected guide has an error")
      check(error.diagnostics, in: source)
    }
  }

  /// Diagnostics stand in the source, and so do their fixes.
  package static func check(_ diagnostics: [Diagnostic], in source: SourceFile) {
    for diagnostic in diagnostics {
      if let location = diagnostic.location {
        precondition(
          location.line >= 1 && location.line <= source.lineCount && location.column >= 1,
          "\(diagnostic.rule) stands in the source")
      }
      for fix in diagnostic.fixes {
        precondition(
          fix.span.start >= 0 && fix.span.end <= source.bytes.count,
          "a fix of \(diagnostic.rule) changes the source")
      }
    }
  }

  /// A line of JSONL is one line of UTF-8.
  private static func check(json: [UInt8]) {
    precondition(!json.contains(0x0A) && !json.contains(0x0D), "compact JSON is one line")
    precondition(json.first == 0x7B && json.last == 0x7D, "a runbook is an object")
    precondition((try? UTF8Span(validating: json.span)) != nil, "JSON is UTF-8")
  }
}
