import Diagnostics

/// Reads a list of attributes from the source, well-formed or not.
///
/// The forms are kramdown's (kramdown syntax, "Inline Attribute Lists") and those of OVHcloud
/// guides.
struct AttributeListReader {
  private let scanner: SourceScanner
  /// Names that are known where a name stands without its dot.
  private let isKnown: (String) -> Bool
  private var list: AttributeList
  private var offset: Int

  /// The longest list that is read; bounds what hostile input costs.
  private static let reach = 4096

  /// Reads the list that starts at an offset and ends on its line; nil when none stands there.
  static func read(
    at start: Int, in scanner: SourceScanner, isKnown: @escaping (String) -> Bool
  ) -> AttributeList? {
    var reader = AttributeListReader(at: start, in: scanner, isKnown: isKnown)
    return reader.read() ? reader.list : nil
  }

  private init(
    at start: Int, in scanner: SourceScanner, isKnown: @escaping (String) -> Bool
  ) {
    var line = scanner
    line.end = min(scanner.end, start + Self.reach)
    self.scanner = line
    self.isKnown = isKnown
    list = AttributeList(form: .braces, span: Span(start, start))
    offset = start
  }

  private mutating func read() -> Bool {
    guard readOpening() else { return false }
    while true {
      offset = scanner.skip(from: offset, while: Byte.isBlank)
      guard let byte = scanner[offset], !Byte.isLineEnd(byte) else { return finishUnclosed() }
      switch byte {
      case Byte.closeBrace:
        offset += 1
        if list.isMalformed, scanner[offset] == Byte.closeBrace { offset += 1 }
        return finish()
      case Byte.closeParenthesis, Byte.closeBracket, Byte.backquote:
        guard !list.attributes.isEmpty else { return false }
        offset += 1
        list.isMalformed = true
        return finish()
      case Byte.period, Byte.hash:
        readMarkedName()
      case _ where Byte.isName(byte):
        guard readWord() else { return finishUnclosed() }
      default:
        list.isMalformed = true
        guard list.form == .kramdown, byte != Byte.openBrace else { return finishUnclosed() }
        offset += 1
      }
    }
  }

  /// Reads up to the first attribute; false where the bytes open no list.
  private mutating func readOpening() -> Bool {
    if scanner[offset] == Byte.backslash { offset += 1 }
    list.isMalformed = scanner[offset] != Byte.openBrace
    offset += 1
    let first = offset
    offset = scanner.skip(from: offset, while: Byte.isBlank)
    if offset > first { list.isMalformed = true }
    switch scanner[offset] {
    case Byte.colon:
      list.form = .kramdown
      offset += 1
      if scanner[offset] == Byte.colon { return false }
      readDefinedName()
    case Byte.period, Byte.hash: break
    case Byte.slash:
      list.form = .bare
      list.isMalformed = true
      offset += 1
    case let byte? where Byte.isLetter(byte):
      list.form = .bare
      list.isMalformed = true
    default: return false
    }
    return true
  }

  /// Reads the name of a definition, `{:name: …}`.
  private mutating func readDefinedName() {
    let start = scanner.skip(from: offset, while: Byte.isBlank)
    let end = scanner.skip(from: start, while: Byte.isName)
    guard end > start, scanner[end] == Byte.colon else { return }
    list.definition = scanner.text(start, end)
    offset = end + 1
  }

  private mutating func readMarkedName() {
    let start = offset
    let kind: GuideAttribute.Kind = scanner[offset] == Byte.hash ? .id : .class
    offset += 1
    let name = scanner.skip(from: offset, while: Byte.isBlank)
    if name > offset { list.isMalformed = true }
    let end = scanner.skip(from: name) { kind == .id ? Self.isID($0) : Byte.isName($0) }
    offset = end
    guard end > name else {
      list.isMalformed = true
      return
    }
    if scanner[end] == Byte.equals {
      list.isMalformed = true
      readValue(ofKey: scanner.text(name, end), from: start)
      return
    }
    list.attributes.append(
      GuideAttribute(kind: kind, name: scanner.text(name, end), span: Span(start, end)))
  }

  /// Reads `key="value"` or a name without its dot; false where the list breaks off.
  private mutating func readWord() -> Bool {
    let start = offset
    let end = scanner.skip(from: start, while: Byte.isName)
    let name = scanner.text(start, end)
    if scanner[end] == Byte.equals {
      offset = end
      readValue(ofKey: name, from: start)
      return true
    }
    if list.form != .kramdown {
      list.isMalformed = true
      guard isKnown(name) else { return false }
    }
    list.references.insert(list.attributes.count)
    list.attributes.append(GuideAttribute(kind: .class, name: name, span: Span(start, end)))
    offset = end
    return true
  }

  private mutating func readValue(ofKey key: String, from start: Int) {
    offset += 1
    let value: String
    if let mark = scanner[offset], mark == Byte.quote || mark == Byte.apostrophe {
      let close = scanner.skip(from: offset + 1) { $0 != mark && !Byte.isLineEnd($0) }
      if scanner[close] == mark {
        value = scanner.text(offset + 1, close)
        offset = close + 1
      } else {
        list.isMalformed = true
        let end = scanner.skip(from: offset + 1) { $0 != Byte.closeBrace && !Byte.isLineEnd($0) }
        value = scanner.text(offset + 1, end)
        offset = end
      }
    } else {
      let end = scanner.skip(from: offset) { !Byte.isSpace($0) && $0 != Byte.closeBrace }
      value = scanner.text(offset, end)
      offset = end
    }
    list.attributes.append(
      GuideAttribute(kind: .key, name: key, value: value, span: Span(start, offset)))
  }

  private mutating func finishUnclosed() -> Bool {
    list.isMalformed = true
    offset = scanner.trimmedEnd(offset, downTo: list.span.start)
    let isPlausible = list.attributes.enumerated().contains { index, attribute in
      let isMarked = list.form == .kramdown && !list.references.contains(index)
      return isMarked || (attribute.kind == .class && isKnown(attribute.name))
    }
    return (list.definition != nil || isPlausible) && finish()
  }

  private mutating func finish() -> Bool {
    guard !list.attributes.isEmpty || list.definition != nil else { return false }
    if list.form == .bare {
      guard list.attributes.allSatisfy({ $0.kind == .key || isKnown($0.name) }),
        list.attributes.contains(where: { $0.kind == .class })
      else { return false }
    }
    list.span.end = min(offset, scanner.end)
    return true
  }

  private static func isID(_ byte: UInt8) -> Bool {
    Byte.isName(byte) || byte == Byte.period || byte == Byte.colon || byte == Byte.slash
  }
}
