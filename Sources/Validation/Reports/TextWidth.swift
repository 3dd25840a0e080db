/// How many columns of a terminal a character takes.
///
/// Wide are the characters that Unicode's `EastAsianWidth.txt` calls W or F (UAX #11) and those that are
/// shown as emoji; marks and format characters take no column of their own.
enum TextWidth {
  static func width(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    guard scalars.count > 1 else { return width(of: first) }
    // A sequence that is shown as one picture: U+FE0F asks for it, U+200D joins, letters make a flag.
    let isPicture = scalars.contains {
      $0.value == 0xFE0F || (0x1F1E6...0x1F1FF).contains($0.value)
    }
    if isPicture || first.properties.isEmojiPresentation { return 2 }
    return scalars.reduce(0) { $0 + width(of: $1) }
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value < 0x20 ? 0 : 1 }
    // The second and third parts of a Korean syllable are drawn into the first.
    if (0x1160...0x11FF).contains(scalar.value) { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return isWide(scalar) ? 2 : 1
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x1100 else { return false }
    var low = 0
    var high = wide.count
    while low < high {
      let middle = (low + high) / 2
      if wide[middle].upperBound < scalar.value { low = middle + 1 } else { high = middle }
    }
    return low < wide.count && wide[low].contains(scalar.value)
      || scalar.properties.isEmojiPresentation
  }

  /// Blocks whose characters are wide, in order; single emoji come from the characters' properties.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF,
    0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
    0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265,
    0x20000...0x3FFFD,
  ]
}
