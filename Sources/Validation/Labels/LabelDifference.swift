/// How the label that a guide gives differs from the one that the console shows.
package enum LabelDifference: Hashable, Sendable, CaseIterable {
  /// Apostrophes, quotation marks.
  case typography
  /// Capital and small letters.
  case letterCase
  case accents
  /// The console showed it once.
  case former
  /// It is the one of another language.
  case language
  /// A slip: a letter, an ending, an article.
  case spelling
  /// Another word.
  case word
  /// The console shows it, but not where the guide is.
  case elsewhere
  /// The console shows nothing of the kind there.
  case unknown
}

extension LabelDifference {
  /// The difference of two labels whose folded forms are equal; nil for one that nobody sees, or
  /// that no
  /// guide has to copy: the kind of a space, a colon or an ellipsis at the end.
  package init?(between label: String, and shown: String) {
    let left = Self.settingBlanks(label)
    let right = Self.settingBlanks(shown)
    guard left != right else { return nil }
    let (plainLeft, plainRight) = (Self.settingSigns(left), Self.settingSigns(right))
    if plainLeft == plainRight {
      self = .typography
    } else if plainLeft.lowercased() == plainRight.lowercased() {
      self = .letterCase
    } else {
      self = .accents
    }
  }

  /// The difference of two labels of which the folded forms differ, when it can be taken for a
  /// slip.
  init?(
    between label: String, and shown: LabelIndex.Entry, in index: LabelIndex,
    _ grammar: LabelGrammar
  ) {
    let (left, right) = (LabelWords.bare(label), LabelWords.bare(shown.folded))
    // Signs around a label ("+", "?", ".") are left out by many a guide.
    guard left != right else { return nil }
    let words = LabelWords.words(left)
    let shownWords = LabelWords.words(right)
    if LabelWords.squeezed(left) == LabelWords.squeezed(right) {
      guard left.utf8.count >= 6 else { return nil }
      self = .spelling
    } else if Self.isSlip(words, shownWords, in: index, grammar) {
      self = .spelling
    } else if LabelWords.differInOneWord(words, shownWords), min(words.count, shownWords.count) > 1
    {
      self = .word
    } else {
      return nil
    }
  }

  private static func isSlip(
    _ words: [String], _ shown: [String], in index: LabelIndex, _ grammar: LabelGrammar
  ) -> Bool {
    let (fewer, more) = words.count < shown.count ? (words, shown) : (shown, words)
    guard fewer.count > 1 else {
      return more.count == 1 && isSlipOfOneLetter(words[0], shown[0], in: index)
    }
    if fewer.count == more.count {
      let pairs = zip(words, shown).filter { $0 != $1 }
      return pairs.count <= 2
        && pairs.allSatisfy { isSlip($0, $1, isShort: words.count == 2, in: index, grammar) }
    }
    // "Add account" is as good a label as "Add an account", and another program's.
    guard more.count == fewer.count + 1, words.count > 2 else { return false }
    let begin = zip(fewer, more).prefix { $0 == $1 }.count
    return grammar.isJoining(more[begin])
      && more.dropFirst(begin + 1).elementsEqual(
        fewer.dropFirst(begin))
  }

  /// Whether a label of one word is one that the provider's files have, but for a letter.
  ///
  /// One word alone is soon another one: it must be long, and used nowhere in the files.
  private static func isSlipOfOneLetter(
    _ word: String, _ shown: String, in index: LabelIndex
  ) -> Bool {
    word.utf8.count >= 5 && shown.utf8.count >= 6 && !index.knows(word: word)
      && Slip.makes(Array(word.utf8), of: Array(shown.utf8))
  }

  /// Whether a word may stand for another one by mistake.
  private static func isSlip(
    _ word: String, _ shown: String, isShort: Bool, in index: LabelIndex, _ grammar: LabelGrammar
  ) -> Bool {
    if grammar.isJoining(word) || grammar.isJoining(shown) {
      // "En ligne" is not "Ma ligne".
      return !isShort && grammar.isJoining(word) && grammar.isJoining(shown)
    }
    let (shorter, longer) = word.utf8.count < shown.utf8.count ? (word, shown) : (shown, word)
    if longer.hasPrefix(shorter), shorter.utf8.count >= 2 {
      let ending = String(longer.dropFirst(shorter.count))
      // A word that only begins like the other is another one, unless the rest of the label fits.
      return grammar.isEnding(ending) || !isShort && shorter.utf8.count >= 3
    }
    if LabelWords.squeezed(word) == LabelWords.squeezed(shown) { return true }
    guard !index.knows(word: word), word.utf8.count >= 4 else { return false }
    let maximum = word.utf8.count < 8 ? 1 : 2
    return EditDistance.bounded(Array(word.utf8), Array(shown.utf8), maximum: maximum) != nil
  }

  /// The label with single plain spaces, without those before double signs and without what ends
  /// it.
  private static func settingBlanks(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        if output.last != " " { output.append(" ") }
      } else {
        if [":", ";", "!", "?", "\u{BB}"].contains(scalar), output.last == " " {
          output.removeLast()
        }
        output.append(scalar)
      }
    }
    while output.first == " " { output.removeFirst() }
    while let last = output.last, [" ", ":", ".", "\u{2026}"].contains(last) { output.removeLast() }
    return String(output)
  }

  private static func settingSigns(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{2018}", "\u{2019}", "\u{02BC}": output.append("'")
      case "\"", "`", "\u{AB}", "\u{BB}", "\u{2039}", "\u{203A}", "\u{201C}", "\u{201D}",
        "\u{201E}":
        break
      case "\u{2026}": output.append(contentsOf: "...".unicodeScalars)
      default: output.append(scalar)
      }
    }
    return String(output)
  }
}
