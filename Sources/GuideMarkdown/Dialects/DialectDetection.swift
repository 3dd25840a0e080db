import Diagnostics

/// Finds out by which conventions a guide is written.
struct DialectDetection {
  private static let ibmcloudKeys: Set<String> = ["copyright", "lastupdated", "subcollection"]
  private static let ovhcloudKeys: Set<String> = [
    "excerpt", "legacy_guide_number", "section", "slug", "space_key", "updated",
  ]

  let frontMatter: FrontMatter
  let bytes: [UInt8]

  /// The dialect: the metadata's when it tells, else that of the forms in the text.
  func dialect(of tree: DraftTree, texts: [Int], quotes: [Int]) -> Dialect {
    if hasKey(among: Self.ibmcloudKeys) { return .ibmcloud }
    if hasKey(among: Self.ovhcloudKeys) { return .ovhcloud }
    if quotes.contains(where: { isMarked($0, in: tree) }) { return .ovhcloud }
    var dialect = Dialect.commonmark
    for text in texts {
      switch form(of: tree[text].text) {
      case .kramdown: return .ibmcloud
      case .braces: dialect = .ovhcloud
      default: break
      }
    }
    return dialect
  }

  private func hasKey(among keys: Set<String>) -> Bool {
    frontMatter.entries.contains { keys.contains($0.key) }
  }

  private func isMarked(_ quote: Int, in tree: DraftTree) -> Bool {
    guard let paragraph = tree[quote].firstChild, let text = tree[paragraph].firstChild,
      let marker = AdmonitionMarker(at: tree[text].span.start, in: SourceScanner(bytes))
    else { return false }
    return AdmonitionKinds.ofMarkers.contains(marker.word)
  }

  /// The form of the first attribute list in a text.
  private func form(of text: String) -> AttributeList.Form? {
    let bytes = Array(text.utf8)
    let scanner = SourceScanner(bytes)
    var offset = 0
    while offset < bytes.count {
      offset = scanner.skip(from: offset) { $0 != Byte.openBrace }
      if scanner[offset + 1] == Byte.colon || scanner[offset + 1] == Byte.period {
        let list = AttributeListReader.read(at: offset, in: scanner) { name in
          KnownAttributes.names(ofKramdown: false).contains(name)
        }
        if let list, list.form == .kramdown || isPlain(list) { return list.form }
      }
      offset += 1
    }
    return nil
  }

  private func isPlain(_ list: AttributeList) -> Bool {
    list.form == .braces
      && list.attributes.contains {
        KnownAttributes.names(ofKramdown: false).contains($0.name)
      }
  }
}
