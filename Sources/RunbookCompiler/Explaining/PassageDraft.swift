import Values

/// A passage while its findings are being gathered.
struct PassageDraft {
  var offset: Int
  var line: Int
  var lastLine: Int
  var text: String
  var findings: [Explanation.Finding] = []
  var sentence: (sentence: Sentence, prose: Prose)?

  init(offset: Int, line: Int, text: String) {
    self.offset = offset
    self.line = line
    self.text = text
    lastLine = line
  }

  var passage: Explanation.Passage {
    let text = Explanation.Finding(outcome: Message("explain.no-verb"), reasons: [])
    return Explanation.Passage(
      line: line, text: self.text, findings: findings.isEmpty ? [text] : findings)
  }
}
