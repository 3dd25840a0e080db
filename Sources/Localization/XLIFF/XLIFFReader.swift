package import Diagnostics
import Markup
import Values

extension XLIFFDocument {
  /// Reads XLIFF 1.2 in UTF-8; anything that is not understood is a located diagnostic `xliff.…`.
  ///
  /// The file has at most 64 MiB, 256 levels, no document type declaration and thus no entities.
  package init(_ source: SourceFile) throws(InputRejected) {
    var reader = XLIFFReader(source)
    self = try reader.read()
  }
}

/// Reads one XLIFF file; keeps going after a mistake so that one reading tells many.
struct XLIFFReader {
  static let namespace = "urn:oasis:names:tc:xliff:document:1.2"
  static let pluralGroup = "x-gettext-plurals"
  private static let sizeLimit = 64 << 20
  private static let diagnosticLimit = 100

  private let source: SourceFile
  private var tree = XMLTree(nodes: [])
  private var diagnostics: [Diagnostic] = []
  private var ids: Set<String> = []

  init(_ source: SourceFile) {
    self.source = source
  }

  mutating func read() throws(InputRejected) -> XLIFFDocument {
    let document = readTree() ? readRoot() : nil
    guard let document, diagnostics.isEmpty else { throw InputRejected(diagnostics) }
    return document
  }

  private mutating func readTree() -> Bool {
    guard source.bytes.count <= Self.sizeLimit else {
      report("xliff.too-large", ["limit": .number(Self.sizeLimit >> 20)], at: nil)
      return false
    }
    do {
      tree = try XMLTree.read(source.bytes)
      return true
    } catch {
      let location = SourceLocation(line: max(1, error.line), column: max(1, error.column))
      switch error.reason {
      case .malformed(let detail):
        report("xliff.malformed", ["detail": .text(detail)], at: location)
      case .documentType: report("xliff.document-type", at: location)
      }
      return false
    }
  }

  // MARK: Structure

  private mutating func readRoot() -> XLIFFDocument? {
    guard isElement(0, "xliff") else {
      report("xliff.wrong-root", at: 0)
      return nil
    }
    guard tree.nodes[0].attribute("version") == "1.2" else {
      let version = tree.nodes[0].attribute("version") ?? ""
      report("xliff.wrong-version", ["version": .text(version)], at: 0)
      return nil
    }
    guard let file = onlyChild("file", of: 0) else { return nil }
    let original = attribute("original", of: file)
    let sourceLanguage = attribute("source-language", of: file)
    guard let body = onlyChild("body", of: file, besides: ["header"]) else { return nil }
    let entries = readEntries(of: body)
    guard let original, let sourceLanguage else { return nil }
    return XLIFFDocument(
      original: original, sourceLanguage: sourceLanguage,
      targetLanguage: tree.nodes[file].attribute("target-language"), entries: entries)
  }

  private mutating func readEntries(of body: Int) -> [XLIFFDocument.Entry] {
    var entries: [XLIFFDocument.Entry] = []
    for child in elements(of: body) {
      if isElement(child, "trans-unit") {
        if let unit = readUnit(child) { entries.append(.unit(unit)) }
      } else if isElement(child, "group"),
        tree.nodes[child].attribute("restype") == Self.pluralGroup
      {
        if let group = readPluralGroup(child) { entries.append(.plural(group)) }
      } else {
        reportUnexpected(child)
      }
    }
    return entries
  }

  private mutating func readPluralGroup(_ index: Int) -> XLIFFPluralGroup? {
    let id = uniqueId(of: index)
    var forms: [XLIFFPluralGroup.Form] = []
    for child in elements(of: index) {
      guard isElement(child, "trans-unit") else {
        reportUnexpected(child)
        continue
      }
      guard let unit = readUnit(child), let id else { continue }
      let category = PluralCategory.allCases.first { unit.id == "\(id)[\($0.rawValue)]" }
      guard let category else {
        report("xliff.plural-form", ["id": .text(unit.id), "group": .text(id)], at: child)
        continue
      }
      forms.append(XLIFFPluralGroup.Form(category: category, unit: unit))
    }
    return id.map { XLIFFPluralGroup(id: $0, forms: forms, line: tree.nodes[index].line) }
  }

  private mutating func readUnit(_ index: Int) -> XLIFFUnit? {
    let id = uniqueId(of: index)
    var source: String?
    var target: (text: String, state: String?)?
    var notes: [String] = []
    for child in elements(of: index) {
      if isElement(child, "source"), source == nil {
        source = text(of: child)
      } else if isElement(child, "target"), target == nil {
        target = (text(of: child), tree.nodes[child].attribute("state"))
      } else if isElement(child, "note") {
        notes.append(text(of: child))
      } else if !isElement(child, "alt-trans") {
        reportUnexpected(child)
      }
    }
    guard let source else {
      report("xliff.missing-source", ["id": .text(id ?? "")], at: index)
      return nil
    }
    return id.map { id in
      XLIFFUnit(
        id: id, source: source, target: target?.text, state: target?.state, notes: notes,
        line: tree.nodes[index].line)
    }
  }

  /// The text of an element; of inline elements only those that mark text are known, not codes.
  private mutating func text(of index: Int) -> String {
    var text = ""
    for inner in index + 1..<max(index + 1, tree.nodes[index].end) {
      if case .text(let part) = tree.nodes[inner].content {
        text += part
      } else if !isElement(inner, "mrk"), !isElement(inner, "g") {
        report("xliff.unknown-inline", ["name": .text(tree.nodes[inner].name ?? "")], at: inner)
      }
    }
    return text
  }

  // MARK: Parts

  private func isElement(_ index: Int, _ name: String) -> Bool {
    guard case .element(name, Self.namespace, _) = tree.nodes[index].content else { return false }
    return true
  }

  /// The elements directly below one; text between them must be blank.
  private mutating func elements(of index: Int) -> [Int] {
    var elements: [Int] = []
    for child in tree.children(of: index) {
      guard case .text(let text) = tree.nodes[child].content else {
        elements.append(child)
        continue
      }
      let isBlank = text.utf8.allSatisfy { $0 == 0x20 || 0x09...0x0D ~= $0 }
      if !isBlank { report("xliff.unexpected-text", at: index) }
    }
    return elements
  }

  private mutating func onlyChild(
    _ name: String, of index: Int, besides others: [String] = []
  ) -> Int? {
    var found: Int?
    for child in elements(of: index) {
      if isElement(child, name), found == nil {
        found = child
      } else if !others.contains(where: { isElement(child, $0) }) {
        reportUnexpected(child)
      }
    }
    if found == nil { report("xliff.missing-element", ["name": .text(name)], at: index) }
    return found
  }

  private mutating func attribute(_ name: String, of index: Int) -> String? {
    if let value = tree.nodes[index].attribute(name), !value.isEmpty { return value }
    let element = tree.nodes[index].name ?? ""
    report("xliff.missing-attribute", ["name": .text(name), "element": .text(element)], at: index)
    return nil
  }

  private mutating func uniqueId(of index: Int) -> String? {
    guard let id = attribute("id", of: index) else { return nil }
    if !ids.insert(id).inserted { report("xliff.duplicate-id", ["id": .text(id)], at: index) }
    return id
  }

  // MARK: Diagnostics

  private mutating func reportUnexpected(_ index: Int) {
    report("xliff.unexpected-element", ["name": .text(tree.nodes[index].name ?? "")], at: index)
  }

  private mutating func report(
    _ rule: String, _ arguments: [String: MessageArgument] = [:], at index: Int
  ) {
    let line = min(max(tree.nodes[index].line, 1), source.lineCount)
    let span = source.span(ofLine: line)
    let indentation = source.bytes[span.start..<span.end].prefix { $0 == 0x20 || $0 == 0x09 }.count
    report(rule, arguments, at: SourceLocation(line: line, column: indentation + 1))
  }

  private mutating func report(
    _ rule: String, _ arguments: [String: MessageArgument] = [:], at location: SourceLocation?
  ) {
    guard diagnostics.count < Self.diagnosticLimit else { return }
    diagnostics.append(
      Diagnostic(
        rule: rule, severity: .error, message: Message(rule, arguments), path: source.path,
        location: location))
  }
}
