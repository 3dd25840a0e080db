/// Breaks text into lines of a width, with an indentation; no-break spaces hold words together.
struct TextLayout {
  let width: Int
  var style: Style

  /// The lines of a text, each with a line end.
  ///
  /// Labels stand between backticks and are shown in the label style; `indent` goes before every line,
  /// `first` before the first one instead.
  func lines(_ text: String, indent: String, first: String? = nil) -> String {
    var result = ""
    var isFirst = true
    for paragraph in PlainText.clean(text).split(separator: "\n", omittingEmptySubsequences: false)
    {
      var line = ""
      var length = 0
      func flush() {
        let prefix = isFirst ? first ?? indent : indent
        result += (prefix + line).trimmingTrailingSpaces + "\n"
        isFirst = false
        line = ""
        length = 0
      }
      for word in words(paragraph) {
        let wordLength = word.count { $0 != "`" || style.hasColor == false }
        let margin = isFirst ? first ?? indent : indent
        if length > 0, margin.count + length + 1 + wordLength > width { flush() }
        if length > 0 {
          line += " "
          length += 1
        }
        line += word
        length += wordLength
      }
      flush()
    }
    return styled(result)
  }

  /// Words between plain spaces; a label is not broken.
  private func words(_ text: Substring) -> [Substring] {
    var words: [Substring] = []
    var start = text.startIndex
    var isInsideLabel = false
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      if character == "`" { isInsideLabel.toggle() }
      if character == " ", !isInsideLabel {
        if start < index { words.append(text[start..<index]) }
        start = text.index(after: index)
      }
      index = text.index(after: index)
    }
    if start < text.endIndex { words.append(text[start...]) }
    return words
  }

  /// In colour a label is shown by its colour, else by its backticks.
  private func styled(_ text: String) -> String {
    guard style.hasColor else { return text }
    var result = ""
    for (index, part) in text.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
      result += index % 2 == 1 ? style.apply(.label, String(part)) : String(part)
    }
    return result
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: String {
    var text = Substring(self)
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
