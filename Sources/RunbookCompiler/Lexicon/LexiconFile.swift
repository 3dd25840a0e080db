package import Diagnostics
import RunbookModel
import StrictYAML
import Values
import Yams

/// Reads `locales/<lang>/lexicon.yaml`; its schema is described in `docs/lexicon.md`.
package enum LexiconFile {
  /// - Throws: `InputRejected` with a located diagnostic for everything that is not as the schema says.
  package static func read(_ source: SourceFile) throws(InputRejected) -> Lexicon {
    var reader = LexiconReader(source: source)
    return try reader.read()
  }
}

struct LexiconReader {
  let source: SourceFile
  var diagnostics: [Diagnostic] = []
  var lexicon = LexiconDraft(language: "")
  var conjugations: [WordForms.Conjugation] = []
  /// Words of cues with a pronoun hung on them ("assurez-vous"), and the verb before the hyphen.
  var hyphenated: [(word: WordID, verb: WordID)] = []

  init(source: SourceFile) {
    self.source = source
  }

  mutating func read() throws(InputRejected) -> Lexicon {
    let root = try YAMLReader(source, as: .lexicon).root
    guard case .mapping(let mapping)? = root, let language = mapping["language"]?.string else {
      throw InputRejected(diagnostic("lexicon.no-language", [:], root))
    }
    lexicon = LexiconDraft(language: language)
    // What later keys build on is read first, wherever it stands.
    for key in ["conjugations", "words", "verbs"] {
      if let value = mapping[key] { readKey(key, value) }
    }
    for (key, value) in mapping {
      let name = key.string ?? ""
      if !["language", "conjugations", "words", "verbs"].contains(name) {
        readKey(name, value, key)
      }
    }
    guard diagnostics.isEmpty else { throw InputRejected(diagnostics) }
    for (word, verb) in hyphenated where lexicon.entries[Int(word)].traits.verb == nil {
      lexicon.entries[Int(word)].traits.verb = lexicon.entries[Int(verb)].traits.verb
    }
    return Lexicon(lexicon)
  }

  private mutating func readKey(_ key: String, _ value: Node, _ keyNode: Node? = nil) {
    switch key {
    case "sections":
      each(value, as: SectionRole.init(name:)) { reader, role, titles in
        for title in reader.strings(titles) {
          reader.lexicon.sectionTitles[Folding.folded(title)] = role
        }
      }
    case "conjugations":
      conjugations = readConjugations(value)
      lexicon.hasBareImperatives = conjugations.contains { $0.imperative == $0.infinitive }
      // A language whose imperatives have no ending of their own gives none away.
      lexicon.infinitiveEndings = conjugations.map {
        Array(Folding.folded($0.infinitive).utf8)
      }
      lexicon.imperativeEndings = conjugations.filter { $0.imperative != $0.infinitive }
        .map { Array(Folding.folded($0.imperative).utf8) }
    case "inflections":
      lexicon.inflections = words(value).map { Array(Folding.folded($0).utf8) }
    case "words":
      each(value, as: WordRole.init(name:)) { reader, role, words in
        for word in reader.words(words) {
          reader.addRole(role, word)
          if role == .clitic { reader.lexicon.words.addClitic(reader.intern(word)) }
        }
      }
    case "verbs":
      each(value, as: VerbSense.init(name:)) { reader, sense, verbs in
        for verb in reader.words(verbs) { reader.addVerb(verb, sense) }
      }
    case "numbers":
      each(value, as: Int.init) { reader, number, words in
        for word in reader.words(words) {
          reader.lexicon.entries[Int(reader.intern(word))].traits.number = number
        }
      }
    case "units":
      each(value, as: TimeUnit.init(name:)) { reader, unit, words in
        let words = reader.words(words)
        for word in words { reader.lexicon.entries[Int(reader.intern(word))].traits.unit = unit }
        if let measure = Self.measure("\(unit)") { reader.addMeasure(measure, words) }
      }
    case "measures":
      each(value, as: Self.measure) { reader, unit, words in
        reader.addMeasure(unit, reader.words(words))
      }
    case "numerals": readNumerals(key, value)
    case "durations": readDurations(value)
    case "labels", "headings", "placeholders":
      each(value, as: { Self.list($0, under: key) }) { $0.addWords($2, to: $1) }
    case "verbPhrases": eachCue(value, as: VerbSense.init(name:)) { .verbPhrase($0) }
    case "modals": eachCue(value, as: Modal.init(name:)) { .modal($0) }
    case "openers": eachCue(value, as: Opener.init(name:)) { .opener($0) }
    case "locators": eachCue(value, as: Action.Locator.Relation.init) { .locator($0) }
    case "expectations": eachCue(value, as: Expectation.Kind.init) { .expectation($0) }
    case "claims": eachCue(value, as: Claim.Kind.init) { .claim($0) }
    case "admonitions": eachCue(value, as: { $0 }) { .admonition($0) }
    case "governors": addCues(value, .governor)
    case "conditionTails": addCues(value, .conditionTail)
    case "choices": addCues(value, .choice)
    case "details": addCues(value, .detail)
    case "announcements": addCues(value, .announcement)
    case "outputs": addCues(value, .output)
    case "furtherReading": addCues(value, .furtherReading)
    default:
      diagnostics.append(
        diagnostic("lexicon.unknown-key", ["key": .text(key)], keyNode ?? value))
    }
  }

  mutating func each<Key>(
    _ node: Node, as key: (String) -> Key?, _ body: (inout LexiconReader, Key, Node) -> Void
  ) {
    guard case .mapping(let mapping) = node else {
      diagnostics.append(diagnostic("lexicon.not-a-mapping", [:], node))
      return
    }
    for (name, value) in mapping {
      guard let key = name.scalar.flatMap({ key($0.string) }) else {
        let text = name.scalar?.string ?? ""
        diagnostics.append(diagnostic("lexicon.unknown-key", ["key": .text(text)], name))
        continue
      }
      body(&self, key, value)
    }
  }

  private mutating func eachCue<Key>(
    _ node: Node, as key: (String) -> Key?, _ purpose: (Key) -> CuePurpose
  ) {
    each(node, as: key) { reader, key, cues in reader.addCues(cues, purpose(key)) }
  }

  private mutating func addCues(_ node: Node, _ purpose: CuePurpose) {
    guard case .sequence(let sequence) = node else {
      diagnostics.append(diagnostic("lexicon.not-a-list", [:], node))
      return
    }
    for item in sequence {
      let pattern = item.mapping?["cue"]?.scalar?.string ?? item.scalar?.string
      guard let pattern, !pattern.isEmpty else {
        diagnostics.append(diagnostic("lexicon.not-a-cue", [:], item))
        continue
      }
      var elements: [Cue.Element] = []
      for part in WordForms.split(pattern, at: 0x20) { elements.append(element(part, item)) }
      guard case .words? = elements.first else {
        diagnostics.append(diagnostic("lexicon.cue-starts-open", ["cue": .text(pattern)], item))
        continue
      }
      add(
        Cue(
          purpose: purpose, elements: elements, value: item.mapping?["value"]?.int,
          period: item.mapping?["period"]?.string))
    }
  }

  private mutating func add(_ cue: Cue) {
    guard case .words(let words)? = cue.elements.first else { return }
    for word in words {
      lexicon.entries[Int(word)].cues.append(cue)
      lexicon.entries[Int(word)].traits.cueGroups.formUnion(cue.purpose.group)
    }
  }

  private mutating func element(_ text: String, _ node: Node) -> Cue.Element {
    switch text {
    case "*": .gap(Cue.longestGap)
    case "?": .gap(1)
    case "#": .number
    default:
      .words(WordForms.split(text, at: 0x7C).flatMap { expand($0, node) }.map { intern($0) })
    }
  }

  private mutating func readConjugations(_ node: Node) -> [WordForms.Conjugation] {
    (node.sequence.map(Array.init) ?? []).compactMap { item in
      guard let infinitive = item["infinitive"]?.string,
        let imperative = item["imperative"]?.string,
        let gerund = item["gerund"]?.string
      else {
        diagnostics.append(diagnostic("lexicon.not-a-conjugation", [:], item))
        return nil
      }
      return WordForms.Conjugation(infinitive: infinitive, imperative: imperative, gerund: gerund)
    }
  }

  private mutating func addVerb(_ verb: String, _ sense: VerbSense) {
    let forms = WordForms.conjugate(verb, by: conjugations)
    guard let lemma = forms.first.map({ intern($0.text) }) else { return }
    for (text, mood) in forms {
      let word = intern(text)
      // English imperatives and infinitives are one word: the imperative reading serves both.
      if lexicon.entries[Int(word)].traits.verb == nil || mood == .imperative {
        lexicon.entries[Int(word)].traits.verb = VerbForm(lemma: lemma, sense: sense, mood: mood)
      }
    }
  }

  private mutating func addRole(_ role: WordRole, _ word: String) {
    lexicon.entries[Int(intern(word))].traits.roles.insert(role)
  }

  private mutating func intern(_ word: String) -> WordID {
    if let hyphen = word.firstIndex(of: "-"), hyphen > word.startIndex {
      let verb = intern(String(word[..<hyphen]))
      let id = internWhole(word)
      hyphenated.append((id, verb))
      return id
    }
    return internWhole(word)
  }

  private mutating func internWhole(_ word: String) -> WordID {
    let id = lexicon.words.intern(word)
    while lexicon.entries.count <= Int(id) { lexicon.entries.append(LexiconDraft.WordEntry()) }
    return id
  }

  /// The words of a scalar, separated by spaces, or of a list; braces expanded.
  mutating func words(_ node: Node) -> [String] {
    strings(node).flatMap { WordForms.split($0, at: 0x20) }.flatMap { expand($0, node) }
  }

  private mutating func expand(_ pattern: String, _ node: Node) -> [String] {
    if let forms = WordForms.expand(pattern) {
      // A word of a guide ends with its apostrophe, so that such a form would never be found.
      if let elided = forms.first(where: { $0.dropLast().contains { "'’".contains($0) } }) {
        diagnostics.append(diagnostic("lexicon.inner-apostrophe", ["word": .text(elided)], node))
      }
      return forms
    }
    diagnostics.append(
      diagnostic("lexicon.too-many-forms", ["count": .number(WordForms.mostForms)], node))
    return []
  }

  mutating func strings(_ node: Node) -> [String] {
    switch node {
    case .scalar(let scalar): return [scalar.string]
    case .sequence(let sequence):
      return sequence.compactMap { item in
        guard let text = item.scalar?.string else {
          diagnostics.append(diagnostic("lexicon.not-a-word", [:], item))
          return nil
        }
        return text
      }
    default:
      diagnostics.append(diagnostic("lexicon.not-a-word", [:], node))
      return []
    }
  }

  func diagnostic(
    _ rule: String, _ arguments: [String: MessageArgument], _ node: Node?
  ) -> Diagnostic {
    source.error(rule, arguments, at: node?.mark)
  }
}

extension YAMLFileKind {
  fileprivate static let lexicon = YAMLFileKind(
    "lexicon", sizeLimit: 1 << 20, malformed: "syntax", mayBeEmpty: true)
}
