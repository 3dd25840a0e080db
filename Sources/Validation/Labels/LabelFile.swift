import Diagnostics
import JSON
import Values

/// Reads one of a provider's translation files: a JSON object of texts, in objects of any depth.
///
///     {"apps/vps/dashboard": {"vps_snapshot_order": "Commander", …}, …}
///
/// The language stands in the file's name (`Messages_fr_FR.json`, `fr.json`,
/// `translation.en-GB.json`),
/// else in that of its folder (`fr_FR/common.json`).
enum LabelFile {
  /// Larger files are refused.
  static let sizeLimit = 32 << 20
  /// What a file may hold at most.
  static let textLimit = 1_000_000

  /// A text with the names of the objects that it stands in, joined by slashes.
  struct Entry: Hashable, Sendable {
    var key: String
    var text: String
  }

  /// The texts of a file, in the order of their keys.
  ///
  /// Members that are no texts (numbers, lists) name nothing that is visible, and are passed over.
  static func read(_ source: SourceFile) throws(InputRejected) -> [Entry] {
    guard source.bytes.count <= sizeLimit else {
      throw rejected(source, "labels.file-too-large", ["limit": .number(sizeLimit >> 20)])
    }
    let root: JSONValue
    do {
      root = try JSONValue(parsing: source.bytes)
    } catch {
      switch error {
      case .tooDeep:
        throw rejected(source, "labels.too-deep", ["limit": .number(JSONValue.depthLimit)])
      case .malformed: throw rejected(source, "labels.malformed")
      }
    }
    guard case .object = root else { throw rejected(source, "labels.no-object") }
    var entries: [Entry] = []
    collect(root, under: "", into: &entries)
    guard entries.count <= textLimit else {
      throw rejected(source, "labels.too-many", ["limit": .number(textLimit)])
    }
    return entries
  }

  /// The language (`fr`) that a file's path names; nil where it names none.
  static func language(ofPath path: String) -> String? {
    let parts = path.split(separator: "/")
    guard let file = parts.last else { return nil }
    let stem = file.lowercased().hasSuffix(".json") ? file.dropLast(5) : file
    return language(in: stem) ?? parts.dropLast().last.flatMap { language(in: $0) }
  }

  /// The language at the end of a name: `fr`, `fr_FR`, `Messages_fr_FR`, `app.pt-BR`.
  private static func language(in name: Substring) -> String? {
    let words = name.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    guard let last = words.last else { return nil }
    let isRegion = last.utf8.count == 2 && last == last.uppercased()
    if words.count >= 2, isRegion, isLanguage(words[words.count - 2]) {
      return words[words.count - 2].lowercased()
    }
    return isLanguage(last) ? last.lowercased() : nil
  }

  private static func isLanguage(_ word: String) -> Bool {
    word.utf8.count == 2 && word.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
  }

  /// The depth of the value is limited by its reading.
  private static func collect(_ value: JSONValue, under key: String, into entries: inout [Entry]) {
    if let text = value.text {
      entries.append(Entry(key: key, text: text))
      return
    }
    for (name, member) in value.members {
      collect(member, under: key.isEmpty ? name : "\(key)/\(name)", into: &entries)
    }
  }

  private static func rejected(
    _ source: SourceFile, _ key: String, _ arguments: [String: MessageArgument] = [:]
  ) -> InputRejected {
    InputRejected(
      Diagnostic(
        rule: key, severity: .error, message: Message(key, arguments), path: source.path))
  }
}
