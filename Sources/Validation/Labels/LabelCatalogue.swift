import Console
package import Diagnostics
import Synchronization
import Values

/// The provider's own translation files: what its console shows, in each language.
package struct LabelCatalogue: Sendable {
  /// Longer texts are sentences, and no label.
  static let lengthLimit = 120

  /// By language, as `fr`.
  private let indices: [String: LabelIndex]
  private let texts: [String: [String: String]]
  private let glossaries = Glossaries()

  /// What was learned of two languages: most runs never ask for it.
  private final class Glossaries: Sendable {
    let known = Mutex<[String: LabelGlossary]>([:])
    let words = Mutex<[String: WordCount]>([:])
  }

  /// Reads translation files.
  ///
  /// Files whose path names no language are passed over: a folder may hold other JSON.
  ///
  /// - Parameters:
  ///   - files: The folder's `*.json`, at any depth.
  ///   - folder: How the person named the folder.
  /// - Throws: `InputRejected` for a file that is no object of texts or too large, and when there
  ///   is no
  ///   label at all.
  package init(reading files: [SourceFile], folder: String) throws(InputRejected) {
    var entries: [String: [LabelFile.Entry]] = [:]
    for file in files.sorted(by: { $0.path < $1.path }) {
      guard let language = LabelFile.language(ofPath: file.path) else { continue }
      entries[language, default: []] += try LabelFile.read(file)
    }
    self.init(entries: entries)
    guard !isEmpty else {
      throw InputRejected(
        Diagnostic(
          rule: "labels.none", severity: .error,
          message: Message("labels.none", ["path": .text(folder)]), path: folder))
    }
  }

  /// A catalogue of these texts, by language; the texts at the same position translate one another.
  package init(_ labels: [String: [String]]) {
    self.init(
      entries: labels.mapValues { texts in
        texts.enumerated().map { LabelFile.Entry(key: "\($0.offset)", text: $0.element) }
      })
  }

  private init(entries: [String: [LabelFile.Entry]]) {
    var indices: [String: LabelIndex] = [:]
    var texts: [String: [String: String]] = [:]
    for (language, entries) in entries {
      var builder = LabelIndex.Builder()
      var known: [String: String] = [:]
      for entry in entries where entry.text.utf8.count <= 2 * Self.lengthLimit {
        guard let text = LabelText.visible(entry.text), text.utf8.count <= Self.lengthLimit else {
          continue
        }
        builder.add(text, key: entry.key)
        known[entry.key] = known[entry.key] ?? text
      }
      guard !known.isEmpty else { continue }
      indices[language] = builder.finish()
      texts[language] = known
    }
    self.indices = indices
    self.texts = texts
  }

  package var isEmpty: Bool { indices.isEmpty }

  /// The languages, in the order of their tags.
  package var languages: [String] { indices.keys.sorted() }

  /// The labels of a language, or of the one that it is a variety of.
  package func index(_ language: String) -> LabelIndex? {
    indices[language] ?? indices[Self.primary(language)]
  }

  /// What stands in a language where another one has a text; the most frequent of several.
  package func translation(of label: String, from source: String, to target: String) -> String? {
    guard let keys = index(source)?.keys(of: label),
      let known = texts(target)
    else { return nil }
    var counts: [String: Int] = [:]
    for key in keys {
      if let text = known[key] { counts[text, default: 0] += 1 }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// All that stands in a language where another one has a text, folded.
  func translations(of label: String, from source: String, to target: String) -> Set<String> {
    guard let entry = index(source)?.entry(Folding.folded(label)), let known = texts(target) else {
      return []
    }
    return Set(
      entry.spellings.flatMap(\.keys).compactMap { known[$0] }.map { Folding.folded($0) })
  }

  /// Which words of two languages stand for each other; nil where one has no texts.
  func glossary(from source: String, to target: String) -> LabelGlossary? {
    guard let own = texts(source), let other = texts(target) else { return nil }
    return glossaries.known.withLock { known in
      let name = source + " " + target
      if let glossary = known[name] { return glossary }
      // Consoles repeat their texts; each pair of them counts once.
      let pairs = Set(
        own.compactMap { key, text in other[key].map { Texts(own: text, other: $0) } })
      let glossary = LabelGlossary(pairs.lazy.map { (source: $0.own, target: $0.other) })
      known[name] = glossary
      return glossary
    }
  }

  /// Every word that the files have in a language.
  func words(_ language: String) -> WordCount {
    glossaries.words.withLock { known in
      if let words = known[language] { return words }
      var words = WordCount()
      for text in Set((texts(language) ?? [:]).values).sorted() { words.add(text) }
      known[language] = words
      return words
    }
  }

  private struct Texts: Hashable {
    var own: String
    var other: String
  }

  private func texts(_ language: String) -> [String: String]? {
    texts[language] ?? texts[Self.primary(language)]
  }

  private static func primary(_ language: String) -> String {
    String(language.prefix { $0 != "-" && $0 != "_" })
  }
}
