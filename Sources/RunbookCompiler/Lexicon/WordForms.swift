/// Writes out the short notations of a lexicon.
enum WordForms {
  /// How many forms one pattern may have.
  static let mostForms = 1000

  /// Expands braces: `factur{é,ée}` is "facturé" and "facturée"; several pairs multiply.
  ///
  /// Returns nil where that gives more than `mostForms`.
  static func expand(_ pattern: String) -> [String]? {
    // Bytes, not characters: a lexicon is read at every start.
    var forms = [""]
    var rest = pattern[...]
    while let open = rest.utf8.firstIndex(of: 0x7B),
      let close = rest.utf8[open...].firstIndex(of: 0x7D)
    {
      let head = rest[..<open]
      let endings = split(rest[rest.utf8.index(after: open)..<close], at: 0x2C, keepsEmpty: true)
      guard forms.count * endings.count <= mostForms else { return nil }
      forms = forms.flatMap { form in endings.map { form + head + $0 } }
      rest = rest[rest.utf8.index(after: close)...]
    }
    return rest.isEmpty ? forms : forms.map { $0 + rest }
  }

  /// Cuts a text at an ASCII byte.
  static func split(
    _ text: some StringProtocol, at separator: UInt8, keepsEmpty: Bool = false
  ) -> [String] {
    Substring(text).utf8.split(separator: separator, omittingEmptySubsequences: !keepsEmpty)
      .map { String(Substring($0)) }
  }

  /// The forms of a verb: `cliquer` by the language's conjugations, `prendre/prenez/prenant` as written.
  static func conjugate(
    _ verb: String, by conjugations: [Conjugation]
  ) -> [(text: String, mood: VerbForm.Mood)] {
    let written = verb.split(separator: "/").map(String.init)
    guard let infinitive = written.first else { return [] }
    if written.count > 1 {
      let moods: [VerbForm.Mood] = [.infinitive, .imperative, .gerund]
      return Array(zip(written, moods))
    }
    for conjugation in conjugations where infinitive.hasSuffix(conjugation.infinitive) {
      let stem = infinitive.dropLast(conjugation.infinitive.count)
      return [
        (infinitive, .infinitive), (stem + conjugation.imperative, .imperative),
        (stem + conjugation.gerund, .gerund),
      ]
    }
    return [(infinitive, .infinitive)]
  }

  /// A regular pattern: the endings of the infinitive, the imperative and the gerund.
  struct Conjugation {
    var infinitive: String
    var imperative: String
    var gerund: String
  }
}
