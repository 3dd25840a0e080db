import Foundation
import Testing

/// Holds the imports of every module against the table of `docs/architecture.md`.
@Suite struct `The modules` {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The modules leaf first; what each never imports although it stands above it.
  static let order = [
    "CCommonMark", "CLibXML2", "Markup", "Values", "JSON", "Diagnostics", "StrictYAML",
    "GuideMarkdown", "RunbookModel", "RunbookCompiler", "Localization", "ControlPlane", "Console",
    "RunEngine", "Checklists", "Validation", "ControlPlaneJSON", "ProviderAPI", "ProviderServer",
    "ProviderClient", "ProductData", "BaliseCLI", "balise",
  ]
  static let forbidden: [String: Set<String>] = [
    "Markup": ["CCommonMark"],
    "Values": ["CCommonMark", "CLibXML2", "Markup"],
    "JSON": ["CCommonMark", "CLibXML2", "Markup", "Values"],
    "Diagnostics": ["CCommonMark", "CLibXML2", "Markup", "JSON"],
    "StrictYAML": ["CCommonMark", "CLibXML2", "Markup", "JSON"],
    "GuideMarkdown": ["CLibXML2"],
    "RunbookModel": ["CCommonMark", "CLibXML2", "Markup", "GuideMarkdown"],
    "RunbookCompiler": ["CCommonMark", "CLibXML2", "Markup"],
    "Localization": [
      "CCommonMark", "CLibXML2", "GuideMarkdown", "RunbookModel", "RunbookCompiler",
    ],
    "ControlPlane": [
      "CCommonMark", "CLibXML2", "Markup", "GuideMarkdown", "RunbookModel", "RunbookCompiler",
      "Localization",
    ],
    "Console": [
      "CCommonMark", "CLibXML2", "Markup", "GuideMarkdown", "RunbookCompiler", "Localization",
    ],
    "RunEngine": [
      "CCommonMark", "CLibXML2", "Markup", "GuideMarkdown", "RunbookCompiler", "Localization",
    ],
    "Checklists": [
      "CCommonMark", "CLibXML2", "Markup", "GuideMarkdown", "RunbookCompiler", "ControlPlane",
      "Console", "RunEngine",
    ],
    "Validation": [
      "CCommonMark", "CLibXML2", "RunbookCompiler", "Localization", "Checklists",
    ],
    "ControlPlaneJSON": [
      "StrictYAML", "Validation",
      "CCommonMark", "CLibXML2", "Markup", "Diagnostics", "GuideMarkdown", "RunbookModel",
      "RunbookCompiler", "Localization", "Console", "RunEngine", "Checklists",
    ],
    "ProviderAPI": [
      "Validation",
      "CCommonMark", "CLibXML2", "GuideMarkdown", "RunbookModel", "RunbookCompiler",
      "Localization", "Console", "RunEngine", "Checklists",
    ],
    "ProviderServer": [
      "StrictYAML", "Validation",
      "CCommonMark", "CLibXML2", "Markup", "Values", "JSON", "Diagnostics", "GuideMarkdown",
      "RunbookModel", "RunbookCompiler", "Localization", "ControlPlane", "Console", "RunEngine",
      "Checklists", "ControlPlaneJSON",
    ],
    "ProviderClient": [
      "Validation",
      "CCommonMark", "CLibXML2", "Markup", "Diagnostics", "GuideMarkdown", "RunbookModel",
      "RunbookCompiler", "Localization", "Console", "Checklists", "ProviderAPI", "ProviderServer",
    ],
    "ProductData": [
      "StrictYAML", "Validation",
      "JSON", "ControlPlaneJSON", "ProviderAPI", "ProviderServer", "ProviderClient",
      "CCommonMark", "CLibXML2", "Markup", "GuideMarkdown",
      "RunbookModel", "RunbookCompiler",
      "Localization", "ControlPlane", "Console", "RunEngine", "Checklists",
    ],
    "BaliseCLI": ["CCommonMark", "CLibXML2", "Markup"],
  ]

  @Test(arguments: order)
  func `import only what stands above them`(module: String) throws {
    let position = try #require(Self.order.firstIndex(of: module))
    let allowed = Set(Self.order[..<position]).subtracting(Self.forbidden[module] ?? [])
    for (file, imported) in try Self.imports(of: module) where Self.order.contains(imported) {
      #expect(allowed.contains(imported), "\(file) imports \(imported), which \(module) must not")
    }
  }

  @Test func `are all in the table`() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appending(path: "Sources").path())
    #expect(Set(folders) == Set(Self.order))
  }

  @Test func `are told in the documentation, each once`() throws {
    let page = try String(
      contentsOf: Self.root.appending(path: "docs/architecture.md"), encoding: .utf8)
    for module in Self.order {
      #expect(page.contains("`\(module)`"), "docs/architecture.md does not name \(module)")
    }
  }

  @Test func `touch what is not ours in few files`() throws {
    for (module, library, count) in [
      ("GuideMarkdown", "CCommonMark", 1), ("Markup", "CLibXML2", 2),
      ("ProviderClient", "AsyncHTTPClient", 1),
    ] {
      let files = try Self.imports(of: module).filter { $0.imported == library }.map(\.file)
      #expect(files.count == count, "\(library) is imported by \(files)")
    }
  }

  private static func imports(of module: String) throws -> [(file: String, imported: String)] {
    let folder = root.appending(path: "Sources/\(module)")
    let files = FileManager.default.enumerator(atPath: folder.path())?.compactMap { $0 as? String }
    var result: [(String, String)] = []
    for file in (files ?? []).sorted() where file.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for line in text.split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"), index <= 1, words.count > index + 1
        else { continue }
        result.append(("\(module)/\(file)", String(words[index + 1])))
      }
    }
    return result
  }
}
